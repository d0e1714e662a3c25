import type { InterestSegment } from '../../domain/interest/interest-of.ts';
import { type Allowance, isLawOf } from '../allowance.ts';
import type { PackRule } from '../pack.ts';
import type { Caps, Hit, Question, Rule } from '../question.ts';
import { scopeOf } from '../scope.ts';
import { allowedCosts, type FeeCapRule } from './fee-cap.ts';
import { allowedInterest, type InterestRule } from './interest.ts';

/** The rules that may allow something beyond the invoice. */
type Charging = { interest: readonly InterestRule[]; costs: readonly FeeCapRule[] };

/** Of all rules of the packs that apply, those about charges. */
export function chargingOf(data: readonly PackRule[]): Charging {
  return {
    interest: data.filter((rule) => rule.kind === 'interest'),
    costs: data.filter((rule) => rule.kind === 'fee-cap'),
  };
}

type Asked = { rule: string; citation: string; reason: string; law: readonly string[]; allowance: Allowance };

/** Nothing beyond the invoice is asked that no law or agreement allows, under every law that may count (1692f(1); S1-3). */
export function chargeRules(data: readonly PackRule[]): Rule[] {
  const charging = chargingOf(data);
  return [
    (question) =>
      (question.charge?.interest ?? 0) > 0
        ? unallowed('interest', interestAsked(charging, question), question)
        : undefined,
    (question) =>
      (question.charge?.costs ?? 0) > 0
        ? unallowed('fee-cap', costsAsked(charging, question), question)
        : undefined,
  ];
}

function unallowed(
  kind: 'interest' | 'fee-cap',
  asked: readonly Asked[],
  question: Question,
): Hit | undefined {
  const laws = scopeOf(question)['debt.law'];
  if (laws.length === 0) {
    const reason = 'Nobody knows whose law the debt is under, so nothing is asked beyond it.';
    return { rule: 'charge', kind, citation: 'US-27; S1-3', decision: 'BLOCK', reason };
  }
  const lacking = laws.find((law) => !meantUnder(law, asked).some(speaks));
  if (lacking === undefined) return undefined;
  const other = meantUnder(lacking, asked).find(({ allowance }) => allowance.kind === 'not-for-debtor');
  if (other !== undefined) {
    const { rule, citation } = other;
    return { rule, kind, citation, decision: 'BLOCK', reason: `${other.reason} Not for such a debtor.` };
  }
  const base = { rule: 'charge', kind, citation: 'US-27; S1-3' } as const;
  return question.debt.feesAgreed === true
    ? {
        ...base,
        decision: 'NEEDS_HUMAN',
        reason: `A person must read what the contract under ${lacking} law allows.`,
      }
    : { ...base, decision: 'BLOCK', reason: `No law of ${lacking} that we know and no agreement allows it.` };
}

/** The most that may be asked beyond the invoice: the least of all rules, and nothing where one of them refuses. */
export function capsOf(data: readonly PackRule[], question: Question): Required<Caps> {
  // Stryker disable next-line ConditionalExpression: where no law is known no rule gives a sum either
  if (scopeOf(question)['debt.law'].length === 0) return { interest: 0, costs: 0 };
  const { interest, costs } = leastOfAll(data, question);
  return { interest: sumOf(interest), costs: sumOf(costs) };
}

function sumOf(least: Least): number {
  return least.kind === 'least' ? least.minorUnits : 0;
}

/** The least that the rules allow of one kind and the rule that says so; `unclear` where they do not all give a sum. */
export type Least =
  | {
      kind: 'least';
      rule: string;
      citation: string;
      minorUnits: number;
      segments: readonly InterestSegment[];
    }
  | { kind: 'unclear' };

/** What sets the caps, with what each rests on; the gate tells why something is unclear. */
export function leastOfAll(
  data: readonly PackRule[],
  question: Question,
): Record<'interest' | 'costs', Least> {
  const charging = chargingOf(data);
  const laws = scopeOf(question)['debt.law'];
  return {
    interest: leastRule(laws, interestAsked(charging, question)),
    costs: leastRule(laws, costsAsked(charging, question)),
  };
}

function leastRule(laws: readonly string[], asked: readonly Asked[]): Least {
  if (!laws.every((law) => meantUnder(law, asked).some(speaks))) return { kind: 'unclear' };
  if (asked.some(({ allowance }) => allowance.kind === 'refused')) return { kind: 'unclear' };
  const sums = asked.flatMap(({ rule, citation, allowance }): Extract<Least, { kind: 'least' }>[] =>
    allowance.kind === 'at-most' ? [{ segments: [], ...allowance, kind: 'least', rule, citation }] : [],
  );
  return sums.reduce<Least>(
    (least, one) => (least.kind === 'unclear' || one.minorUnits < least.minorUnits ? one : least),
    { kind: 'unclear' },
  );
}

function meantUnder(law: string, asked: readonly Asked[]): Asked[] {
  return asked.filter((one) => isLawOf(one.law, law));
}

function speaks({ allowance: { kind } }: Asked): boolean {
  return kind === 'at-most' || kind === 'refused';
}

function interestAsked({ interest }: Charging, question: Question): Asked[] {
  return interest.map((rule) => askedOf(rule, allowedInterest(rule, question)));
}

function costsAsked({ costs }: Charging, question: Question): Asked[] {
  return costs.map((rule) => askedOf(rule, allowedCosts(rule, question)));
}

function askedOf({ id, citation, reason, law }: InterestRule | FeeCapRule, allowance: Allowance): Asked {
  return { rule: id, citation, reason, law, allowance };
}
