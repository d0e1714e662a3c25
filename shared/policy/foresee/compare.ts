import type { Facts } from '../../domain/facts.ts';
import { instantOf, instantText, localDateAt } from '../../domain/time.ts';
import { bounds } from '../bounds/all.ts';
import { asksSomething } from '../bounds/bound.ts';
import { hashOf } from '../canonical.ts';
import type { Policy } from '../policy.ts';
import type { Comparison, Side } from './comparison.ts';
import { type Foreseen, foresee, type Span, type Whose } from './foresee.ts';

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
