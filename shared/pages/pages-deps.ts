import type { Temporal } from 'temporal-polyfill';
import type { CardOffer, CardOrder } from '../card/checkout.ts';
import type { Creditor } from '../config/stage.ts';
import type { Worked } from '../domain/dispute-work.ts';
import type { Facts } from '../domain/facts.ts';
import type { PlanRefusal } from '../domain/new-plan.ts';
import type { PaidSet, Payer } from '../domain/paid-set.ts';
import type { Instalment, Plan } from '../domain/plan.ts';
import type { DisputeReason, PaymentMethod } from '../domain/records.ts';
import type { Telling } from '../domain/telling.ts';
import type { Matter, UploadForm } from '../files/upload-form.ts';
import type { Policy } from '../policy/policy.ts';
import type { Books } from '../policy/question.ts';
import type { DecisionRecord } from '../policy/record-schema.ts';
import type { Attachment } from '../store/attachments.ts';
import type { ResolverCase, ResolverWork } from '../store/resolver-case.ts';
import type { TellingNoted } from '../store/tell-us.ts';

/** What a token in a mail's link stands for. Only a hash of the token is ever stored. */
export type Link = {
  purpose: 'pay' | 'promise' | 'dispute' | 'why' | 'stop';
  debtorKey: string;
  creditorId: string;
  /** The contact whose mail carried the link. */
  contactId: string;
  /** The address that mail went to. */
  address?: string | undefined;
  expired: boolean;
};

export type DisputeOpened =
  | {
      kind: 'opened' | 'added' | 'alreadyOpen';
      disputeId: string;
      /** Local date by which a person answers. */
      answerBy: string;
      /** A message was claimed just before and may still arrive. */
      messageUnderWay: boolean;
    }
  | { kind: 'alreadySettled' };

export type PlanProposed =
  | { kind: 'accepted'; plan: Plan }
  | { kind: 'proposed'; plan: Plan; answerBy: string }
  | ({ kind: 'refused' } & PlanRefusal);

export type PromiseMade =
  | {
      kind: 'made';
      promisedOn: string;
      /** Local date before which no reminder is sent. */
      until: string;
    }
  /** It was put off before: a person answers by that day, and nothing is asked meanwhile. */
  | { kind: 'proposed'; promisedOn: string; answerBy: string }
  | {
      kind: 'refused';
      why: 'dateInPast' | 'dateTooFar' | 'alreadySettled' | 'disputed' | 'tooMuch' | 'planned' | 'waiting';
      /** The latest day that can be promised, with `dateTooFar`. */
      latest?: string | undefined;
    };

/** What a debtor wants to pay by card: an amount as the ledger said it at that version of the facts. */
export type CardWish = Omit<CardOrder, 'checkoutId'> & Payer & { version: number; set: PaidSet };

/** What the pages need of the world. Reads never change anything; what a debtor tells is written once. */
export type PagesDeps = {
  now(): Temporal.Instant;
  /** The pages are reached over https, so that a cookie may insist on it. */
  overHttps: boolean;
  /** Where the pages are reached, such as `https://pages.example`; forms from elsewhere are refused. */
  origin: string;
  /** Other origins that a form of a page may be sent or led to. */
  formTargets?: readonly string[];
  creditors: readonly Creditor[];
  policies: readonly Policy[];
  findLink(token: string): Promise<Link | undefined>;
  /** A secret of at least 128 random bits for one browser. */
  newSession(): string;
  /** Whether this browser has answered the identity question of this very link, not too long ago. */
  isAdmitted(token: string, session: string): Promise<boolean>;
  /**
   * Counts an answer to the identity question. `session`: the answer was right, this browser is admitted. False: one
   * answer too many within an hour, right or wrong, and nobody is admitted.
   */
  noteAnswer(token: string, session: string | undefined): Promise<boolean>;
  /**
   * Counts an answer of a link and of a network address; false when either gave more within an hour than people do.
   */
  withinLimits(answer: { token?: string; client: string }): Promise<boolean>;
  /** Sends new links to the address on file, if the token is one of an expired link and it may be; never tells. */
  oweFreshLink(token: string): Promise<void>;
  /** Strongly consistent. */
  readFacts(debtorKey: string): Promise<Facts | undefined>;
  /** Until when this creditor's payments are known. */
  readBooks(creditorId: string): Promise<Books>;
  /** The decision behind a contact, as it is kept. */
  readDecision(debtorKey: string, contactId: string): Promise<DecisionRecord | undefined>;
  /** A form by which the browser sends one file of this matter to the bucket, and then comes back to `path`. */
  uploadForm(matter: Matter, path: string): Promise<UploadForm>;
  /** A short-lived address of a paper on file. */
  downloadLink(paper: {
    key: string;
    type: string;
    name: string;
    version?: string | undefined;
  }): Promise<string>;
  /** The files that were sent, oldest first. */
  readAttachments(debtorKey: string): Promise<Attachment[]>;
  /** Notes what a debtor tells us besides; collection rests from then on. */
  tellUs(about: { debtorKey: string; creditorId: string }, telling: Telling): Promise<TellingNoted>;
  openDispute(objection: {
    debtorKey: string;
    debtKey: string;
    reason: DisputeReason;
    text: string;
    /** Minor units; absent: the whole invoice. */
    amountDisputed?: number | undefined;
    /** The line of the invoice it is about, as the person names it. */
    line?: string | undefined;
  }): Promise<DisputeOpened>;
  makePromise(promise: {
    debtorKey: string;
    creditorId: string;
    debtKeys: string[];
    promisedOn: string;
    /** Minor units of the one currency all these debts have; absent: all that is open on them. */
    amount?: number | undefined;
    /** How it will be paid, if that was said. */
    method?: PaymentMethod | undefined;
  }): Promise<PromiseMade>;
  /** The chosen invoices a reference of this payer stands for, if such a choice was kept. */
  findChosenSet(payer: Payer, body: string): Promise<PaidSet | undefined>;
  /** Makes the reference of several chosen invoices findable when it is paid; harmless to repeat. */
  keepChosenSet(payer: Payer, debtKeys: readonly string[]): Promise<void>;
  /** Opens the card company's page; only asked where the creditor takes cards. */
  payByCard(wish: CardWish): Promise<CardOffer>;
  /** Agreed to at once where the policy allows it, else for a person. */
  proposePlan(plan: {
    debtorKey: string;
    creditorId: string;
    debtKeys: string[];
    instalments: Instalment[];
  }): Promise<PlanProposed>;
  /** Yes to a plan that a person offered, or the end of one. */
  answerPlan(answer: {
    debtorKey: string;
    creditorId: string;
    planId: string;
    how: 'accepted' | 'cancelled';
  }): Promise<{ kind: 'done'; plan: Plan } | { kind: 'noSuchPlan' }>;
  /** Somebody of the house who was asked by a link to look into a dispute. */
  resolvers: {
    /** The dispute that a link opens; undefined for every reason alike. */
    find(token: string): Promise<ResolverCase | undefined>;
    work(one: ResolverCase, work: ResolverWork): Promise<Worked>;
  };
  stopEmail(stop: { debtorKey: string; address: string }): Promise<void>;
  /** Tells the operators that a page failed; never given the token or anything a person typed. */
  reportFault(error: unknown): void;
};
