import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Entry, enter } from '../../shared/domain/entry.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { holdKindSchema } from '../../shared/domain/hold.ts';
import { promiseCall } from '../../shared/domain/ladder.ts';
import { noticeKindSchema } from '../../shared/domain/notice.ts';
import type { Details } from '../../shared/domain/outcomes/details.ts';
import { possibleOutcomes } from '../../shared/domain/outcomes/possible-outcomes.ts';
import { type Task, taskKindSchema } from '../../shared/domain/records.ts';
import { addDays, instantText, isBefore } from '../../shared/domain/time.ts';
import { collectorOf } from '../../shared/policy/collector.ts';
import { gate } from '../../shared/policy/gate.ts';
import { channelOf, decisions, type Hit } from '../../shared/policy/question.ts';
import { completeTask } from '../../shared/store/complete-task.ts';
import { storeCorrection } from '../../shared/store/correct-customer.ts';
import { noteEntry } from '../../shared/store/note-entry.ts';
import { arbitraryFacts, arbitraryInstant } from '../support/example/arbitrary-case.ts';
import {
  exampleCreditor,
  exampleDebtorKey,
  exampleFacts,
  examplePolicy,
  exampleProfile,
} from '../support/example/example-case.ts';
import {
  exampleContact,
  exampleDispute,
  exampleHold,
  examplePlan,
  exampleTask,
} from '../support/example/example-task.ts';
import { storedCase } from '../support/example/stored-case.ts';

const steps = [...examplePolicy.ladder, promiseCall(examplePolicy)];
const by = 'Ruth Amsel';

const say = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const day = fc.integer({ min: -40, max: 100 });
const arbitraryWords = fc.record({
  note: say(fc.constant('why')),
  date: say(day),
  amount: say(fc.integer({ min: 1, max: 200_000 })),
  reason: say(fc.constantFrom('DAMAGED', 'PRICE', 'NOT_MINE')),
  text: say(fc.constant('words')),
  order: say(fc.constant('PO')),
  delivery: say(fc.constant('LS')),
  invoice: say(fc.constant('INV')),
  source: say(fc.constant('letter')),
  barred: say(day),
  email: say(fc.constant('new@holm.example')),
  country: say(fc.constantFrom('DE', 'FR')),
  zone: say(fc.constantFrom('Europe/Berlin', 'America/New_York')),
});
type Words = typeof arbitraryWords extends fc.Arbitrary<infer T> ? T : never;

/** Only what the outcome may have, so that most ends are taken; the rest is as arbitrary as people are. */
function detailsOf(
  words: Words,
  { needs = [], may = [] }: { needs?: readonly string[]; may?: readonly string[] },
  today: string,
): Details {
  const { date, barred, ...plain } = words;
  const all = {
    ...plain,
    ...(date === undefined ? {} : { date: addDays(today, date) }),
    ...(barred === undefined ? {} : { barred: addDays(today, barred * 30) }),
  };
  const wanted = new Set([...needs, ...may, 'note']);
  return Object.fromEntries(
    Object.entries(all).filter(([name, value]) => wanted.has(name) && value !== undefined),
  );
}

/** Every way in which a person's word may make the gate milder, each with what it may lift and no more. */
function lifts(
  outcome: string,
  { kind, rule }: Hit,
  details: Details,
  task: Task,
  stepId: string,
  debtKey: string,
): boolean {
  const isNamed = task.lines.some((line) => line.debtKey === debtKey);
  switch (outcome) {
    case 'approval/approved':
      if (kind === 'approval') return isNamed && stepId === task.stepId;
      return isNamed && liftedByPapers(kind, rule, details, stepId === task.stepId);
    case 'approval/declined':
      return isNamed && liftedByPapers(kind, rule, details, false);
    case 'hold/released':
    case 'hold/cancelled':
    case 'hold/treatment-ended':
      return kind === 'hold' && !rule.startsWith('dispute');
    case 'dispute/valid':
    case 'dispute/partly':
    case 'dispute/not-valid':
    case 'dispute/withdrawn':
      // The rule about evidence asks for an answer to the dispute among its papers.
      return rule === 'dispute' || kind === 'hold' || kind === 'evidence';
    case 'unreachable/corrected':
      // Another place is another law, and with it what that law adds to a dispute; but never the house's own hold or
      // dispute, a promise, a plan, an approval or a paper.
      return (
        !['promise', 'plan', 'approval', 'grace', 'due-and-certain'].includes(kind) &&
        !['hold', 'dispute', 'answer-not-sent', 'evidence'].includes(rule)
      );
    case 'uncertain-send/not-arrived':
      return kind === 'cap' || kind === 'minimum-gap' || kind === 'cool-down';
    case 'uncertain-send/arrived':
    case 'uncertain-send/given':
      return rule === 'answer-not-sent' || kind === 'free-first-reminder' || kind === 'required-step';
    case 'proposal/accepted':
      // A plan that was agreed to takes the place of older promises and plans, and holds by its own schedule.
      return kind === 'promise' || kind === 'plan';
    case 'call/promise':
    case 'call/partial_promise':
    case 'reply/promise':
    case 'reply/partial_promise':
      // The customer's own newer word replaces the older one.
      return kind === 'promise';
    case 'correct/reach':
      // Another address may be written to; nothing else changes.
      return kind === 'channel-eligibility';
    case 'enter/notice':
      return kind === 'required-step' || kind === 'minimum-notice' || kind === 'free-first-reminder';
    default:
      return false;
  }
}

function liftedByPapers(kind: Hit['kind'], rule: string, details: Details, intent: boolean): boolean {
  const papers = details.order ?? details.delivery ?? details.invoice;
  if (kind === 'evidence') return papers !== undefined || intent;
  return rule === 'limitation-known' && details.barred !== undefined;
}

type Told = { outcome: string; details: Details; task: Task };

/** Fails when anything that spoke against a step before is silent or milder now without being on the list above. */
function expectNoMilder(
  before: Facts,
  after: Facts,
  now: Temporal.Instant,
  { outcome, details, task }: Told,
): void {
  const setting = {
    policy: examplePolicy,
    zone: 'Europe/Berlin',
    now,
    collector: collectorOf(exampleCreditor),
  };
  for (const debt of before.debts) {
    const later = after.debts.find(({ debtKey }) => debtKey === debt.debtKey);
    if (later === undefined) throw new Error('a debt is gone');
    const rests = outcome === 'hold/released' || outcome === 'hold/cancelled' || isAnswered(outcome);
    for (const step of steps) {
      const ask = (facts: Facts, one: typeof debt) =>
        gate({ ...setting, facts, debt: one, step, channel: channelOf(step) }).hits;
      const hits = ask(after, later);
      // What a hold or a dispute covered has its quiet days, whatever else is said.
      if (rests && task.lines.some(({ debtKey }) => debtKey === debt.debtKey)) expect(hits).not.toEqual([]);
      for (const hit of ask(before, debt)) {
        if (hit.kind === 'pending-task' || hit.kind === 'grace') continue;
        if (lifts(outcome, hit, details, task, step.id, debt.debtKey)) continue;
        if (later.state === 'closed') continue;
        if (opensDispute(outcome) && hit.kind === 'plan' && isHeldAnyway(hits)) continue;
        const same = hits.find(({ rule }) => familyOf(rule) === familyOf(hit.rule));
        expect(same, `${outcome} silenced ${hit.rule} against ${step.id}: ${hit.reason}`).toBeDefined();
        if (same !== undefined)
          expect(isNoMilder(same, hit), `${outcome}: ${hit.rule} became milder`).toBe(true);
      }
    }
  }
}

/** What is disputed is taken out of a plan, and the dispute holds it in the plan's place. */
function opensDispute(outcome: string): boolean {
  return outcome === 'enter/dispute' || outcome === 'call/dispute';
}

function isHeldAnyway(hits: readonly Hit[]): boolean {
  return hits.some(
    ({ rule, decision }) =>
      (familyOf(rule) === 'dispute' && decision === 'HOLD') ||
      (rule === 'due-and-certain' && decision === 'BLOCK'),
  );
}

function isAnswered(outcome: string): boolean {
  return outcome === 'dispute/valid' || outcome === 'dispute/partly' || outcome === 'dispute/not-valid';
}

/** One rule speaks of a dispute's whole life, under the name of what it found. */
function familyOf(rule: string): string {
  return rule === 'answer-not-sent' ? 'dispute' : rule;
}

function isNoMilder(now: Hit, before: Hit): boolean {
  if (decisions.indexOf(now.decision) !== decisions.indexOf(before.decision))
    return decisions.indexOf(now.decision) > decisions.indexOf(before.decision);
  if (now.until === undefined) return true;
  return before.until !== undefined && !isBefore(now.until, before.until);
}

const arbitraryEnd = fc.constantFrom(...taskKindSchema.options).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    outcome: fc.constantFrom(...Object.keys(possibleOutcomes[kind])),
    words: arbitraryWords,
    stepId: fc.constantFrom(...steps.map(({ id }) => id)),
    facts: arbitraryFacts,
    holdKind: fc.constantFrom(...holdKindSchema.options),
    at: arbitraryInstant,
  }),
);

/** What the task is about, so that it can be ended: a dispute or a hold of the case. */
function caseFor({
  kind,
  facts,
  stepId,
  holdKind,
  at,
}: typeof arbitraryEnd extends fc.Arbitrary<infer T> ? T : never) {
  const running = exampleHold({
    holdId: 'H-own',
    kind: holdKind,
    since: instantText(at.subtract({ hours: 48 })),
  });
  const holds = kind === 'hold' ? [...facts.holds, running] : facts.holds;
  const disputed = exampleDispute({ disputeId: 'D-own' });
  const disputes = kind === 'dispute' ? [...facts.disputes, disputed] : facts.disputes;
  const reservedAt = instantText(at.subtract({ hours: 24 }));
  const uncertain = exampleContact({ contactId: 'C-own', status: 'UNCERTAIN', reservedAt });
  const contacts = kind === 'uncertain-send' ? [...facts.contacts, uncertain] : facts.contacts;
  const dueOn = addDays(instantText(at).slice(0, 10), 20);
  const proposed = examplePlan({
    ...{ planId: 'PL-own', state: 'proposed', madeAt: instantText(at.subtract({ hours: 24 })) },
    instalments: [{ dueOn, amount: 119_000 }],
  });
  const plans = kind === 'proposal' ? [...facts.plans, proposed] : facts.plans;
  const matters: Partial<Record<Task['kind'], string>> = {
    ...{ hold: 'H-own', dispute: 'D-own', 'uncertain-send': 'C-own', proposal: 'PL-own' },
  };
  const about = matters[kind];
  const task = exampleTask(kind, {
    taskId: `${kind}#own`,
    stepId,
    ...(about === undefined ? {} : { about }),
  });
  return { task, facts: { ...facts, holds, disputes, contacts, plans, tasks: [...facts.tasks, task] } };
}

describe('whoever works at the desk', () => {
  it('can never force a contact that the gate refused: each outcome lifts what is listed for it and nothing else', async () => {
    const taken = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(arbitraryEnd, async (end) => {
        const { kind, outcome, words, at } = end;
        const { task, facts } = caseFor(end);
        const stored = await storedCase(facts, at.toString());
        const rule = possibleOutcomes[kind][outcome] ?? { means: '' };
        const details = detailsOf(words, rule, at.toString().slice(0, 10));
        const before = await stored.facts();
        const done = await completeTask(stored.deps, exampleDebtorKey, {
          taskId: task.taskId,
          outcome,
          details,
          by,
        });
        const after = await stored.facts();
        if (done.kind === 'refused') {
          expect(after).toEqual(before);
          return;
        }
        taken.set(kind, (taken.get(kind) ?? 0) + 1);
        expectNoMilder(before, after, at, { outcome: `${kind}/${outcome}`, details, task });
      }),
      { numRuns: 700 },
    );
    for (const kind of taskKindSchema.options) expect(taken.get(kind) ?? 0, kind).toBeGreaterThan(5);
  });

  it('notes what can only make Forbear more restrained; a notice lifts only what waits for a notice', async () => {
    const arbitraryEntry = fc.oneof(
      fc.record({
        kind: fc.constant('hold' as const),
        hold: fc.constantFrom(...holdKindSchema.options),
        source: fc.constant('letter'),
      }),
      fc.record({
        kind: fc.constant('dispute' as const),
        reason: fc.constantFrom('LATE' as const, 'PRICE' as const),
        text: fc.constant('x'),
        source: fc.constant('letter'),
      }),
      fc.record({
        kind: fc.constant('preference' as const),
        source: fc.constant('mail'),
        days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      }),
      fc.record({ kind: fc.constant('waive' as const), text: fc.constant('good will') }),
      fc.record({
        kind: fc.constant('notice' as const),
        notice: fc.constantFrom(...noticeKindSchema.options),
        source: fc.constant('receipt'),
        sentOn: fc.constant('2026-02-27'),
        how: fc.constantFrom('post' as const, 'email' as const),
      }),
    );
    let noted = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryFacts, arbitraryInstant, arbitraryEntry, async (facts, at, entry: Entry) => {
        const stored = await storedCase(facts, at.toString());
        const before = await stored.facts();
        const [debt] = before.debts;
        if (debt === undefined) throw new Error('no debt');
        const done = await noteEntry(stored.deps, debt, entry, by);
        if (done.kind === 'refused') return;
        noted += 1;
        const task = exampleTask('fault');
        expectNoMilder(before, await stored.facts(), at, {
          outcome: `enter/${entry.kind}`,
          details: {},
          task,
        });
      }),
      { numRuns: 150 },
    );
    expect(noted).toBeGreaterThan(60);
  });

  it('puts right how a customer is reached, and lifts no rule by it; what is known of the law only a manager changes', async () => {
    const arbitraryWish = fc.record(
      {
        email: fc.constantFrom('new@holm.example', 'a@holm.example'),
        onlyThis: fc.boolean(),
        phone: fc.constantFrom('+49 40 1', '+1 555 0100'),
        contactName: fc.constant('Jo Holm'),
        language: fc.constantFrom('de', 'fr'),
        country: fc.constantFrom('DE', 'AT', 'FR', 'US'),
        kind: fc.constantFrom('company' as const, 'consumer' as const),
        zone: fc.constantFrom('Europe/Berlin', 'America/New_York'),
      },
      { requiredKeys: [] },
    );
    const taken = { reach: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryFacts, arbitraryInstant, arbitraryWish, async (facts, at, wish) => {
        const known = {
          ...facts.profile,
          kind: facts.profile.kind === 'unknown' ? 'consumer' : facts.profile.kind,
        };
        const { zones = ['Europe/Berlin'], country = 'DE' } = known;
        const profile = exampleProfile({ ...known, zones, country });
        const stored = await storedCase({ ...facts, profile }, at.toString());
        const before = await stored.facts();
        const who = { by, reason: 'letter', mayChangeLaw: false };
        const done = await storeCorrection(stored.deps, exampleDebtorKey, wish, who);
        const after = await stored.facts();
        if (done.kind === 'refused') {
          taken.refused += 1;
          expect(after).toEqual(before);
          return;
        }
        taken.reach += 1;
        const { kind, country: land, zones: hours, places } = after.profile;
        expect({ kind, land, hours, places }).toEqual({
          ...{ kind: profile.kind, land: country, hours: zones, places: profile.places },
        });
        expectNoMilder(before, after, at, {
          outcome: 'correct/reach',
          details: {},
          task: exampleTask('fault'),
        });
      }),
      { numRuns: 200 },
    );
    expect(taken.reach).toBeGreaterThan(10);
    expect(taken.refused).toBeGreaterThan(40);
  });

  it('is a named person, with a reason where an answer of people lets a step go on', () => {
    expect(possibleOutcomes.approval['approved']?.needs).toContain('note');
    const [debt] = exampleFacts().debts;
    if (debt === undefined) throw new Error('no debt');
    const now = Temporal.Instant.from('2026-03-23T09:00:00Z');
    const nobody = {
      facts: exampleFacts(),
      creditor: exampleCreditor,
      policy: examplePolicy,
      now,
      debt,
      by: ' ',
    };
    expect(enter({ kind: 'hold', hold: 'plan', source: 'call' }, nobody).kind).toBe('refused');
  });
});
