import { usableContactChange } from './contact-change.ts';
import { correctedProfile, forgottenRecords } from './correction.ts';
import type { Debt } from './debt.ts';
import type { Hold, HoldKind } from './hold.ts';
import { isRunning } from './hold-time.ts';
import { writtenAmount } from './money.ts';
import { type HoldContext, type NewHold, newHold } from './new-hold.ts';
import type { Effect } from './outcomes/effect.ts';
import { isOnFile } from './papers.ts';
import type { EmailAddress } from './profile.ts';
import type { EvidenceKind } from './records.ts';
import { addDays, localDateAt } from './time.ts';

/** What a debtor tells us besides paying, promising and objecting. Each makes collection rest. */
export type Telling =
  | {
      kind: 'already-paid';
      debtKeys: readonly string[];
      /** The bank's reference, or what was written on the transfer. */
      reference: string;
      /** Local date. */
      paidOn: string;
      /** Minor units of the currency of these debts; absent: all that was open on them. */
      amount?: number | undefined;
      text?: string | undefined;
    }
  | {
      kind: 'documents';
      debtKeys: readonly string[];
      papers: readonly EvidenceKind[];
      text?: string | undefined;
    }
  | { kind: 'hardship'; text?: string | undefined }
  /** `address`: the mailbox that the link was sent to, which is not the debtor's. */
  | { kind: 'wrong-person'; address: string | undefined; text?: string | undefined }
  /** `from`: the mailbox that the link was sent to. */
  | { kind: 'someone-else'; email: string; from: string | undefined; text?: string | undefined };

export type Told =
  /** `lookOn`: a person looks at it by this day; absent where nobody need. `effects` are written together. */
  | { kind: 'noted'; hold: Hold; debts: readonly Debt[]; lookOn: string | undefined; effects: Effect[] }
  | { kind: 'alreadyNoted'; hold: Hold }
  /** Nothing is open that could rest; the address is closed all the same. */
  | { kind: 'closed'; effects: Effect[] }
  | { kind: 'refused'; why: 'alreadySettled' | 'dateInFuture' | 'knownAddress' | 'tooMany' };

/** As many matters of one debtor wait at once; who tells us more is asked to ring. */
const mostWaiting = 20;

const kinds: Readonly<Record<Telling['kind'], HoldKind>> = {
  'already-paid': 'already-paid',
  documents: 'documents',
  hardship: 'hardship',
  'wrong-person': 'wrong-person',
  'someone-else': 'contact-change',
};

/** What a debtor's words change, or why they cannot. The same words twice are one matter. */
export function tell(telling: Telling, context: HoldContext): Told {
  const { facts, creditor, now } = context;
  const debts = debtsAbout(telling, context);
  if (debts.length === 0)
    return telling.kind === 'wrong-person'
      ? { kind: 'closed', effects: changes(telling, context) }
      : { kind: 'refused', why: 'alreadySettled' };
  const today = localDateAt(now, creditor.timeZone);
  if (telling.kind === 'already-paid' && telling.paidOn > today)
    return { kind: 'refused', why: 'dateInFuture' };
  const change = telling.kind === 'someone-else' ? usableContactChange(telling, facts.profile) : undefined;
  if (change?.kind === 'known') return { kind: 'refused', why: 'knownAddress' };

  const { hold, task } = held(telling, debts, context);
  const waiting = facts.holds.filter(
    (one) => one.said !== undefined && isRunning(one, creditor.timeZone, now),
  );
  const same = waiting.find((one) => isSame(one, hold));
  if (same !== undefined) return { kind: 'alreadyNoted', hold: same };
  // Whose mailbox it is not must never have to ring for it.
  if (waiting.length >= mostWaiting && telling.kind !== 'wrong-person')
    return { kind: 'refused', why: 'tooMany' };

  const needsNobody =
    change?.kind === 'taken' || (telling.kind === 'documents' && isOnFile(telling.papers, debts, facts));
  if (!needsNobody)
    return {
      ...{ kind: 'noted', hold, debts, lookOn: task.dueOn },
      effects: [{ kind: 'held', hold, task }, ...changes(telling, context)],
    };
  const short = { ...hold, until: addDays(today, 1) };
  return {
    ...{ kind: 'noted', hold: short, debts, lookOn: undefined },
    effects: [
      { kind: 'rested', hold: short },
      ...(change?.kind === 'taken'
        ? [{ kind: 'corrected' as const, profile: taken(change.emails, context) }]
        : []),
    ],
  };
}

/** The open debts it is about: those it names, or all of this creditor's. */
function debtsAbout(telling: Telling, { facts, creditor }: HoldContext): Debt[] {
  const open = facts.debts.filter(
    ({ creditorId, state, amountOutstanding }) =>
      creditorId === creditor.id && state === 'open' && amountOutstanding > 0,
  );
  return 'debtKeys' in telling ? open.filter(({ debtKey }) => telling.debtKeys.includes(debtKey)) : open;
}

function held(telling: Telling, debts: readonly Debt[], context: HoldContext): NewHold {
  const { hold, task } = newHold({ kind: kinds[telling.kind], source: 'the debtor', debts }, context);
  const said = saidIn(telling, debts);
  return { hold: { ...hold, said }, task: { ...task, needs: `${task.needs} ${sentence(said)}`.trim() } };
}

function saidIn(telling: Telling, [first]: readonly Debt[]): NonNullable<Hold['said']> {
  const text = telling.text === undefined || telling.text === '' ? {} : { text: telling.text };
  switch (telling.kind) {
    case 'already-paid': {
      const { reference, paidOn, amount } = telling;
      const sum = amount === undefined || first === undefined ? {} : { amount, currency: first.currency };
      return { ...text, paidOn, ...(reference === '' ? {} : { reference }), ...sum };
    }
    case 'documents':
      return { ...text, papers: [...telling.papers] };
    case 'hardship':
      return text;
    case 'wrong-person':
      return { ...text, ...(telling.address === undefined ? {} : { email: telling.address }) };
    case 'someone-else':
      return {
        ...{ ...text, email: telling.email },
        ...(telling.from === undefined ? {} : { from: telling.from }),
      };
  }
}

/** What the debtor said, for whoever looks at it. */
export function sentence(said: NonNullable<Hold['said']>): string {
  const { paidOn, reference, amount, currency, papers, email, from, text } = said;
  return [
    paidOn === undefined
      ? ''
      : `Paid on ${paidOn}${reference === undefined ? '' : `, reference ${reference}`}.`,
    amount === undefined || currency === undefined ? '' : `Amount: ${writtenAmount(amount, currency, 'en')}.`,
    papers === undefined ? '' : `Wanted: ${papers.join(', ')}.`,
    email === undefined ? '' : `Address: ${email}.`,
    from === undefined ? '' : `Asked by the link that was sent to ${from}.`,
    text === undefined ? '' : `"${text.replaceAll(/\s+/g, ' ')}"`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The customer's own word about an address stands above the ledger. */
function taken(emails: EmailAddress[], { facts, now }: HoldContext) {
  const said = { by: 'the customer', reason: 'asked for on the pages, from an address on file', now };
  return correctedProfile(facts.profile, { emails }, said);
}

function changes(telling: Telling, { facts, now }: HoldContext): Effect[] {
  if (telling.kind !== 'wrong-person') return [];
  const { emails } = facts.profile;
  const wrong = telling.address?.toLowerCase();
  const left = emails.map((one) =>
    one.address.toLowerCase() === wrong ? { ...one, state: 'wrong-person' as const } : one,
  );
  const said = { by: 'whoever reads that mailbox', reason: 'we wrote to the wrong person', now };
  const records = forgottenRecords(facts.profile, ['contactName'], said);
  return [
    { kind: 'corrected', profile: { emails: left } },
    { kind: 'nameForgotten', ...records },
  ];
}

function isSame(one: Hold, other: Hold): boolean {
  const wording = ({ kind, debtKeys, said }: Hold) =>
    JSON.stringify([kind, [...(debtKeys ?? [])].sort(), Object.entries(said ?? {}).sort()]);
  return wording(one) === wording(other);
}
