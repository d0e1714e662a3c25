import * as z from 'zod';
import { type Channel, intents } from '../question.ts';

/** How well a row is founded: A the text itself was read · B guidance · C derived · U not verified, so on its strict side. */
export const gradeSchema = z.enum(['A', 'B', 'C', 'U']);

/** What every rule of a pack says of itself. */
export const ruleBase = {
  /** Row of the conduct rules, such as `US-06`; a row that takes several rules adds a suffix: `BE-02.post`. */
  id: z.string().regex(/^[A-Z][A-Z0-9-]*(\.[a-z0-9-]+)?$/, 'must be a row id such as US-06 or BE-02.post'),
  /** What it says to a person, in plain words. */
  reason: z.string().min(1),
  /** The law or code it rests on. */
  citation: z.string().min(1),
  grade: gradeSchema,
  /** What is uncertain about it, and which strict side was taken; needed for grades C and U. */
  note: z.string().min(1).optional(),
};

export const channelsSchema = z.array(z.enum(['email', 'call'])).min(1);
/** Whether a step's channel is one of a rule's; a step that contacts nobody has none. */
export function isAmong(channels: readonly Channel[], channel: Channel): boolean {
  return channels.includes(channel);
}
export const intentsSchema = z.array(z.enum(intents)).min(1);
/** Over which contacts a limit counts. `account`: debts without one are one account. */
export const perSchema = z.enum(['debt', 'account', 'creditor', 'debtor']);

/** Countries or parts of them, as ISO 3166 names them, whose law a rule is. */
export const lawSchema = z.array(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)).min(1);
/** `needed`: lawful only where the contract provides for it · `excludes`: a person decides where it does. */
export const agreementSchema = z.enum(['needed', 'excludes']);
/** What a cost is asked for: `reminder`: writing it · `collection`: a fixed sum, scale or penalty for paying late. */
export const costsForSchema = z.enum(['reminder', 'collection']);
