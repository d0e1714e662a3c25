import { type ChargedInterest, type ChargedSum, chargeOf, type NotAsked } from './charges.ts';
import { gate, type Verdict } from './gate.ts';
import type { Charge, Hit, Question } from './question.ts';

/** A part of the charge that the policy wants and this step does without, and why. */
export type LeftOut = { part: 'interest' | 'costs'; why: string; rule?: string; citation?: string };

/** What is really asked beside the invoice, and what is not. */
export type Charged = {
  interest?: ChargedInterest;
  costs?: ChargedSum;
  waivedIfPaidBy: string;
  left: readonly LeftOut[];
};

/** A verdict about a step together with what it asks beside the invoice; without it where the policy asks nothing. */
export type ChargedVerdict = Verdict & { charged?: Charged };

/**
 * Asks the gate about a step with the charge that its policy wants. A part that a rule refuses, or would have wait, is
 * left out, and the step goes on without it: never sooner, firmer or dearer than without a charge. What a person must
 * find out first, such as a rate that nobody entered, keeps the step for that person.
 */
export function gateCharged(question: Omit<Question, 'charge'>): ChargedVerdict {
  const wanted = chargeOf(question, question.debt, question.step);
  const without = gate(question);
  if (wanted === undefined || without.decision === 'HOLD' || without.decision === 'BLOCK') return without;
  const interest = tried('interest', wanted.interest, question, without);
  const costs = tried('costs', wanted.costs, question, without);
  const charge = { interest: interest.asks, costs: costs.asks, costsFor: 'collection' as const };
  const charged: Charged = {
    ...(interest.sum === undefined ? {} : { interest: interest.sum }),
    ...(costs.sum === undefined ? {} : { costs: costs.sum }),
    waivedIfPaidBy: wanted.waivedIfPaidBy,
    left: [...interest.left, ...costs.left],
  };
  return { ...gate({ ...question, charge }), charged };
}

type Tried<Sum> = { asks: number; sum?: Sum; left: readonly LeftOut[] };

/** Stands for a sum that cannot be told: enough for the rules to speak, and never written to anybody. */
const leastSum = 1;

function tried<Sum extends ChargedSum>(
  part: 'interest' | 'costs',
  wanted: Sum | NotAsked | undefined,
  question: Omit<Question, 'charge'>,
  without: Verdict,
): Tried<Sum> {
  if (wanted === undefined) return { asks: 0, left: [] };
  if (wanted.kind === 'left') return { asks: 0, left: [{ part, why: wanted.why }] };
  const minorUnits = wanted.kind === 'sum' ? wanted.minorUnits : leastSum;
  if (minorUnits === 0) return { asks: 0, left: [] };
  const charge: Charge = { interest: 0, costs: 0, costsFor: 'collection', [part]: minorUnits };
  const against = gate({ ...question, charge }).hits.filter(
    ({ rule }) => !without.hits.some((other) => other.rule === rule),
  );
  if (against.length > 0)
    return against.every(isForPerson)
      ? { asks: minorUnits, left: [] }
      : { asks: 0, left: against.map(({ rule, reason: why, citation }) => ({ part, why, rule, citation })) };
  // Stryker disable next-line ConditionalExpression: the rules speak against whatever is unclear
  if (wanted.kind === 'sum') return { asks: minorUnits, sum: wanted, left: [] };
  // Stryker disable next-line ObjectLiteral,ArrayDeclaration: never comes, for the same reason
  return { asks: 0, left: [] };
}

/** A person must find out how much it is; other doubts about a charge are no reason to hold up the reminder. */
function isForPerson({ kind, decision }: Hit): boolean {
  return decision === 'NEEDS_HUMAN' && (kind === 'interest' || kind === 'fee-cap');
}

/** Whether anything is really asked beside the invoice. */
export function isCharged(charged: Charged | undefined): charged is Charged {
  return charged?.interest !== undefined || charged?.costs !== undefined;
}
