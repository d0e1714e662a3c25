import * as z from 'zod';
import { recall } from '../../domain/recall.ts';
import { addDays, localDateAt } from '../../domain/time.ts';
import { type Hit, type Intent, intentsOf, type Question } from '../question.ts';
import { isApproved } from './approval.ts';
import { ruleBase } from './rule-base.ts';

/** After so many years a claim can no longer be enforced. */
export const limitationRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('limitation'),
  years: z.int().positive(),
  /** From the due day, or from the end of the year in which the claim arose. */
  starts: z.enum(['due', 'end-of-year']),
  /** `no-legal`: no suit and no word of one · `hold`: the debt has ceased, nothing is asked. */
  onExpired: z.enum(['no-legal', 'hold']),
});
export type LimitationRule = z.infer<typeof limitationRuleSchema>;

const firmIntents: readonly Intent[] = ['firm', 'legal', 'court', 'agency', 'costs', 'interest'];

/** What must not be done about a debt that is barred or may be. */
export function isFirm(question: Question): boolean {
  const meant = intentsOf(question);
  return firmIntents.some((intent) => meant.has(intent));
}

/**
 * Past the limit firm steps are refused, and so is everything once the debtor has pleaded it (CONC 7.15.8) or the debt
 * has ceased; a plain reminder is for a person to decide.
 */
export function judgeLimitation(rule: LimitationRule, question: Question): Hit | undefined {
  const { debt, now, zone } = question;
  const barredFrom =
    debt.barredFrom ?? recall(limitsOf(rule), mostLimits, debt.dueOn, () => barredFromBy(rule, debt.dueOn));
  if (localDateAt(now, zone) < barredFrom) return undefined;
  const { id, citation, onExpired } = rule;
  const reason = `${rule.reason} The limit was reached on ${barredFrom}.`;
  const base = { rule: id, kind: 'limitation', reason, citation } as const;
  return onExpired === 'hold' ? { ...base, decision: 'BLOCK' } : pastLimit(base, question);
}

/** By due day, once reckoned: every question asks for it. */
const limits = new WeakMap<LimitationRule, Map<string, string>>();
const mostLimits = 5_000;

function limitsOf(rule: LimitationRule): Map<string, string> {
  const known = limits.get(rule) ?? new Map<string, string>();
  // Stryker disable next-line CallExpression: reckoned anew they are the same
  limits.set(rule, known);
  return known;
}

function pastLimit(base: Omit<Hit, 'decision'>, question: Question): Hit | undefined {
  if (isFirm(question) || isPleaded(question)) return { ...base, decision: 'BLOCK' };
  return question.channel === 'none' || isApproved(question)
    ? undefined
    : { ...base, decision: 'NEEDS_HUMAN' };
}

function isPleaded({ facts, debt }: Question): boolean {
  return facts.disputes.some(({ debtKey, reason }) => debtKey === debt.debtKey && reason === 'TIME_BARRED');
}

/** The first day on which a claim due on a day is barred. */
export function barredFromBy(
  { years, starts }: Pick<LimitationRule, 'years' | 'starts'>,
  dueOn: string,
): string {
  const due = Number(dueOn.slice(0, 4));
  if (starts === 'end-of-year') return `${due + years + 1}-01-01`;
  const rest = dueOn.slice(4);
  const anniversary = rest === '-02-29' ? `${due + years}-03-01` : `${due + years}${rest}`;
  return addDays(anniversary, 1);
}

/** Firm steps need to know that the claim is not barred: by somebody's check, or by the law that applies. */
export function limitationKnown(laws: number, known: number): (question: Question) => Hit | undefined {
  return (question) => {
    const { debt, now, zone } = question;
    const checked = debt.barredFrom;
    const base = { rule: 'limitation-known', kind: 'limitation', citation: 'S0-4, L15' } as const;
    if (checked !== undefined) {
      if (localDateAt(now, zone) < checked) return undefined;
      return pastLimit({ ...base, reason: `The claim is barred since ${checked}.` }, question);
    }
    if (!isFirm(question) || (known >= laws && laws > 0)) return undefined;
    const reason =
      'It is not known until when the claim can be enforced: a person must check and record the day.';
    return { ...base, decision: 'NEEDS_HUMAN', reason };
  };
}
