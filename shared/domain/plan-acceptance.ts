import type { Policy } from '../policy/policy.ts';
import type { Facts } from './facts.ts';
import type { Plan } from './plan.ts';
import type { PlanTerms } from './plan-terms.ts';
import { isNaturalPerson } from './profile.ts';
import { addDays, instantOf, localDateAt } from './time.ts';

/** Why a policy does not accept a plan at once, each as the end of "because"; empty when it does. */
export function againstPlan(
  plan: Plan,
  others: readonly Plan[],
  { profile }: Pick<Facts, 'profile'>,
  { plan: terms }: Policy,
  zone: string,
): string[] {
  if (terms === undefined) return ['the policy leaves every plan to a person'];
  const { mostInstalments, longestDays, leastFirstPercent } = limitsFor(terms, isNaturalPerson(profile.kind));
  const { instalments, currency, madeAt } = plan;
  const today = localDateAt(instantOf(madeAt), zone);
  const sum = instalments.reduce((total, { amount }) => total + amount, 0);
  const [first] = instalments;
  const last = instalments.at(-1);
  const before = others.filter(({ acceptedAt }) => acceptedAt !== undefined).length;
  const largest = terms.largestSum[currency];
  return [
    ...(instalments.length > mostInstalments ? [`it has more than ${mostInstalments} parts`] : []),
    ...(last !== undefined && last.dueOn > addDays(today, longestDays)
      ? [`it lasts longer than ${longestDays} days`]
      : []),
    ...(first !== undefined && first.dueOn > addDays(today, terms.firstWithinDays)
      ? [`its first part is later than in ${terms.firstWithinDays} days`]
      : []),
    ...(first !== undefined && first.amount * 100 < sum * leastFirstPercent
      ? [`its first part is less than ${leastFirstPercent} % of the whole`]
      : []),
    ...(largest === undefined ? [`nobody has said how much is too much in ${currency}`] : []),
    ...(largest !== undefined && sum > largest ? ['the sum is larger than the policy accepts'] : []),
    ...(before > terms.mostChanges ? ['there was another plan about it before'] : []),
  ];
}

/** The limits for a debtor; those for natural persons are never narrower than the others. */
export function limitsFor(terms: PlanTerms, isPerson: boolean) {
  return isPerson && terms.forPersons !== undefined ? terms.forPersons : terms;
}
