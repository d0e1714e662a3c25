import type { Hold, HoldKind } from './hold.ts';

/** What holds of one kind have in common, whoever sets them. */
export type HoldTerms = {
  /** Why collection rests, as it stands in the case. */
  reason: string;
  /** What the person on whose list it stands does about it. */
  needs: string;
  /** Whether only the invoices it names rest, or everything of the customer, as the reason is the person. */
  spreads: 'debt' | 'debtor';
  /** Interest and fees stand still while it lasts. */
  freezesInterest: boolean;
  /** When a person looks at it first: `soon`, or after the policy's quiet days. */
  review: 'soon' | 'quiet';
  /** Calendar days after which it ends by itself; absent: a person ends it. */
  lastsDays?: number;
  /** Calendar days it lasts at the least, released or not; only whoever ordered it can cancel it before. */
  leastDays?: number;
  /** Ends so many calendar days after a treatment has ended, and not otherwise. */
  daysAfterTreatment?: number;
  /** What must be shown before a person may end it; absent: that person's word is enough. */
  endsWith?: string;
  /** What is personal about the customer is neither listed nor sent while it lasts (GDPR 5(1)(c), 18). */
  minimises?: true;
};

const release = 'Then release the hold, or keep it with a new day.';
const nobodyWrites = 'Nothing is sent meanwhile.';

/** The holds that people set, kind by kind. Disputes, promises and stale payment data hold by rules of their own. */
export const holdKinds: Readonly<Record<HoldKind, HoldTerms>> = {
  plan: {
    reason: 'the customer asks for a payment plan',
    needs: `Consider a part now and the rest on dates agreed together, and answer in writing. ${release}`,
    ...{ spreads: 'debt', freezesInterest: true, review: 'soon' },
  },
  vulnerability: {
    reason: 'the customer is or may be vulnerable',
    needs: `A person trained for it decides what helps; nothing is written by itself. ${release}`,
    ...{ spreads: 'debtor', freezesInterest: true, review: 'quiet' },
  },
  bereavement: {
    reason: 'there was a death',
    needs: `Leave the family in peace; find out who looks after the estate before anything else. ${release}`,
    ...{ spreads: 'debtor', freezesInterest: true, review: 'quiet', minimises: true },
  },
  'breathing-space': {
    reason: 'a breathing space was granted (Debt Respite Scheme)',
    needs: `No demand, interest, fee or enforcement until it ends, by nobody. ${nobodyWrites}`,
    ...{ spreads: 'debtor', freezesInterest: true, review: 'quiet', lastsDays: 60, leastDays: 60 },
  },
  'mental-health-crisis': {
    reason: 'a mental-health crisis moratorium was granted (Debt Respite Scheme)',
    needs: `Ask the adviser, never the customer, whether the treatment has ended; it lasts thirty days longer. ${nobodyWrites}`,
    ...{ spreads: 'debtor', freezesInterest: true, review: 'quiet', daysAfterTreatment: 30 },
  },
  'adviser-plan': {
    reason: 'an adviser is preparing a plan',
    needs: `Ask the adviser how far the plan is; keep the hold longer if they ask for it. ${nobodyWrites}`,
    ...{ spreads: 'debtor', freezesInterest: true, review: 'quiet', lastsDays: 30, leastDays: 30 },
  },
  representation: {
    reason: 'the customer is represented',
    needs:
      'Talk to the representative only, by hand; the customer is not contacted. Release it only when they no longer act.',
    ...{ spreads: 'debtor', freezesInterest: false, review: 'soon' },
    endsWith: 'where the representative or the customer says that the mandate has ended',
  },
  insolvency: {
    reason: 'the customer is or may become insolvent',
    needs: `Look at the public register and file the claim in time. ${nobodyWrites}`,
    ...{ spreads: 'debtor', freezesInterest: true, review: 'soon', minimises: true },
  },
  'cease-request': {
    reason: 'the customer asks not to be contacted',
    needs: `Decide what is still right without contact: wait, or give the debt up. ${nobodyWrites}`,
    ...{ spreads: 'debtor', freezesInterest: false, review: 'quiet' },
    endsWith: 'where the customer agrees to be contacted again',
  },
  restriction: {
    reason: 'the use of the personal data is restricted (GDPR art. 18)',
    needs:
      'Check whether the data are right; tell the person before the restriction is lifted (art. 18(3)). Nothing is sent meanwhile.',
    ...{ spreads: 'debtor', freezesInterest: true, review: 'soon', minimises: true },
    endsWith: 'the notice that told the person before it was lifted',
  },
  deliverability: {
    reason: 'the customer cannot be reached',
    needs: 'Look again for an address, country or time zone of the customer; then release the hold.',
    ...{ spreads: 'debtor', freezesInterest: false, review: 'quiet' },
  },
  verification: {
    reason: 'the customer asks us to prove the debt or to name the first creditor',
    needs: 'Send the proof; the hold ends when it has been sent, and not before.',
    ...{ spreads: 'debt', freezesInterest: true, review: 'soon' },
    endsWith: 'the copy of what was sent to the customer',
  },
  hardship: {
    reason: 'the customer is in difficulty',
    needs: `Find out what is affordable, and name free debt advice to a person. ${release}`,
    ...{ spreads: 'debtor', freezesInterest: true, review: 'quiet' },
  },
  documents: {
    reason: 'the customer asks for documents',
    needs: `Send the documents, and leave time to look at them. ${release}`,
    ...{ spreads: 'debt', freezesInterest: false, review: 'soon' },
  },
  'already-paid': {
    reason: 'the customer says it has been paid',
    needs: `Look for the payment; ask for the bank's reference if it is not there. ${release}`,
    ...{ spreads: 'debt', freezesInterest: false, review: 'soon' },
  },
  'wrong-person': {
    reason: 'the mailbox we wrote to belongs to somebody else',
    needs: `Find the customer's own address in the papers or by telephone, and tell whoever wrote nothing more. ${release}`,
    ...{ spreads: 'debtor', freezesInterest: false, review: 'soon' },
  },
  'contact-change': {
    reason: 'the customer asks us to write to somebody else',
    needs: `See whether it is the customer who asks, over an address or number on file; then take the new address or release the hold.`,
    ...{ spreads: 'debtor', freezesInterest: false, review: 'soon' },
  },
  callback: {
    reason: 'a call back is agreed',
    needs: `Call back on this day as agreed. ${release}`,
    ...{ spreads: 'debt', freezesInterest: false, review: 'soon' },
  },
  reply: {
    reason: 'the customer wrote to us',
    needs: `Read what they wrote and say what it is; until then nothing is sent. ${release}`,
    ...{ spreads: 'debtor', freezesInterest: true, review: 'soon' },
  },
  complaint: {
    reason: 'the customer complained',
    needs: `A supervisor looks into the complaint and answers it. ${release}`,
    ...{ spreads: 'debtor', freezesInterest: true, review: 'soon' },
  },
  credit: {
    reason: 'found justified: waiting for the credit note',
    needs:
      'See that the credit note or corrected invoice has gone out and is in the ledger; then release the hold.',
    ...{ spreads: 'debt', freezesInterest: true, review: 'quiet' },
  },
  payment: {
    reason: 'a payment of the customer is under way, was returned or is questioned',
    needs: `Find out what happened to the payment, and ask the customer kindly if need be. ${release}`,
    ...{ spreads: 'debt', freezesInterest: true, review: 'soon' },
  },
  other: {
    reason: 'a person put it on hold',
    needs: `Look whether the hold still has its reason. ${release}`,
    ...{ spreads: 'debt', freezesInterest: false, review: 'quiet' },
  },
};

/** The terms of a hold; one of no kind has those of `other`. */
export function termsOf({ kind }: Pick<Hold, 'kind'>): HoldTerms {
  return holdKinds[kind ?? 'other'];
}

/** Whether a hold rests a debt: it names it, it names none, or its kind is about the person. */
export function coversDebt(hold: Pick<Hold, 'kind' | 'debtKeys'>, debtKey: string): boolean {
  return hold.debtKeys === undefined || hold.debtKeys.includes(debtKey) || termsOf(hold).spreads === 'debtor';
}
