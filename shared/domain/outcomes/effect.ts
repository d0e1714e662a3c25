import type { Temporal } from 'temporal-polyfill';
import type { Collector } from '../../policy/collector.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Correction } from '../correction.ts';
import type { Debt } from '../debt.ts';
import type { Facts } from '../facts.ts';
import type { Hold } from '../hold.ts';
import type { MeasureLift } from '../measure-lift.ts';
import type { NewDispute } from '../new-dispute.ts';
import type { NewTask } from '../new-task.ts';
import type { Notice } from '../notice.ts';
import type { Plan } from '../plan.ts';
import type { CorrectableField, Corrected, Preference, Profile } from '../profile.ts';
import type { Contact, Dispute, Evidence, PromiseToPay, Task } from '../records.ts';
import type { Details } from './details.ts';

/** One thing that a finished task changes. All of them are written in one transaction with the task's end. */
export type Effect =
  | { kind: 'contacted'; contact: Contact }
  /** It is known by now whether an uncertain mail arrived. */
  | { kind: 'endKnown'; contact: Contact; status: 'SENT' | 'CANCELLED'; result: string; at: string }
  | { kind: 'disputed'; opened: Extract<NewDispute, { kind: 'new' }> }
  | { kind: 'objectionAdded'; added: Extract<NewDispute, { kind: 'added' }>; at: string }
  /** `closing`: the task that asks what we learn from it. */
  | { kind: 'disputeAnswered'; dispute: Dispute; creditorId: string; text: string; at: string; closing: Task }
  | { kind: 'disputeClosed'; disputeId: string; closing: NonNullable<Dispute['closing']> }
  | { kind: 'disputeWithdrawn'; disputeId: string; at: string }
  /** A dispute's answer was given again, in another way; the quiet days count from now. */
  | { kind: 'answerGiven'; disputeId: string; at: string }
  /** `replaces`: the promises that it puts off. */
  | { kind: 'promised'; promise: PromiseToPay; replaces: readonly PromiseToPay[] }
  /** A customer's wish to put a promise off was answered; `text` tells them why not. */
  | { kind: 'promiseAnswered'; promise: PromiseToPay; state: 'open' | 'declined'; text?: string; at: string }
  /** Another promise took the place of this one. */
  | { kind: 'promiseMoved'; promiseId: string }
  /** With the task of the person who decides, where one does. */
  | { kind: 'planMade'; plan: Plan; task?: Task }
  /** `plan`: as it is from now on; `was`: the state it had. */
  | { kind: 'planChanged'; plan: Plan; was: Plan['state'] }
  /** `confirmed`: the customer is told in writing that it is noted. */
  | { kind: 'held'; hold: Hold; task: Task; confirmed?: { debtKeys: string[]; at: string } }
  /** It ends by itself so soon that nobody need look at it. */
  | { kind: 'rested'; hold: Hold }
  /** `proof`: where it lies · `cancelled`: where it is written that whoever ordered the hold took it back. */
  | { kind: 'holdReleased'; holdId: string; at: string; proof?: string; cancelled?: string }
  /** `until`: the day it now ends by itself. */
  | { kind: 'holdKept'; holdId: string; reviewOn: string; until?: string; task: Task }
  | { kind: 'evidenced'; evidence: Evidence }
  /** A named person checked from which day on a court would not hear the claim any more. */
  | { kind: 'limitationChecked'; debtKey: string; barredFrom: string }
  /** A notice that a law wants was given, as a person shows. */
  | { kind: 'noticed'; notice: Notice }
  /** Times at which the customer does not want to be contacted. */
  | { kind: 'preferred'; preferences: Preference[] }
  /** A named person gave up all interest and costs of an invoice. */
  | { kind: 'chargesWaived'; debtKey: string; chargesWaived: NonNullable<Debt['chargesWaived']> }
  | { kind: 'withdrawn'; creditorId: string; debtKey: string; by: string; at: string }
  | ({ kind: 'writtenOff'; debtKey: string; at: string } & WriteOff)
  /** Another person's task, as whoever finished this one asks for something. */
  | { kind: 'asked'; task: Task }
  /** With the record of it, where a person put it right; `forget`: what is not known any more. */
  | { kind: 'corrected'; profile: Correction & Pick<Profile, 'corrected'>; forget?: CorrectableField[] }
  /** Another task of the same customer that this end settles too. */
  | { kind: 'alsoDone'; task: Task }
  /** `corrected`: what keeps the number from coming back with the ledger. */
  | { kind: 'phoneForgotten'; corrected?: Corrected[] }
  /** The person we wrote to is not the one we know: no name is used any more. */
  | { kind: 'nameForgotten'; corrected?: Corrected[] }
  | { kind: 'measureLifted'; lift: MeasureLift };

/** A debt given up as uncollectible: by whom, asked for by whom, why, and how much of it was open, in minor units. */
export type WriteOff = {
  by: string;
  askedBy: string;
  reason: string;
  amount: number;
  currency: Debt['currency'];
  creditorId: string;
};

/** What an outcome comes to: its effects, or why it cannot be taken, as a sentence for the person at the desk. */
export type Ended = { kind: 'effects'; effects: Effect[] } | { kind: 'refused'; why: string };

/** A person ends a task: which one, how, and with what they know. */
export type Ending = {
  facts: Facts;
  task: Task;
  outcome: string;
  details: Details;
  by: string;
  creditor: NewTask['creditor'];
  collector: Collector;
  policy: Policy;
  now: Temporal.Instant;
};

export function effects(...list: Effect[]): Ended {
  return { kind: 'effects', effects: list };
}

export function refused(why: string): Ended {
  return { kind: 'refused', why };
}
