import * as z from 'zod';
import type { Scope, ScopeField } from './scope.ts';

const fields = [
  'collector.role',
  'collector.ownName',
  'collector.regulatedLender',
  'debtor.kind',
  'debtor.naturalPerson',
  'debtor.vatRegistered',
  'debtor.place',
  'debtor.owesUsd',
  'debt.purpose',
  'debt.law',
  'debt.regulatedCredit',
  'debt.assignedOn',
  'debt.daysLate',
] as const satisfies readonly ScopeField[];

const fieldSchema = z.enum(fields);
/** Those that have an order; they are compared with bounds and with nothing else. */
export const orderedFields = ['debtor.owesUsd', 'debt.assignedOn', 'debt.daysLate'] as const;
type ExactField = Exclude<ScopeField, (typeof orderedFields)[number]>;
const exactFieldSchema = fieldSchema.exclude(orderedFields);

/** To whom a pack applies. What is not known leaves it plausible, and a plausible pack applies. */
export type Predicate =
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { not: Predicate }
  | { field: ExactField; op: 'is'; value: string | boolean }
  | { field: ExactField; op: 'in'; value: string[] }
  /** A place lies within one of these: `US-NY-NYC` within `US-NY`; a vaguer fact, `US`, may. */
  | { field: ScopeField; op: 'within'; value: string[] }
  | { field: ScopeField; op: 'atMost' | 'moreThan'; value: number }
  | { field: ScopeField; op: 'onOrAfter'; value: string };

export const predicateSchema: z.ZodType<Predicate> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(predicateSchema).min(1) }),
    z.strictObject({ any: z.array(predicateSchema).min(1) }),
    z.strictObject({ not: predicateSchema }),
    z.strictObject({
      field: exactFieldSchema,
      op: z.literal('is'),
      value: z.union([z.string(), z.boolean()]),
    }),
    z.strictObject({ field: exactFieldSchema, op: z.literal('in'), value: z.array(z.string()).min(1) }),
    z.strictObject({ field: fieldSchema, op: z.literal('within'), value: z.array(z.string()).min(1) }),
    z.strictObject({ field: fieldSchema, op: z.enum(['atMost', 'moreThan']), value: z.number() }),
    z.strictObject({ field: fieldSchema, op: z.literal('onOrAfter'), value: z.iso.date() }),
  ]),
);

/** The bounds that a predicate compares a field with. */
export function boundsIn(predicate: Predicate, field: ScopeField): (number | string)[] {
  if ('all' in predicate) return predicate.all.flatMap((one) => boundsIn(one, field));
  if ('any' in predicate) return predicate.any.flatMap((one) => boundsIn(one, field));
  if ('not' in predicate) return boundsIn(predicate.not, field);
  const { field: compared, op, value } = predicate;
  return compared === field && (op === 'atMost' || op === 'moreThan' || op === 'onOrAfter') ? [value] : [];
}

/** Whether a fact lies beyond a bound: more than a number, on a day or after it. */
export function isBeyond(fact: number | string, bound: number | string): boolean {
  if (typeof fact === 'number') return typeof bound === 'number' && fact > bound;
  return typeof bound === 'string' && fact >= bound;
}

/** `undefined`: not known either way. */
type Answer = boolean | undefined;

/** Whether a pack plausibly applies. */
export function applies(predicate: Predicate, scope: Scope): boolean {
  return answer(predicate, scope) !== false;
}

function answer(predicate: Predicate, scope: Scope): Answer {
  if ('all' in predicate) return conjunction(predicate.all.map((one) => answer(one, scope)));
  if ('any' in predicate)
    return negated(conjunction(predicate.any.map((one) => negated(answer(one, scope)))));
  if ('not' in predicate) return negated(answer(predicate.not, scope));
  const fact = scope[predicate.field];
  if (fact === undefined) return undefined;
  switch (predicate.op) {
    case 'is':
      return fact === predicate.value;
    case 'in':
      return predicate.value.some((one) => one === fact);
    case 'within':
      return typeof fact === 'object' ? isWithin(fact, predicate.value) : undefined;
    case 'atMost':
      return typeof fact === 'number' ? fact <= predicate.value : undefined;
    case 'moreThan':
      return typeof fact === 'number' ? fact > predicate.value : undefined;
    case 'onOrAfter':
      return typeof fact === 'string' ? fact >= predicate.value : undefined;
  }
}

/** One plausible place within is enough; no place at all may be anywhere, and a vaguer one may lie within. */
function isWithin(places: readonly string[], wanted: readonly string[]): Answer {
  if (places.length === 0) return undefined;
  if (places.some((place) => wanted.some((area) => contains(area, place)))) return true;
  return places.some((place) => wanted.some((area) => contains(place, area))) ? undefined : false;
}

function contains(area: string, place: string): boolean {
  return place === area || place.startsWith(`${area}-`);
}

function conjunction(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function negated(one: Answer): Answer {
  return one === undefined ? undefined : !one;
}
