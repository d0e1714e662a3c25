import type * as z from 'zod';
import type { InterestSegment } from '../domain/interest/interest-of.ts';
import type { Hit, Question } from './question.ts';
import type { agreementSchema } from './rules/rule-base.ts';
import { scopeOf } from './scope.ts';

/** What a rule lets be asked beyond the invoice, in minor units, or why nothing. */
export type Allowance =
  | { kind: 'at-most'; minorUnits: number; segments?: readonly InterestSegment[] }
  /** The rule is about another law or another kind of charge. */
  | { kind: 'silent' }
  /** Its law gives nothing against such a debtor by this rule. */
  | { kind: 'not-for-debtor' }
  | { kind: 'refused'; decision: Hit['decision']; reason: string };

/** Whether a rule's law may be the law of the debt. */
export function isOfLaw(law: readonly string[], question: Question): boolean {
  return scopeOf(question)['debt.law'].some((plausible) => isLawOf(law, plausible));
}

/** Whether a law is one of these, lies within one, or is too vague to tell (`GB` and `GB-SCT`). */
export function isLawOf(law: readonly string[], plausible: string): boolean {
  return law.some(
    (one) => one === plausible || plausible.startsWith(`${one}-`) || one.startsWith(`${plausible}-`),
  );
}

/** What speaks against a charge because of what was agreed, or was not. */
export function agreementAllows(
  agreement: z.infer<typeof agreementSchema> | undefined,
  { debt: { feesAgreed } }: Pick<Question, 'debt'>,
): Extract<Allowance, { kind: 'refused' }> | undefined {
  if (agreement === 'needed' && feesAgreed !== true)
    return { kind: 'refused', decision: 'BLOCK', reason: 'No agreement on it is on record.' };
  if (agreement === 'excludes' && feesAgreed === true) {
    const reason = 'The contract has its own remedy: a person must tell which counts.';
    return { kind: 'refused', decision: 'NEEDS_HUMAN', reason };
  }
  return undefined;
}

/** A rule that allows so much and no more. */
type Limit = { id: string; kind: 'interest' | 'fee-cap'; reason: string; citation: string };

/** What a rule says against a sum that is asked; nothing where it is silent, or gives as much. */
export function hitAgainst(
  { id, kind, reason, citation }: Limit,
  asked: number,
  allowed: Allowance,
): Hit | undefined {
  const base = { rule: id, kind, citation };
  switch (allowed.kind) {
    // Stryker disable StringLiteral,ConditionalExpression: without this arm nothing is returned, which says as little
    case 'silent':
    case 'not-for-debtor':
      return undefined;
    // Stryker restore StringLiteral,ConditionalExpression
    case 'refused':
      return { ...base, decision: allowed.decision, reason: `${reason} ${allowed.reason}` };
    case 'at-most': {
      if (asked <= allowed.minorUnits) return undefined;
      const most = `At most ${allowed.minorUnits} minor units${kind === 'interest' ? ' by today' : ''}, not ${asked}.`;
      return { ...base, decision: 'BLOCK', reason: `${reason} ${most}` };
    }
  }
}
