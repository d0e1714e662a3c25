import { describe, expect, it } from 'vitest';
import { judge } from '../../../../shared/policy/judge.ts';
import type { EvidenceRule } from '../../../../shared/policy/rules/evidence.ts';
import { approvalOf, papers } from '../../../support/example/climbed-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';
import { exampleDispute } from '../../../support/example/example-task.ts';

const rule: EvidenceRule = {
  ...{ ...ruleText, kind: 'evidence', before: ['court', 'agency'], needs: ['order', 'terms'] },
  ...{ undisputed: true, intent: true },
};
const approved = [approvalOf('agency', '2026-03-20T09:00:00.000Z')];
const terms = [{ debtKey: 'lindenhof#INV-1', kind: 'terms' as const, reference: 'T-7' }];
const ready = { evidence: [...papers, ...terms], tasks: approved };
const disputes = [exampleDispute({ openedAt: '2026-03-16T09:00:00.000Z' })];
const says = (facts: Parameters<typeof question>[1], changes: Partial<EvidenceRule> = {}, step = 'agency') =>
  judge({ ...rule, ...changes }, question(step, facts));
const missing = (what: string) => ({
  ...{ ...hitText, kind: 'evidence', decision: 'BLOCK', reason: `Because. Missing: ${what}.` },
});

describe('what a law wants proven', () => {
  it('is named where it is missing', () => {
    expect(says({ disputes })).toEqual(
      missing(
        "the order or contract, the accepted terms, an answer to the open dispute, a named person's approval of this very step",
      ),
    );
    expect(says(ready)).toBeUndefined();
  });

  it('is each of the papers, an answer to the dispute, and a person’s word', () => {
    expect(says({ ...ready, evidence: terms })).toEqual(missing('the order or contract'));
    expect(says({ ...ready, disputes })).toEqual(missing('an answer to the open dispute'));
    expect(says({ ...ready, tasks: [] })).toEqual(missing("a named person's approval of this very step"));
  });

  it('is no more than the law says', () => {
    expect(says({ ...ready, disputes }, { undisputed: false })).toBeUndefined();
    expect(says({ ...ready, tasks: [] }, { intent: false })).toBeUndefined();
    expect(says({ disputes }, { needs: [], undisputed: false, intent: false })).toBeUndefined();
  });

  it('is not asked of a reminder', () => {
    expect(says({}, {}, 'reminder-1')).toBeUndefined();
  });
});
