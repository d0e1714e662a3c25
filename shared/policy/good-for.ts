import type { Contact } from '../domain/records.ts';
import { canonicalJson } from './canonical.ts';
import type { StepDraft } from './record-schema.ts';

/** What exactly one contact is: what it names, on which channel, in which words to whom. */
export type Subject = {
  contactId: string;
  stepId: string | undefined;
  channel: Contact['channel'] | undefined;
  /** The debts it names. */
  debtKeys: readonly string[];
  /** SHA-256 of sender, recipient and every word; undefined where nothing is written. */
  messageHash: string | undefined;
};

/** When a contact is allowed or made: on which facts, and in which whole minute of real time since 1970. */
export type Moment = { factsVersion: number; minute: number };

const channels: Readonly<Record<string, Contact['channel']>> = {
  remind: 'email',
  call: 'call',
  escalate: 'none',
};

/** The one contact that a recorded decision is about. */
export function subjectOf(draft: StepDraft): Subject {
  const { contactId = '', plan, step, stepId, debtKey, messageHash } = draft;
  const debtKeys = plan === undefined ? [debtKey] : plan.lines.map((line) => String(line['debtKey']));
  return { contactId, stepId: plan?.stepId ?? stepId, channel: channels[step], debtKeys, messageHash };
}

/** Whether a decision allows exactly this contact: these debts, this step and channel, these words, this recipient. */
export function isAbout(draft: StepDraft, made: Subject): boolean {
  return draft.verdict === 'ALLOW' && canonicalJson(subjectOf(draft)) === canonicalJson(made);
}

/**
 * Whether an ALLOW still holds: the facts are the very ones it was given on, and its minute is not over. No rule of the
 * gate changes its mind within a minute, for every window opens and closes on a full one.
 */
export function stillHolds(given: Moment, now: Moment): boolean {
  return given.factsVersion === now.factsVersion && given.minute === now.minute;
}

/** The minute of real time in which something happens, also on a stage whose own clock runs faster. */
export function minuteOf(realMilliseconds: number): number {
  return Math.floor(realMilliseconds / 60_000);
}
