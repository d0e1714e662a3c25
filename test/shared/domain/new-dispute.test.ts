import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { amountsOf } from '../../../shared/domain/amounts.ts';
import { answerDays } from '../../../shared/domain/dispute-deadline.ts';
import { mostSayings } from '../../../shared/domain/dispute-sayings.ts';
import { siblingDisputes } from '../../../shared/domain/dispute-spread.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { newDispute, type Objection } from '../../../shared/domain/new-dispute.ts';
import { disputeReasonSchema } from '../../../shared/domain/records.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
  exampleProfile,
} from '../../support/example/example-case.ts';
import { exampleDispute, exampleTask, finish, monday } from '../../support/example/example-task.ts';

const now = Temporal.Instant.from(monday);
const debtKey = 'lindenhof#INV-1';

function object(facts: Facts, said: Partial<Objection> = {}) {
  const objection: Objection = { debtKey, reason: 'PRICE', text: 'Too dear.', openedBy: 'debtor', ...said };
  return newDispute(objection, facts, exampleCreditor, examplePolicy, now);
}

/** The facts after an objection. */
function objected(facts: Facts, said: Partial<Objection>): Facts {
  const opened = object(facts, said);
  if (opened.kind !== 'new' && opened.kind !== 'added') return facts;
  const { dispute, task } = opened;
  const others = facts.disputes.filter(({ disputeId }) => disputeId !== dispute.disputeId);
  const tasks = facts.tasks.filter(({ taskId }) => taskId !== task?.taskId);
  return { ...facts, disputes: [...others, dispute], tasks: task === undefined ? tasks : [...tasks, task] };
}

const disputed = (facts: Facts) => amountsOf(exampleDebt(), facts).amountDisputed;

describe('a second objection while the first is open', () => {
  const first = objected(exampleFacts(), {
    reason: 'QTY_SHORT',
    text: 'Two are missing.',
    amountDisputed: 20_000,
  });

  it('joins it: one number, both texts, the larger part, and the resolver is told', () => {
    const both = objected(first, { reason: 'DAMAGED', text: 'One is torn.', amountDisputed: 30_000 });
    expect(both.disputes).toHaveLength(1);
    expect(both.disputes[0]?.sayings).toMatchObject([
      { reason: 'QTY_SHORT', text: 'Two are missing.', amountDisputed: 20_000 },
      { reason: 'DAMAGED', text: 'One is torn.', amountDisputed: 30_000 },
    ]);
    expect(disputed(both)).toBe(30_000);
    expect(both.tasks).toHaveLength(1);
    expect(both.tasks[0]?.needs).toContain('QTY_SHORT, DAMAGED');
    expect(both.tasks[0]?.lines[0]?.amountCollectible).toBe(30_000);
    expect(disputed(objected(both, { amountDisputed: 100 }))).toBe(30_000);
  });

  it('about another line of the invoice adds to what is disputed, about the same line it does not', () => {
    const lines = objected(exampleFacts(), { line: 'Line 3', amountDisputed: 20_000 });
    const more = objected(lines, { line: 'line 3 ', text: 'Again.', amountDisputed: 25_000 });
    expect(disputed(more)).toBe(25_000);
    expect(disputed(objected(more, { line: 'Line 7', amountDisputed: 10_000 }))).toBe(35_000);
  });

  it('about the whole invoice suspends the whole of it', () => {
    const whole = objected(first, { text: 'All of it, in fact.' });
    expect(whole.disputes[0]?.amountDisputed).toBeUndefined();
    expect(disputed(whole)).toBe(119_000);
    expect(disputed(objected(whole, { text: 'Or a part.', amountDisputed: 5 }))).toBe(119_000);
  });

  it('said twice in the same words is one', () => {
    expect(object(first, { reason: 'QTY_SHORT', text: 'Two are missing.', amountDisputed: 20_000 })).toEqual({
      kind: 'alreadyOpen',
      dispute: first.disputes[0],
    });
  });

  it('on another ground reaches as far as that ground', () => {
    const profile = exampleProfile({ kind: 'consumer' });
    const other = exampleDebt({ debtKey: 'lindenhof#INV-2', invoiceNumber: 'INV-2' });
    const price = objected(exampleFacts({ profile, debts: [exampleDebt(), other] }), { reason: 'PRICE' });
    expect(siblingDisputes(other, price)).toEqual([]);
    const notMine = objected(price, { reason: 'NOT_MINE', text: 'I am not that company.' });
    expect(siblingDisputes(other, notMine)).toEqual(notMine.disputes);
  });

  it('never makes less disputed than before, however many come, and keeps no more than can be read', () => {
    const saying = fc.record({
      reason: fc.constantFrom(...disputeReasonSchema.options),
      text: fc.string({ maxLength: 8 }),
      amountDisputed: fc.option(fc.integer({ min: 1, max: 130_000 }), { nil: undefined }),
      line: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(saying, { minLength: 1, maxLength: 40 }), (sayings) => {
        let facts = exampleFacts();
        for (const said of sayings) {
          const before = disputed(facts);
          facts = objected(facts, said);
          expect(disputed(facts)).toBeGreaterThanOrEqual(before);
          expect(disputed(facts)).toBeGreaterThanOrEqual(Math.min(119_000, said.amountDisputed ?? 119_000));
        }
        expect(facts.disputes).toHaveLength(1);
        expect(facts.disputes[0]?.sayings?.length ?? 1).toBeLessThanOrEqual(mostSayings);
      }),
    );
  });
});

describe('the same ground again after our answer', () => {
  const answered = exampleDispute({
    ...{ state: 'answered', answeredAt: monday, answeredBy: 'Jonas Feld', reason: 'DAMAGED' },
  });
  const facts = exampleFacts({ disputes: [answered] });

  it('holds as the first did, and stands on the list of whoever decides', () => {
    const again = object(facts, { reason: 'DAMAGED' });
    expect(again).toMatchObject({ kind: 'new', dispute: { repeats: 'D-1' }, task: { owner: 'Ruth Amsel' } });
    expect(disputed(objected(facts, { reason: 'DAMAGED' }))).toBe(119_000);
    expect(object(facts, { reason: 'PRICE' })).toMatchObject({ kind: 'new', task: { owner: 'Jonas Feld' } });
  });

  it.each(['valid', 'partly', 'not-valid'])('is answered %s by somebody else than before', (outcome) => {
    const both = objected(facts, { reason: 'DAMAGED' });
    const repeat = both.disputes.find(({ state }) => state === 'open');
    const task = exampleTask('dispute', { about: repeat?.disputeId ?? '' });
    const details = { text: 'We looked again.' };
    expect(finish(task, outcome, { facts: both, details, by: ' jonas feld' })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('somebody else must answer'),
    });
    expect(finish(task, outcome, { facts: both, details, by: 'Ruth Amsel' }).kind).toBe('done');
  });

  it('as an addition to another open objection asks for the second person too', () => {
    const price = objected(facts, { reason: 'PRICE' });
    const both = objected(price, { reason: 'DAMAGED', text: 'And torn, as I said.' });
    expect(both.disputes.find(({ state }) => state === 'open')?.repeats).toBe('D-1');
    expect(both.tasks[0]?.owner).toBe('Ruth Amsel');
  });
});

test('we answer a question of price sooner than one of quality, and none later than the policy allows', () => {
  expect(object(exampleFacts(), { reason: 'PRICE' })).toMatchObject({ dispute: { answerBy: '2026-03-28' } });
  expect(object(exampleFacts(), { reason: 'QUALITY' })).toMatchObject({
    dispute: { answerBy: '2026-04-02' },
  });
  for (const reason of disputeReasonSchema.options)
    expect(answerDays(reason, { disputeAnswerDays: 3 })).toBeLessThanOrEqual(3);
});
