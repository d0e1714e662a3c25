import type { Debt } from '../domain/debt.ts';
import type { InterestSegment } from '../domain/interest/interest-of.ts';
import { interestOf } from '../domain/interest/interest-of.ts';
import type { InterestTerms } from '../domain/interest/interest-terms.ts';
import { isPausedOn, pausesOf } from '../domain/pauses.ts';
import { addDays, localDateAt } from '../domain/time.ts';
import { asksCharges, type Charges, waiverDays } from './charging.ts';
import type { Step } from './policy.ts';
import { channelOf, type Question, type Setting } from './question.ts';
import { ruleSetFor } from './rule-set.ts';
import { type Least, leastOfAll } from './rules/charge.ts';
import { bearingOf } from './rules/interest.ts';

/** A sum asked beside an invoice, in minor units of its currency, and the rule and law that allow it. */
export type ChargedSum = { kind: 'sum'; minorUnits: number; rule: string; citation: string };
/** Days with their rate and base, for interest. */
export type ChargedInterest = ChargedSum & { segments: readonly InterestSegment[] };

/** Why a part that the policy wants is not asked. `unclear`: the rules do not all give a sum; the gate tells why. */
export type NotAsked = { kind: 'left'; why: string } | { kind: 'unclear' };

/** What a step of a policy asks beside one invoice; a part that the policy does not want is absent. */
export type StepCharge = {
  interest?: ChargedInterest | NotAsked;
  costs?: ChargedSum | NotAsked;
  /** Paying the invoice up to and including this day of the creditor waives all of it. */
  waivedIfPaidBy: string;
};

/**
 * What a step asks beside the invoice by its policy: the least of what every rule allows under every plausible law,
 * reckoned to the day. Nothing while the debt is disputed or frozen, and nothing that a person waived. Undefined where
 * the policy asks for nothing with this step. Whether it may be asked now is the gate's to say.
 */
export function chargeOf(setting: Setting, debt: Debt, step: Step): StepCharge | undefined {
  const { policy, facts, zone, now } = setting;
  if (!asksCharges(policy, step)) return undefined;
  const { interest: terms, costs } = policy.charges;
  const today = localDateAt(now, zone);
  const none = whyNone(debt, isPausedOn(today, pausesOf(debt, facts, zone)));
  const asking = { interest: 0, costs: 0, costsFor: 'collection' as const };
  const question = { ...setting, debt, step, channel: channelOf(step), charge: asking };
  const least = leastOfAll(ruleSetFor(question).data, question);
  return {
    ...(terms === undefined ? {} : { interest: none ?? interestUnder(terms, least.interest, question) }),
    ...(costs === undefined ? {} : { costs: none ?? sumBy(least.costs) }),
    waivedIfPaidBy: addDays(today, waiverDays(policy, step)),
  };
}

function whyNone({ chargesWaived }: Debt, isPaused: boolean): NotAsked | undefined {
  if (chargesWaived !== undefined)
    return { kind: 'left', why: `Waived by ${chargesWaived.by}: ${chargesWaived.reason}.` };
  return isPaused ? { kind: 'left', why: 'A dispute or a hold lets nothing be added.' } : undefined;
}

function sumBy(least: Least): ChargedSum | NotAsked {
  if (least.kind === 'unclear') return least;
  const { rule, citation, minorUnits } = least;
  return { kind: 'sum', minorUnits, rule, citation };
}

function interestUnder(terms: NonNullable<Charges['interest']>, least: Least, question: Question) {
  return terms === 'statutory' ? interestBy(least) : agreedInterest(terms, least, question);
}

/** Grades of a rate that was derived or never verified. */
const unsureGrades = new Set<InterestSegment['grade']>(['C', 'U']);

/** By an unsure rate nothing is charged, not even for the days whose rate is sure. */
function interestBy(least: Least): ChargedInterest | NotAsked {
  if (least.kind === 'unclear') return least;
  const { rule, citation, minorUnits, segments } = least;
  const unsure = segments.find(({ grade }) => unsureGrades.has(grade));
  if (unsure !== undefined)
    return { kind: 'left', why: `The rate from ${unsure.from} on is not sure enough to be asked.` };
  return { kind: 'sum', minorUnits, rule, citation, segments };
}

/** Interest at the agreed rate, where one was agreed, and only as far as the law would give as much. */
function agreedInterest(terms: InterestTerms, least: Least, question: Question): ChargedInterest | NotAsked {
  if (question.debt.feesAgreed !== true)
    return { kind: 'left', why: 'No agreement on interest is on record.' };
  const lawful = interestBy(least);
  if (lawful.kind !== 'sum') return lawful;
  const [first] = lawful.segments;
  if (first === undefined) return lawful;
  const agreed = interestOf({ ...bearingOf(question), notBefore: first.from, terms });
  switch (agreed.kind) {
    case 'interest': {
      if (agreed.minorUnits > lawful.minorUnits) return lawful;
      const { minorUnits, segments } = agreed;
      return { ...lawful, minorUnits, segments };
    }
    case 'not-for-debtor':
      return { kind: 'left', why: 'The agreed rate is not meant for such a debtor.' };
    case 'unknown-rate': {
      const { reference, halfYear } = agreed;
      return { kind: 'left', why: `The agreed rate is bounded by ${reference} of ${halfYear}, not known.` };
    }
    case 'rate-below-floor':
    case 'rate-above-ceiling':
      return { kind: 'left', why: "The agreed rate is outside the law's bounds." };
  }
}
