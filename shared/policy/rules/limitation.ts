import * as z from 'zod';
import { addDays, localDateAt } from '../../domain/time.ts';
import { type Hit, type Intent, intentsOf, type Question } from '../question.ts';
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

export function judgeLimitation(rule: LimitationRule, question: Question): Hit | undefined {
  const { debt, now, zone } = question;
  const barredFrom = debt.barredFrom ?? barredFromBy(rule, debt.dueOn);
  if (localDateAt(now, zone) < barredFrom) return undefined;
  if (rule.onExpired === 'no-legal' && !isFirm(question)) return undefined;
  const { id, citation } = rule;
  const reason = `${rule.reason} The limit was reached on ${barredFrom}.`;
  return { rule: id, kind: 'limitation', decision: 'BLOCK', reason, citation };
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
    if (!isFirm(question)) return undefined;
    const checked = debt.barredFrom;
    const base = { rule: 'limitation-known', kind: 'limitation', citation: 'S0-4, L15' } as const;
    if (checked !== undefined) {
      if (localDateAt(now, zone) < checked) return undefined;
      return { ...base, decision: 'BLOCK', reason: `The claim is barred since ${checked}.` };
    }
    if (known >= laws && laws > 0) return undefined;
    const reason =
      'It is not known until when the claim can be enforced: a person must check and record the day.';
    return { ...base, decision: 'NEEDS_HUMAN', reason };
  };
}
