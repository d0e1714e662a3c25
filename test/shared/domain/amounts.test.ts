import { describe, expect, test } from 'vitest';
import { amountsOf, openDisputesOf } from '../../../shared/domain/amounts.ts';
import type { Dispute } from '../../../shared/domain/records.ts';
import { exampleDebt, exampleFacts, exampleProfile } from '../../support/example/example-case.ts';
import { exampleDispute } from '../../support/example/example-task.ts';

const amounts = (disputes: Dispute[], kind: 'company' | 'unknown' = 'company', changes = {}) =>
  amountsOf(exampleDebt(changes), exampleFacts({ disputes, profile: exampleProfile({ kind }) }));

describe('what may be asked for', () => {
  test('is all that is outstanding while nothing is disputed', () => {
    expect(amounts([], 'company', { amountOutstanding: 50_000 })).toEqual({
      invoiceTotal: 119_000,
      amountOutstanding: 50_000,
      amountDisputed: 0,
      amountCollectible: 50_000,
    });
  });

  test('is nothing while the whole invoice is disputed', () => {
    expect(amounts([exampleDispute()])).toMatchObject({ amountDisputed: 119_000, amountCollectible: 0 });
  });

  test('is the rest while a company disputes a part', () => {
    const disputes = [
      exampleDispute({ amountDisputed: 19_000 }),
      exampleDispute({ disputeId: 'D-2', amountDisputed: 1_000 }),
    ];
    expect(amounts(disputes)).toMatchObject({ amountDisputed: 20_000, amountCollectible: 99_000 });
  });

  test('is nothing while a natural person, or one of whom we do not know, disputes a part', () => {
    expect(amounts([exampleDispute({ amountDisputed: 19_000 })], 'unknown').amountCollectible).toBe(0);
  });

  test('is never negative where more is disputed than is outstanding', () => {
    const disputed = amounts([exampleDispute({ amountDisputed: 90_000 })], 'company', {
      amountOutstanding: 50_000,
    });
    expect(disputed).toMatchObject({ amountDisputed: 50_000, amountCollectible: 0 });
  });

  test('counts only open disputes of this invoice', () => {
    const disputes = [
      exampleDispute({ disputeId: 'D-1', state: 'answered' }),
      exampleDispute({ disputeId: 'D-2', state: 'withdrawn' }),
      exampleDispute({ disputeId: 'D-3', debtKey: 'lindenhof#INV-2' }),
    ];
    expect(openDisputesOf('lindenhof#INV-1', { disputes })).toEqual([]);
    expect(amounts(disputes).amountDisputed).toBe(0);
  });
});
