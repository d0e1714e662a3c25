import { describe, expect, test } from 'vitest';
import { exampleFacts } from '../../../support/example/example-case.ts';
import {
  effectOf,
  exampleContact,
  exampleDispute,
  exampleTask,
  finish,
  monday,
} from '../../../support/example/example-task.ts';

const note = 'The customer has not answered for two months.';
const papers = { order: 'PO 7713', delivery: 'LS-88', invoice: 'INV-1' };

describe('a review', () => {
  const review = exampleTask('review', { stepId: 'review' });

  test('that lets the case continue changes nothing else', () => {
    expect(finish(review, 'continue')).toMatchObject({ kind: 'done', effects: [] });
  });

  test('in which the creditor gives the debt up closes it in the name of who decided', () => {
    expect(effectOf(finish(review, 'withdraw'), 'withdrawn')).toMatchObject({
      debtKey: 'lindenhof#INV-1',
      by: 'Ruth Amsel',
    });
  });

  test('in which the debt is given up resumes the business withheld because of it', () => {
    const withheld = exampleContact({ channel: 'none', purpose: 'measure', result: 'withhold-business' });
    const completed = finish(review, 'withdraw', { facts: exampleFacts({ contacts: [withheld] }) });
    expect(effectOf(completed, 'measureLifted').lift.event.detail['why']).toBe('withdrawn');
  });
});

describe('the approval of a firm step', () => {
  const finalNotice = exampleTask('approval', { stepId: 'final-notice' });
  const withhold = exampleTask('approval', { stepId: 'withhold-business' });

  test('is refused while papers are missing, and names them', () => {
    expect(finish(finalNotice, 'approved', { details: { invoice: 'INV-1', note } })).toEqual({
      kind: 'refused',
      why: 'Missing evidence: the order or contract, the proof of delivery. Give the references with the approval, or decline.',
    });
  });

  test('keeps the papers given with it', () => {
    const completed = finish(finalNotice, 'approved', { details: { ...papers, note } });
    expect(completed.kind === 'done' && completed.effects).toEqual(
      Object.entries(papers).map(([kind, reference]) => ({
        kind: 'evidenced',
        evidence: {
          ...{ debtKey: 'lindenhof#INV-1', kind, reference },
          ...{ notedBy: 'Ruth Amsel', notedAt: monday },
        },
      })),
    );
  });

  test('counts papers that are on file already', () => {
    const evidence = [
      { debtKey: 'lindenhof#INV-1', kind: 'order' as const, reference: 'PO' },
      { debtKey: 'lindenhof#INV-1', kind: 'delivery' as const, reference: 'LS' },
    ];
    const details = { invoice: 'INV-1', note };
    expect(finish(finalNotice, 'approved', { details, facts: exampleFacts({ evidence }) }).kind).toBe('done');
  });

  test('does not count the papers of another invoice', () => {
    const evidence = (['order', 'delivery', 'invoice'] as const).map((kind) => ({
      debtKey: 'lindenhof#INV-2',
      kind,
      reference: 'x',
    }));
    expect(
      finish(finalNotice, 'approved', { details: { note }, facts: exampleFacts({ evidence }) }).kind,
    ).toBe('refused');
  });

  test('is refused while any part of the invoice is disputed', () => {
    const facts = exampleFacts({ disputes: [exampleDispute({ amountDisputed: 100 })] });
    expect(finish(withhold, 'approved', { details: { note }, facts })).toEqual({
      kind: 'refused',
      why: 'The invoice is disputed: this step can be approved once the customer has our answer (S0-4).',
    });
    expect(finish(withhold, 'declined', { facts }).kind).toBe('done');
  });

  test('is possible without papers where the step needs none', () => {
    expect(finish(withhold, 'approved', { details: { note } }).kind).toBe('done');
  });

  test('declined needs no papers', () => {
    expect(finish(finalNotice, 'declined')).toMatchObject({ kind: 'done', task: { outcome: 'declined' } });
  });
});
