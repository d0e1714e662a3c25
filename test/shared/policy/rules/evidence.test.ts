import { describe, expect, test } from 'vitest';
import { evidence } from '../../../../shared/policy/rules/evidence.ts';
import { question } from '../../../support/example/example-question.ts';

const paper = (kind: 'order' | 'delivery' | 'invoice', debtKey = 'lindenhof#INV-1') => ({
  debtKey,
  kind,
  reference: 'x',
});

describe('a firm step rests on papers (S0-6)', () => {
  test('and names the ones that are missing', () => {
    expect(evidence(question('final-notice', { evidence: [paper('invoice')] }))).toEqual({
      ...{ rule: 'evidence', kind: 'evidence', decision: 'NEEDS_HUMAN', citation: 'S0-4, S0-6' },
      reason: 'Missing evidence: the order or contract, the proof of delivery.',
    });
    expect(
      evidence(question('final-notice', { evidence: [paper('order'), paper('delivery')] }))?.reason,
    ).toBe('Missing evidence: the invoice copy.');
  });

  test('of this very invoice', () => {
    const other = (['order', 'delivery', 'invoice'] as const).map((kind) => paper(kind, 'lindenhof#INV-2'));
    expect(evidence(question('final-notice', { evidence: other }))).toBeDefined();
    const own = (['order', 'delivery', 'invoice'] as const).map((kind) => paper(kind));
    expect(evidence(question('final-notice', { evidence: own }))).toBeUndefined();
  });

  test('while a reminder needs none', () => {
    expect(evidence(question('reminder-1'))).toBeUndefined();
  });
});
