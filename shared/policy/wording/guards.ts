import type { WordingContext } from './context.ts';
import type { Severity } from './finding.ts';
import { isRuleId, type RuleId, wordingRules } from './wording-rules.ts';

/** What a hit of a lexicon means in this message; undefined where its guard allows it. */
export type Judged = { rule: RuleId; decision: Severity };

/** Whether the debtor is, or may be, a natural person. */
export function isPerson(context: Pick<WordingContext, 'debtorIsNaturalPerson'>): boolean {
  return context.debtorIsNaturalPerson !== false;
}

/** How hard a rule is for this debtor. */
export function severityOf(rule: RuleId, context: WordingContext): Severity {
  const { decision, toOrganisation }: { decision: Severity; toOrganisation?: Severity } = wordingRules[rule];
  if (decision === 'BLOCK' && context.backedByLaw?.includes(rule)) return decision;
  return isPerson(context) ? decision : (toOrganisation ?? decision);
}

/** Judges a hit of a list (`L02`, `L02 agency`, …) by the facts. A fact that is absent never allows anything. */
export function judge(list: string, context: WordingContext): Judged[] {
  const rule = list.split(' ')[0] ?? '';
  if (!isRuleId(rule)) return [];
  const plainly = [{ rule, decision: severityOf(rule, context) }];
  const unless = (allowed: boolean) => (allowed ? [] : plainly);
  switch (list) {
    case 'L02':
      return legalThreat(context);
    case 'L02 agency':
      return unless(context.announces?.includes('agency') === true);
    case 'L03':
      return unless(context.judgmentId !== undefined);
    case 'L04':
      return (context.measuresTaken ?? []).length > 0 ? [{ rule, decision: 'NEEDS_HUMAN' }] : plainly;
    case 'L12':
      return unless(context.feesAllowed === true);
    case 'L20':
      return unless(context.creditReporting === true);
    case 'L22 ask':
      return [{ rule, decision: 'NEEDS_HUMAN' }];
    case 'L28':
      return unless(context.templateClass === 'legal');
    case 'L29':
      return unless(context.holds.length > 0);
    default:
      return plainly;
  }
}

/** A suit may be named only in a legal letter, as the true next step, with papers, intent, notice and in time (S0-4). */
function legalThreat(context: WordingContext): Judged[] {
  const { templateClass, announces, evidenceComplete, intentRecordedBy, noticeMet, withinLimitation } =
    context;
  const grounded =
    templateClass === 'legal' &&
    announces?.includes('court') === true &&
    evidenceComplete === true &&
    intentRecordedBy !== undefined &&
    noticeMet === true;
  return [
    ...(grounded ? [] : [{ rule: 'L02' as const, decision: 'BLOCK' as const }]),
    ...(withinLimitation === true ? [] : [{ rule: 'L15' as const, decision: 'BLOCK' as const }]),
  ];
}

/** Whether a reassurance is true by the records; undefined when nobody knows. */
export function isTrueClaim(rule: string, context: WordingContext): boolean | undefined {
  const { measuresTaken, costsAdded, withinLimitation, legalReviewBy, judgmentId } = context;
  switch (rule) {
    case 'L03':
      return judgmentId === undefined && measuresTaken !== undefined ? measuresTaken.length === 0 : undefined;
    case 'L04':
      return measuresTaken === undefined ? undefined : measuresTaken.length === 0;
    case 'L12':
      return costsAdded === undefined ? undefined : !costsAdded;
    case 'L15':
      return legalReviewBy === undefined || withinLimitation === undefined ? undefined : !withinLimitation;
    default:
      return undefined;
  }
}
