import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { businessDayAfter } from '../../../shared/domain/business-day.ts';
import { disputeCodes, resolverOf, resolversOf } from '../../../shared/domain/dispute-codes.ts';
import { answerDays } from '../../../shared/domain/dispute-deadline.ts';
import { proposalOf, stageOf } from '../../../shared/domain/dispute-stage.ts';
import { type DisputeWork, type Working, workOn } from '../../../shared/domain/dispute-work.ts';
import type { Dispute } from '../../../shared/domain/records.ts';
import { disputeReasonSchema } from '../../../shared/domain/records.ts';
import { exampleCreditor, exampleFacts } from '../../support/example/example-case.ts';
import { exampleDispute, exampleTask, monday } from '../../support/example/example-task.ts';

const now = Temporal.Instant.from(monday);
const creditor = {
  ...exampleCreditor,
  resolvers: {
    logistics: { name: 'Ines Vogt', email: 'ines@lindenhof.example' },
    sales: { name: 'Paul Amrein' },
  },
};
const task = exampleTask('dispute', { about: 'D-1', owner: creditor.owners.disputes });

function work(
  said: DisputeWork,
  { disputes = [exampleDispute()], ...changes }: Partial<Working> & { disputes?: Dispute[] } = {},
) {
  const facts = exampleFacts({ disputes, tasks: [task] });
  return workOn(said, { facts, disputeId: 'D-1', by: 'Jonas Feld', creditor, now, ...changes });
}

function changed(...of: Parameters<typeof work>) {
  const worked = work(...of);
  if (worked.kind === 'refused') throw new Error(worked.why);
  return worked;
}

const triage = { kind: 'triage', reason: 'DAMAGED', resolver: 'Ines Vogt' } as const;

describe('whoever looks into a dispute', () => {
  it('follows from its ground and the creditor, and is the owner of disputes where nobody is named', () => {
    expect(resolverOf('DAMAGED', creditor).name).toBe('Ines Vogt');
    expect(resolverOf('PRICE', creditor).name).toBe('Paul Amrein');
    expect(resolverOf('CALC', creditor).name).toBe(creditor.owners.disputes);
    expect(resolverOf('DAMAGED', exampleCreditor).name).toBe(exampleCreditor.owners.disputes);
  });

  it('is one of those whom the configuration names, each offered once', () => {
    const names = resolversOf(creditor).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Ines Vogt');
    expect(work({ ...triage, resolver: 'Somebody' })).toMatchObject({ kind: 'refused' });
  });

  it('has the task from then on, due when the customer is promised the answer', () => {
    const { dispute, task: given } = changed(triage);
    expect(given).toMatchObject({
      owner: 'Ines Vogt',
      dueOn: '2026-03-26',
      dispute: { reason: 'DAMAGED', stage: 'investigating' },
    });
    expect(dispute.triages).toEqual([
      { at: monday, by: 'Jonas Feld', reason: 'DAMAGED', resolver: 'Ines Vogt' },
    ]);
  });

  it('is changed only with a reason, and both stay on record', () => {
    const { dispute } = changed(triage);
    const other = { ...triage, resolver: 'Paul Amrein' };
    expect(work(other, { disputes: [dispute] })).toMatchObject({ kind: 'refused' });
    const { dispute: again } = changed({ ...other, why: 'It is about the price.' }, { disputes: [dispute] });
    expect(again.triages?.map(({ resolver }) => resolver)).toEqual(['Ines Vogt', 'Paul Amrein']);
  });

  it('may hand it back, and it is to be settled again who looks into it', () => {
    const { dispute } = changed(triage);
    const back = changed({ kind: 'handBack', why: 'I was on leave.' }, { disputes: [dispute] });
    expect(stageOf(back.dispute)).toBe('opened');
    expect(back.task.owner).toBe(creditor.owners.disputes);
    expect(work({ kind: 'handBack', why: 'No.' })).toMatchObject({ kind: 'refused' });
  });
});

describe('what a resolver found', () => {
  const found = { kind: 'propose', finding: 'partly', text: 'One box was torn.', how: 'link' } as const;

  it('goes to whoever answers the customer, and answers nothing itself', () => {
    const { dispute, task: given } = changed(found, { by: 'Ines Vogt' });
    expect(dispute).toMatchObject({ state: 'open', proposal: { finding: 'partly', by: 'Ines Vogt' } });
    expect(given).toMatchObject({ state: 'open', owner: creditor.owners.disputes });
    expect(given.dispute?.stage).toBe('proposed');
  });

  it('does not count any more once the customer has said more', () => {
    const { dispute } = changed(found);
    const more = {
      reason: 'DAMAGED' as const,
      text: 'Three.',
      at: '2026-03-24T09:00:00.000Z',
      by: 'debtor' as const,
    };
    expect(proposalOf({ ...dispute, sayings: [more] })).toBeUndefined();
  });
});

describe('mediation', () => {
  const offer = { kind: 'offerMediation', text: 'The chamber names somebody.' } as const;
  const before = exampleDispute({
    disputeId: 'D-0',
    state: 'answered',
    answeredBy: 'Jonas Feld',
    answeredAt: monday,
  });

  it('is offered once an answer of ours was not accepted, and once only', () => {
    expect(work(offer)).toMatchObject({ kind: 'refused' });
    const back = exampleDispute({ repeats: 'D-0' });
    const { dispute } = changed(offer, { disputes: [before, back] });
    expect(stageOf(dispute)).toBe('mediation');
    expect(dispute.state).toBe('open');
    expect(work(offer, { disputes: [before, dispute] })).toMatchObject({ kind: 'refused' });
  });

  it('is looked into by somebody else than the customer did not believe', () => {
    const house = {
      ...creditor,
      resolvers: { logistics: { name: 'Jonas Feld' }, sales: { name: 'Paul Amrein' } },
    };
    const disputes = [before, exampleDispute({ repeats: 'D-0' })];
    expect(work({ ...triage, resolver: 'Jonas Feld' }, { disputes, creditor: house })).toMatchObject({
      kind: 'refused',
    });
    expect(work({ ...triage, resolver: 'Paul Amrein' }, { disputes, creditor: house }).kind).toBe('changed');
  });
});

describe('a dispute whose promised day has passed', () => {
  const late = Temporal.Instant.from('2026-03-27T09:00:00Z');

  it('goes to whoever decides, once, and stays open', () => {
    const { dispute, task: given } = changed({ kind: 'escalate' }, { now: late });
    expect(given.owner).toBe(creditor.owners.decisions);
    expect(dispute.state).toBe('open');
    expect(work({ kind: 'escalate' }, { now: late, disputes: [dispute] })).toMatchObject({ kind: 'refused' });
  });

  it('is not escalated on the day itself', () => {
    const lastMinute = Temporal.Instant.from('2026-03-26T22:59:00Z');
    expect(work({ kind: 'escalate' }, { now: lastMinute })).toMatchObject({ kind: 'refused' });
  });
});

test.each(['answered', 'withdrawn'] as const)('nothing is done about a dispute that is %s', (state) => {
  expect(work(triage, { disputes: [exampleDispute({ state })] })).toEqual({
    kind: 'refused',
    why: `The dispute D-1 is ${state} already.`,
  });
});

test('every ground has a label and somebody who can solve it', () => {
  expect(Object.keys(disputeCodes).sort()).toEqual([...disputeReasonSchema.options].sort());
});

test('a policy may want other days for a ground, but never more than for all', () => {
  expect(answerDays('PRICE', { disputeAnswerDays: 10, disputeAnswerDaysFor: { PRICE: 3 } })).toBe(3);
  expect(answerDays('PRICE', { disputeAnswerDays: 10, disputeAnswerDaysFor: { PRICE: 30 } })).toBe(10);
  expect(answerDays('PRICE', { disputeAnswerDays: 10, disputeAnswerDaysFor: { CALC: 1 } })).toBe(5);
});

test('the next business day is no weekend and no holiday of the creditor', () => {
  expect(businessDayAfter('2026-03-23', 'DE')).toBe('2026-03-24');
  expect(businessDayAfter('2026-03-27', 'DE')).toBe('2026-03-30');
  expect(businessDayAfter('2026-04-02', 'DE')).toBe('2026-04-07');
  expect(businessDayAfter('2026-04-02', undefined)).toBe('2026-04-03');
});
