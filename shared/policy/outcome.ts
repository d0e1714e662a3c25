import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Next } from '../domain/next-step.ts';
import type { ContactPlan } from '../domain/plan-contact.ts';
import { instantSchema, instantText } from '../domain/time.ts';
import { hashOf } from './canonical.ts';
import type { Verdict } from './gate.ts';
import { shippedPacks } from './packs.ts';

/** What a decision came to, as it is recorded. */
export const outcomeSchema = z.object({
  step: z.string(),
  /** The rung of the ladder it is about. */
  stepId: z.string().optional(),
  why: z.string(),
  /** For a wait: until when. */
  until: instantSchema.optional(),
  /** For a review: which kind of task; for a wait for people: whose. */
  task: z.string().optional(),
  owner: z.string().optional(),
  /** The gate's verdict, where it was asked, and when that ends by itself. */
  verdict: z.string().optional(),
  verdictUntil: instantSchema.optional(),
  /** Every rule that spoke, with all it said. */
  hits: z.array(z.looseObject({ rule: z.string(), decision: z.string() })),
  /** The rule packs that were asked, and the hash of what they said. */
  packs: z.array(z.object({ id: z.string(), version: z.string(), hash: z.string() })).optional(),
  /** Whatever else the verdict says. */
  also: z.record(z.string(), z.json()).optional(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** A decision in words and instants as they are recorded; what a verdict says anew comes along by itself. */
export function outcomeOf(next: Next): Outcome {
  const { kind, why, verdict } = next;
  const stepId = 'step' in next ? next.step?.id : undefined;
  return {
    step: kind,
    ...(stepId === undefined ? {} : { stepId }),
    why,
    ...(kind === 'pace' ? { until: instantText(next.until) } : {}),
    ...(kind === 'review' ? { task: next.task } : {}),
    ...(kind === 'await' ? { owner: next.owner } : {}),
    ...(verdict === undefined ? { hits: [] } : saidBy(verdict)),
  };
}

function saidBy({ decision, until, hits, packs, ...also }: Verdict) {
  return {
    verdict: decision,
    ...(until === undefined ? {} : { verdictUntil: instantText(until) }),
    hits: hits.map((hit) => ({ ...plain(hit), rule: hit.rule, decision: hit.decision })),
    packs: packs.map((pack) => ({ ...pack, hash: packHashes.get(nameOf(pack)) ?? '' })),
    ...(Object.keys(also).length === 0 ? {} : { also: plain(also) }),
  };
}

const nameOf = ({ id, version }: { id: string; version: string }) => `${id} version ${version}`;

/** The hash of every pack that ships, by its name and version. */
export const packHashes: ReadonlyMap<string, string> = new Map(
  shippedPacks.map((pack) => [nameOf(pack), hashOf(pack)]),
);

/** What one contact names: the debt that leads it, its step, and a line for each debt. */
export const planSchema = z.object({
  leader: z.string(),
  stepId: z.string(),
  lines: z.array(z.record(z.string(), z.json())),
});
export type Plan = z.infer<typeof planSchema>;

/** A contact's plan as it is recorded. */
export function planOf({ leader, step, lines }: ContactPlan): Plan {
  return { leader: leader.debtKey, stepId: step.id, lines: lines.map(plain) };
}

type Json = z.infer<ReturnType<typeof z.json>>;

/** An object as JSON has it: instants as text, nothing without a value. */
function plain(value: object): Record<string, Json> {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, plainValue(member)]));
}

function plainValue(value: unknown): Json {
  if (value instanceof Temporal.Instant) return instantText(value);
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object' && value !== null) return plain(value);
  if (value === null) return null;
  throw new Error(`a verdict cannot say a ${typeof value}`);
}
