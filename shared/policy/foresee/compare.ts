import * as z from 'zod';
import type { Facts } from '../../domain/facts.ts';
import { instantOf, instantSchema, instantText, localDateAt } from '../../domain/time.ts';
import { bounds } from '../bounds/all.ts';
import { asksSomething } from '../bounds/bound.ts';
import { hashOf } from '../canonical.ts';
import type { Policy } from '../policy.ts';
import { type Foreseen, foresee, type Span, type Whose } from './foresee.ts';

const countedSchema = z.array(z.object({ name: z.string(), count: z.int().nonnegative() }));

const sideSchema = z.object({
  policy: z.object({ id: z.string(), version: z.int().positive(), hash: z.string() }),
  /** Contacts by the step they take, in the order of the ladder. */
  contacts: countedSchema,
  /** What people would have to decide, by kind. */
  people: countedSchema,
  /** The most contacts one debtor would get in any 30 days. */
  mostIn30Days: z.int().nonnegative(),
  /** Every bound of ethics: at how many contacts it was asked, and how often it would be broken. */
  bounds: z.array(z.object({ id: z.string(), asked: z.int(), broken: z.int() })),
});
export type Side = z.infer<typeof sideSchema>;

const courseSchema = z.array(z.object({ on: z.string(), what: z.string() }));

/** Two policies on the same debts of today, as a record that whoever publishes is shown and that is kept. */
export const comparisonSchema = z.object({
  madeAt: instantSchema,
  days: z.int().positive(),
  creditorId: z.string(),
  debtors: z.int().nonnegative(),
  debts: z.int().nonnegative(),
  /** Whether only a part of the open debts was looked at. */
  sampled: z.boolean(),
  before: sideSchema,
  after: sideSchema,
  /** Debtors whose course would be another, and the first of them by key with both courses. */
  changed: z.int().nonnegative(),
  examples: z.array(z.object({ debtorKey: z.string(), before: courseSchema, after: courseSchema })),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export type Ledger = { facts: readonly Facts[]; sampled: boolean };

/** Debtors that are shown with both courses. */
const mostExamples = 8;

/** Looks ahead on the same debts under two policies, and says what would differ. */
export function compare(
  { facts, sampled }: Ledger,
  { before, after }: { before: Policy; after: Policy },
  whose: Whose,
  span: Span & { days: number },
): Comparison {
  const sides = [before, after].map((policy) => {
    const courses = facts.map((one) => foresee(one, policy, whose, span));
    return { courses, side: sideOf(policy, courses) };
  });
  const [one, other] = sides;
  if (one === undefined || other === undefined) throw new Error('two policies are compared');
  const courses = facts.map(({ profile }, index) => ({
    debtorKey: profile.debtorKey,
    before: courseOf(one.courses[index] ?? [], whose.timeZone),
    after: courseOf(other.courses[index] ?? [], whose.timeZone),
  }));
  const changed = courses.filter((course) => hashOf(course.before) !== hashOf(course.after));
  return {
    madeAt: instantText(span.from),
    days: span.days,
    creditorId: whose.id,
    debtors: facts.length,
    debts: facts.reduce((sum, { debts }) => sum + debts.filter((debt) => isOpen(debt, whose.id)).length, 0),
    sampled,
    before: one.side,
    after: other.side,
    changed: changed.length,
    examples: changed.slice(0, mostExamples),
  };
}

function isOpen(debt: Facts['debts'][number], creditorId: string): boolean {
  return debt.creditorId === creditorId && debt.state === 'open' && debt.amountOutstanding > 0;
}

function sideOf(policy: Policy, courses: readonly Foreseen[][]): Side {
  const { id, version } = policy;
  const all = courses.flat();
  const order = policy.ladder.map((step) => step.id);
  const contacts = counted(all.flatMap((one) => (one.kind === 'contact' ? [one.contact.stepId] : [])));
  return {
    policy: { id, version, hash: hashOf(policy) },
    contacts: contacts.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
    people: counted(all.flatMap((one) => (one.kind === 'person' ? [one.task] : []))),
    mostIn30Days: Math.max(0, ...courses.map(mostIn30Days)),
    bounds: bounds.map((bound) => {
      const asked = all.flatMap((one) =>
        one.kind === 'contact' && asksSomething(one.contact) ? [{ ...one, policies: [policy] }] : [],
      );
      const broken = asked.filter((claimed) => bound.breaches(claimed).length > 0).length;
      return { id: bound.id, asked: asked.length, broken };
    }),
  };
}

function counted(names: readonly string[]): { name: string; count: number }[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, all]) => ({ name, count: all.length }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const days30 = 30 * 24 * 3_600_000;

function mostIn30Days(course: readonly Foreseen[]): number {
  const times = course.flatMap((one) => (one.kind === 'contact' ? [Date.parse(one.contact.reservedAt)] : []));
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + days30).length));
}

function courseOf(course: readonly Foreseen[], zone: string): Comparison['examples'][number]['before'] {
  return course.map((one) => ({
    on: localDateAt(instantOf(one.kind === 'contact' ? one.contact.reservedAt : one.at), zone),
    what: one.kind === 'contact' ? one.contact.stepId : `a person: ${one.task}`,
  }));
}
