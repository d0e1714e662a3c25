import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Hold, holdKindSchema } from '../../../shared/domain/hold.ts';
import { coversDebt, holdKinds } from '../../../shared/domain/hold-kinds.ts';
import { endOfHold } from '../../../shared/domain/hold-time.ts';
import { levelOf, upcomingStep } from '../../../shared/domain/ladder.ts';
import { mootTasks } from '../../../shared/domain/moot-tasks.ts';
import { newHold } from '../../../shared/domain/new-hold.ts';
import { type Next, nextStep, type Situation } from '../../../shared/domain/next-step.ts';
import { isPausedOn, pausesOf } from '../../../shared/domain/pauses.ts';
import { addDays, instantText, isBefore, localDateAt, startOfDay } from '../../../shared/domain/time.ts';
import { collectorOf } from '../../../shared/policy/collector.ts';
import { gate } from '../../../shared/policy/gate.ts';
import { arbitraryFacts, arbitraryInstant } from '../../support/example/arbitrary-case.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
  exampleProfile,
} from '../../support/example/example-case.ts';
import { question } from '../../support/example/example-question.ts';
import {
  exampleDispute,
  exampleHold,
  exampleTask,
  finish,
  monday,
} from '../../support/example/example-task.ts';

const zone = 'Europe/Berlin';
const debtKey = 'lindenhof#INV-1';
const now = Temporal.Instant.from(monday);
const context = { creditor: exampleCreditor, policy: examplePolicy, now };
const acts = ({ kind }: Next) => kind === 'remind' || kind === 'call' || kind === 'escalate';

/** A hold of any kind that began some days before an instant, and was released, ran out, or both. */
const arbitraryEnded = fc.record({
  kind: fc.option(fc.constantFrom(...holdKindSchema.options), { nil: undefined }),
  age: fc.integer({ min: 1, max: 150 }),
  lasted: fc.integer({ min: 0, max: 90 }),
  how: fc.constantFrom('released', 'until', 'both'),
  everything: fc.boolean(),
  cancelled: fc.boolean(),
});
type Ended = typeof arbitraryEnded extends fc.Arbitrary<infer T> ? T : never;

function endedHold({ kind, age, lasted, how, everything, cancelled }: Ended, at: Temporal.Instant): Hold {
  const { debtKeys, ...plain } = exampleHold({ holdId: 'H-ended' });
  const since = at.subtract({ hours: 24 * age });
  const end = since.add({ hours: 24 * lasted });
  return {
    ...plain,
    ...(everything || debtKeys === undefined ? {} : { debtKeys }),
    ...(kind === undefined ? {} : { kind }),
    since: instantText(since),
    ...(how === 'until' ? {} : { releasedAt: instantText(end) }),
    ...(how === 'released' ? {} : { until: localDateAt(end, zone) }),
    ...(cancelled ? { cancelled: 'letter of the adviser' } : {}),
  };
}

describe('a hold that came and went', () => {
  const arbitrary = fc.record({ facts: arbitraryFacts, at: arbitraryInstant, ended: arbitraryEnded });
  const situation = (facts: Situation['facts'], at: Temporal.Instant): Situation => ({
    ...{ facts, debtKey, policy: examplePolicy, zone, now: at, startedAt: at },
    collector: collectorOf(exampleCreditor),
  });

  it('leaves level and next step as they are, and after its quiet days the case goes on as if it had never been', () => {
    let quiet = 0;
    fc.assert(
      fc.property(arbitrary, ({ facts, at, ended }) => {
        const hold = endedHold(ended, at);
        const after = { ...facts, holds: [...facts.holds, hold] };
        const debt = facts.debts.find((one) => one.debtKey === debtKey) ?? exampleDebt();
        expect(levelOf(debtKey, after)).toBe(levelOf(debtKey, facts));
        expect(upcomingStep(debt, after, examplePolicy, zone, at)).toEqual(
          upcomingStep(debt, facts, examplePolicy, zone, at),
        );
        const end = endOfHold(hold, zone) ?? at;
        const graceEnds = startOfDay(addDays(localDateAt(end, zone), examplePolicy.graceDays), zone);
        const next = nextStep(situation(after, at));
        if (isBefore(at, graceEnds)) {
          quiet += 1;
          expect(acts(next)).toBe(false);
        } else {
          const { kind, why } = nextStep(situation(facts, at));
          expect([next.kind, next.why]).toEqual([kind, why]);
        }
      }),
      { numRuns: 400 },
    );
    expect(quiet).toBeGreaterThan(20);
  });

  it('no contact comes before a fresh grace period is over, to the day', () => {
    const holds = [exampleHold({ kind: 'complaint', releasedAt: '2026-03-20T09:00:00.000Z' })];
    const facts = exampleFacts({ holds });
    const early = nextStep(situation(facts, Temporal.Instant.from('2026-04-02T09:00:00Z')));
    expect(early.kind).toBe('pace');
    expect(
      early.kind === 'pace' && isBefore(early.until, Temporal.Instant.from('2026-04-02T22:00:00Z')),
    ).toBe(false);
    const due = nextStep(situation(facts, Temporal.Instant.from('2026-04-07T09:00:00Z')));
    expect(due).toMatchObject({ kind: 'remind', step: { id: 'reminder-1' } });
  });

  it('that ended by itself takes its task off the list', () => {
    const holds = [
      exampleHold({ kind: 'adviser-plan', until: '2026-03-22', since: '2026-02-20T09:00:00.000Z' }),
    ];
    const facts = exampleFacts({ holds, tasks: [exampleTask('hold', { about: 'H-1' })] });
    expect(mootTasks(situation(facts, now)).map(({ taskId }) => taskId)).toEqual(['hold#1']);
    const running = { ...facts, holds: holds.map((one) => ({ ...one, until: '2026-03-29' })) };
    expect(mootTasks(situation(running, now))).toEqual([]);
  });
});

describe('a hold of every kind', () => {
  it.each(holdKindSchema.options)(
    '%s has a reason, a source, an end or review day, and a task for a person',
    (kind) => {
      const { hold, task } = newHold(
        { kind, source: 'letter', debts: [exampleDebt()] },
        { facts: exampleFacts(), ...context },
      );
      expect(hold).toMatchObject({
        kind,
        source: 'letter',
        freezesInterest: holdKinds[kind].freezesInterest,
      });
      expect(hold.reason).not.toBe('');
      expect(hold.reviewOn > '2026-03-23').toBe(true);
      expect(task).toMatchObject({ kind: 'hold', about: hold.holdId, dueOn: hold.reviewOn, state: 'open' });
      const facts = exampleFacts({ holds: [hold], tasks: [task] });
      const verdict = gate(question('reminder-1', facts));
      expect(['HOLD', 'BLOCK']).toContain(verdict.decision);
      expect(verdict.hits.map(({ rule }) => rule)).toContain('hold');
    },
  );

  it('about the person spreads to all invoices, those of another creditor of the ledger too; about an invoice, to none', () => {
    const other = exampleDebt({ debtKey: 'harbourlight#9', creditorId: 'harbourlight', invoiceNumber: '9' });
    for (const kind of holdKindSchema.options) {
      const debts = [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2' }), other];
      const facts = exampleFacts({ debts });
      const { hold } = newHold({ kind, source: 'x', debts: [exampleDebt()] }, { facts, ...context });
      const covered = debts.filter((debt) => coversDebt(hold, debt.debtKey)).map((debt) => debt.debtKey);
      const all = debts.map((debt) => debt.debtKey);
      expect(covered).toEqual(holdKinds[kind].spreads === 'debtor' ? all : [debtKey]);
    }
  });

  it('about the person covers everything even where only an invoice is named in it', () => {
    expect(coversDebt(exampleHold({ kind: 'bereavement' }), 'lindenhof#INV-2')).toBe(true);
    expect(coversDebt(exampleHold({ kind: 'documents' }), 'lindenhof#INV-2')).toBe(false);
  });

  it.each(['UK-09', 'IN-02'])(
    '%s: scenario 39: vulnerability or a death is held for a person, and nothing is written by itself',
    () => {
      for (const outcome of ['vulnerability', 'bereavement']) {
        const call = exampleTask('call', { stepId: 'call-1' });
        const completed = finish(call, outcome);
        if (completed.kind === 'refused') throw new Error(completed.why);
        expect(completed.effects.map(({ kind }) => kind)).toEqual(['contacted', 'held']);
        const held = completed.effects.flatMap((one) => (one.kind === 'held' ? [one] : []));
        expect(held).toMatchObject([
          { hold: { kind: outcome, freezesInterest: true }, task: { kind: 'hold' } },
        ]);
        expect(held[0]?.hold.debtKeys).toBeUndefined();
      }
    },
  );
});

describe('a time that the law gives', () => {
  const breathing = exampleHold({
    kind: 'breathing-space',
    since: '2026-03-16T09:00:00.000Z',
    until: '2026-05-15',
  });
  const look = exampleTask('hold', { about: 'H-1' });
  const end = (hold: Hold, outcome: string, details = {}) =>
    finish(look, outcome, { facts: exampleFacts({ holds: [hold] }), details });

  it('DR1: a breathing space from 1 September 2026 ends on 31 October', () => {
    const asOf = { ...context, now: Temporal.Instant.from('2026-09-01T09:00:00Z') };
    const { hold } = newHold(
      { kind: 'breathing-space', source: 'register', debts: [exampleDebt()] },
      { facts: exampleFacts(), ...asOf },
    );
    expect(hold.until).toBe('2026-10-31');
  });

  it('UK-12: a breathing space is not released early, but ends when it was cancelled, with the source', () => {
    expect(end(breathing, 'released', { source: 'the customer called' })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('It lasts until 2026-05-15 by law.'),
    });
    expect(end(breathing, 'cancelled')).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('a source'),
    });
    expect(end(breathing, 'cancelled', { source: 'register, 20 March' })).toMatchObject({
      effects: [{ kind: 'holdReleased', cancelled: 'register, 20 March' }],
    });
  });

  it('UK-12: a release that slipped in all the same ends nothing before the sixty days', () => {
    const released = { ...breathing, releasedAt: '2026-03-20T09:00:00.000Z' };
    expect(endOfHold(released, zone)?.toString()).toBe('2026-05-14T22:00:00Z');
    expect(endOfHold({ ...released, cancelled: 'register' }, zone)?.toString()).toBe('2026-03-20T09:00:00Z');
  });

  it('UK-12: a mental-health crisis lasts thirty days beyond the treatment, and has no end before that is known', () => {
    const crisis = exampleHold({ kind: 'mental-health-crisis' });
    expect(end(crisis, 'released', { source: 'x' })).toMatchObject({
      why: expect.stringContaining('treatment-ended'),
    });
    const ended = end(crisis, 'treatment-ended', { date: '2026-03-20', source: 'adviser, 22 March' });
    expect(ended).toMatchObject({
      effects: [{ kind: 'holdKept', until: '2026-04-19', reviewOn: '2026-04-19' }],
    });
    expect(end({ ...crisis, until: '2026-04-19' }, 'released', { source: 'x' })).toMatchObject({
      why: expect.stringContaining('It lasts until 2026-04-19 by law.'),
    });
    expect(
      end(exampleHold({ kind: 'complaint' }), 'treatment-ended', { date: '2026-03-20', source: 'x' }).kind,
    ).toBe('refused');
  });

  it.each(['UK-07', 'UK-19'])(
    '%s: an adviser’s plan rests for thirty days at the least, and can only be kept longer',
    () => {
      const plan = exampleHold({ kind: 'adviser-plan', until: '2026-04-15' });
      expect(end(plan, 'released').kind).toBe('refused');
      expect(end(plan, 'keep', { date: '2026-05-15' })).toMatchObject({ effects: [{ until: '2026-05-15' }] });
      const shorter = end(plan, 'keep', { date: '2026-04-01' });
      expect(shorter.kind === 'done' && shorter.effects.map((one) => 'until' in one)).toEqual([false]);
    },
  );

  it.each(['representation', 'cease-request', 'restriction', 'verification'] as const)(
    'US-28, US-29: a hold of the kind %s ends only with its proof',
    (kind) => {
      expect(end(exampleHold({ kind }), 'released')).toMatchObject({
        why: expect.stringContaining('It ends only with its proof'),
      });
      expect(end(exampleHold({ kind }), 'released', { source: 'letter' }).kind).toBe('done');
    },
  );
});

describe('interest while a debt rests', () => {
  const debt = exampleDebt();

  it('UK-06, UK-12: stands still from the day a dispute or a freezing hold began to the day it ended', () => {
    const facts = exampleFacts({
      disputes: [exampleDispute({ state: 'answered', answeredAt: '2026-03-20T09:00:00.000Z' })],
      holds: [
        exampleHold({
          kind: 'hardship',
          since: '2026-04-01T09:00:00.000Z',
          releasedAt: '2026-04-10T09:00:00.000Z',
        }),
        exampleHold({ holdId: 'H-2', kind: 'callback', since: '2026-05-01T09:00:00.000Z' }),
      ],
    });
    expect(pausesOf(debt, facts, zone)).toEqual([
      { by: 'dispute', from: '2026-03-16', until: '2026-03-20' },
      { by: 'hold', from: '2026-04-01', until: '2026-04-10' },
    ]);
    expect(isPausedOn('2026-03-20', pausesOf(debt, facts, zone))).toBe(true);
    expect(isPausedOn('2026-03-21', pausesOf(debt, facts, zone))).toBe(false);
  });

  it('stands still on every day on which a freezing hold covers the debt, whatever the hold', () => {
    fc.assert(
      fc.property(arbitraryEnded, fc.integer({ min: 0, max: 200 }), (ended, days) => {
        const hold = { ...endedHold(ended, now), freezesInterest: true };
        const day = addDays(localDateAt(Temporal.Instant.from(hold.since), zone), days);
        const noon = startOfDay(day, zone).add({ hours: 12 });
        const end = endOfHold(hold, zone);
        const covers = end === undefined || isBefore(noon, end);
        if (covers) expect(isPausedOn(day, pausesOf(debt, exampleFacts({ holds: [hold] }), zone))).toBe(true);
      }),
    );
  });

  it('is not paused by another customer’s hold', () => {
    expect(
      pausesOf(exampleDebt({ invoiceNumber: 'INV-2' }), exampleFacts({ holds: [exampleHold()] }), zone),
    ).toEqual([]);
  });
});

describe('a dispute about a delivery', () => {
  const debts = [
    exampleDebt(),
    exampleDebt({ invoiceNumber: 'INV-2' }),
    exampleDebt({ invoiceNumber: 'INV-3' }),
  ];
  const note = (key: string, reference: string) => ({ debtKey: key, kind: 'delivery' as const, reference });
  const evidence = [
    note(debtKey, 'LS-88'),
    note('lindenhof#INV-2', 'LS-88 '),
    note('lindenhof#INV-3', 'LS-89'),
  ];
  const tasks = [exampleTask('dispute', { about: 'D-1', owner: 'Jonas Feld' })];
  const wakes = (key: string, disputes = [exampleDispute()], profile = exampleProfile()) =>
    nextStep({
      facts: exampleFacts({ debts, evidence, disputes, tasks, profile }),
      ...{ debtKey: key, policy: examplePolicy, zone, now, startedAt: now },
      collector: collectorOf(exampleCreditor),
    });

  it('scenario 38: a sibling invoice of the same delivery that wakes meanwhile is held with it', () => {
    expect(wakes('lindenhof#INV-2')).toMatchObject({ kind: 'await', owner: 'Jonas Feld' });
    expect(wakes('lindenhof#INV-2').why).toContain('The invoice INV-1 is disputed (DAMAGED)');
  });

  it('leaves an invoice of another delivery alone, and so does one about the sums of its own invoice', () => {
    expect(wakes('lindenhof#INV-3').kind).toBe('remind');
    expect(wakes('lindenhof#INV-2', [exampleDispute({ reason: 'CALC' })]).kind).toBe('remind');
  });

  it('of a stated part of an organisation’s invoice stays with that part', () => {
    const part = [exampleDispute({ amountDisputed: 19_000 })];
    expect(wakes('lindenhof#INV-2', part).kind).toBe('remind');
    expect(wakes('lindenhof#INV-2', part, exampleProfile({ kind: 'consumer' })).kind).toBe('await');
  });

  it('of a natural person who says that it is not theirs rests everything of that person', () => {
    const disputes = [exampleDispute({ reason: 'NOT_MINE' })];
    expect(wakes('lindenhof#INV-3', disputes, exampleProfile({ kind: 'consumer' })).kind).toBe('await');
  });

  it('freezes the interest of its sibling too', () => {
    const facts = exampleFacts({ debts, evidence, disputes: [exampleDispute()] });
    expect(pausesOf(exampleDebt({ invoiceNumber: 'INV-2' }), facts, zone)).toEqual([
      { by: 'dispute', from: '2026-03-16' },
    ]);
  });
});
