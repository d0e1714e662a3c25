import { Temporal } from 'temporal-polyfill';
import type { Next } from '../domain/next-step.ts';
import type { ContactPlan } from '../domain/plan-contact.ts';
import { instantText } from '../domain/time.ts';
import { hashOf } from './canonical.ts';
import type { Verdict } from './gate.ts';
import { shippedPacks } from './packs.ts';
import type { Outcome, Plan } from './record-schema.ts';

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
    packs: packs.map((pack) => ({ ...pack, hash: packHashOf(pack) ?? '' })),
    ...(Object.keys(also).length === 0 ? {} : { also: plain(also) }),
  };
}

const packHashes = new WeakMap<object, string>();

/** The hash of what a rule pack says, reckoned once for each; undefined when it does not ship. */
export function packHashOf({ id, version }: { id: string; version: string }): string | undefined {
  const pack = shippedPacks.find((one) => one.id === id && one.version === version);
  if (pack === undefined) return undefined;
  const known = packHashes.get(pack) ?? hashOf(pack);
  packHashes.set(pack, known);
  return known;
}

/** A contact's plan as it is recorded. */
export function planOf({ leader, step, lines, charges }: ContactPlan): Plan {
  const chargedOf = new Map(charges.map(({ debtKey, charged }) => [debtKey, charged]));
  const recorded = lines.map((line) => plain({ ...line, charged: chargedOf.get(line.debtKey) }));
  return { leader: leader.debtKey, stepId: step.id, lines: recorded };
}

type Json = NonNullable<Outcome['also']>[string];

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
