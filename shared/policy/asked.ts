import * as z from 'zod';
import type { Facts } from '../domain/facts.ts';
import type { Situation } from '../domain/next-step.ts';
import { instantOf, instantSchema, instantText } from '../domain/time.ts';
import { particulars } from './block-needs.ts';
import type { Policy } from './policy.ts';

/** Every input of a decision beside the facts, the policy, the debt and the instant. */
export const askedSchema = z.object({
  /** The creditor's zone, in which due dates count. */
  zone: z.string(),
  /** When the execution that asked was started. */
  startedAt: instantSchema,
  /** Who asks for the money, and in whose name. */
  collector: z.object({
    role: z.enum(['creditor', 'third-party']),
    ownName: z.boolean(),
    country: z.string(),
    told: z.array(z.enum(particulars)).readonly().optional(),
    regulatedLender: z.boolean().optional(),
  }),
  /** Until when payments were known, since when mails were slowed, and whether a person had stopped all sending. */
  books: z
    .object({
      paymentsKnownUntil: z.string().optional(),
      mailSlowedSince: z.string().optional(),
      paused: z.object({ since: z.string(), whole: z.boolean() }).optional(),
    })
    .optional(),
});
export type Asked = z.infer<typeof askedSchema>;

/** Inputs of a situation that a record holds in fields of its own, or by reference. */
type Given = Omit<Situation, 'facts' | 'policy' | 'debtKey' | 'now'>;

/**
 * What is recorded of a situation. A new input of decisions is added to the schema, here and in `situationOf`: the type
 * checker asks for it in both.
 */
export function askedOf({ zone, startedAt, collector, books }: Situation): Asked {
  const asked = { zone, startedAt: instantText(startedAt), collector, books };
  return asked satisfies Record<keyof Given, unknown>;
}

/** The situation that was decided on, made again from what was recorded. */
export function situationOf(
  { debtKey, at, asked }: { debtKey: string; at: string; asked: Asked },
  facts: Facts,
  policy: Policy,
): Situation {
  const { zone, startedAt, collector, books } = asked;
  const given = { zone, startedAt: instantOf(startedAt), collector, books };
  const all: Given = given satisfies Record<keyof Given, unknown>;
  return { facts, policy, debtKey, now: instantOf(at), ...all };
}
