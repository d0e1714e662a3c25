import type { Temporal } from 'temporal-polyfill';
import type { Creditor } from '../config/stage.ts';
import type { Facts } from '../domain/facts.ts';
import type { DisputeReason } from '../domain/records.ts';
import type { Policy } from '../policy/policy.ts';

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
      kind: 'opened' | 'alreadyOpen';
      disputeId: string;
      /** Local date by which a person answers. */
      answerBy: string;
      /** A message was claimed just before and may still arrive. */
      messageUnderWay: boolean;
    }
  | { kind: 'alreadySettled' };

export type PromiseMade =
  | {
      kind: 'made';
      promisedOn: string;
      /** Local date before which no reminder is sent. */
      until: string;
    }
  | {
      kind: 'refused';
      why: 'dateInPast' | 'dateTooFar' | 'alreadySettled' | 'disputed' | 'tooMuch';
      /** The latest day that can be promised, with `dateTooFar`. */
      latest?: string | undefined;
    };

/** What the pages need of the world. Reads never change anything; the three writes are idempotent. */
export type PagesDeps = {
  now(): Temporal.Instant;
  creditors: readonly Creditor[];
  policies: readonly Policy[];
  findLink(token: string): Promise<Link | undefined>;
  /** Strongly consistent. */
  readFacts(debtorKey: string): Promise<Facts | undefined>;
  openDispute(objection: {
    debtorKey: string;
    debtKey: string;
    reason: DisputeReason;
    text: string;
    /** Minor units; absent: the whole invoice. */
    amountDisputed?: number | undefined;
  }): Promise<DisputeOpened>;
  makePromise(promise: {
    debtorKey: string;
    creditorId: string;
    debtKeys: string[];
    promisedOn: string;
    /** Minor units of the one currency all these debts have; absent: all that is open on them. */
    amount?: number | undefined;
  }): Promise<PromiseMade>;
  stopEmail(stop: { debtorKey: string; address: string }): Promise<void>;
  /** Tells the operators that a page failed; never given the token or anything a person typed. */
  reportFault(error: unknown): void;
};
