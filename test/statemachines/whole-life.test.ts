import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, vi } from 'vitest';
import { examplePolicy } from '../support/example/example-case.ts';
import {
  beginLife,
  eventsOf,
  factsIn,
  gapsBetweenContacts,
  indecentMails,
  mailsOf,
  stepsOf,
} from '../support/world/life.ts';

vi.spyOn(console, 'log').mockReturnValue(undefined);

const at = (text: string) => Temporal.Instant.from(text);

describe('a debt nobody pays', () => {
  /** From ten days before the due date until the papers lie with the agency. */
  async function unpaid(seed: number) {
    const stage = await beginLife({ start: '2026-02-20T09:00:00Z', seed });
    await stage.world.scheduler.runUntil(at('2026-06-20T09:00:00Z'));
    return stage;
  }

  it.each([1, 7, 99])('takes every rung of the ladder, each once and on its day (seed %i)', async (seed) => {
    expect(await stepsOf(await unpaid(seed))).toEqual([
      '2026-02-25 courtesy-note',
      '2026-03-09 reminder-1',
      '2026-03-16 call-1',
      '2026-03-23 reminder-2',
      '2026-04-06 review',
      '2026-04-16 withhold-business',
      '2026-05-04 final-notice',
      '2026-06-04 agency',
    ]);
  });

  it('never hears from us twice within seven days, nor outside decent hours', async () => {
    const stage = await unpaid(1);
    const gaps = await gapsBetweenContacts(stage);
    expect(gaps).toHaveLength(4);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(7);
    expect(stage.world.mail.mails).toHaveLength(4);
    expect(indecentMails(stage)).toEqual([]);
  });

  it('meets no firm step before a named person approved it', async () => {
    const { contacts, tasks } = await factsIn(await unpaid(1));
    const firm = contacts.filter(({ stepId }) => /withhold|final|agency/.test(stepId));
    const approvals = tasks.filter(({ kind, doneBy }) => kind === 'approval' && doneBy === 'Ruth Amsel');
    expect(firm).toHaveLength(3);
    for (const { stepId, reservedAt } of firm) {
      const approval = approvals.find((task) => task.stepId === stepId);
      expect([approval?.outcome, (approval?.doneAt ?? '9') <= reservedAt]).toEqual(['approved', true]);
    }
  });

  it('has its firm steps published, the last with the papers that prove the claim', async () => {
    const stage = await unpaid(1);
    expect(eventsOf(stage)).toEqual([
      'DebtContacted',
      'DebtContacted',
      'DebtContacted',
      'DebtContacted',
      'ContactRefused',
      'CreditHoldPlaced',
      'DebtEscalated',
      'ContactRefused',
      'FinalNoticeSent',
      'DebtContacted',
      'ContactRefused',
      'ContactRefused',
      'AgencyHandover',
      'DebtEscalated',
    ]);
    const handover = JSON.parse(stage.world.bus.events.at(-2)?.Detail ?? '{}');
    expect(handover.evidence.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'delivery',
      'invoice',
      'order',
    ]);
  });

  it('is not handed over before the last day to answer that the final notice names is over', async () => {
    const stage = await unpaid(1);
    const notice = mailsOf(stage).find(({ at: left }) => left.startsWith('2026-05-04'));
    expect(notice?.text).toContain('by 3 June 2026');
    const agency = (await factsIn(stage)).contacts.find(({ stepId }) => stepId === 'agency');
    const endOfThirdOfJune = '2026-06-03T22:00:00.000Z';
    expect(agency?.reservedAt.localeCompare(endOfThirdOfJune)).toBe(1);
  });

  it('costs at most 60 transitions: 4 a mail, an approval or a measure, 7 a task that leads to a wait, 3 to begin', async () => {
    const { world } = await unpaid(1);
    const [execution, ...more] = world.stepFunctions.executions();
    const mails = 4 * 4;
    const approvals = 3 * 4;
    const measures = 2 * 4;
    const callReviewAndLastLook = 3 * 7;
    expect(more).toEqual([]);
    expect(execution?.status).toBe('RUNNING');
    expect(execution?.transitions).toBeLessThanOrEqual(
      3 + mails + approvals + measures + callReviewAndLastLook,
    );
    expect(world.taskFailures).toEqual([]);
  });
});

describe('a debt that is withheld its approval', () => {
  it('stands still on the list of the person asked, and is not escalated', async () => {
    const stage = await beginLife({
      start: '2026-02-20T09:00:00Z',
      desk: ({ kind }) => {
        if (kind === 'call') return { outcome: 'no_answer' };
        return kind === 'review' ? { outcome: 'continue' } : undefined;
      },
    });
    await stage.world.scheduler.runUntil(at('2026-08-20T09:00:00Z'));
    expect((await stepsOf(stage)).at(-1)).toBe('2026-04-06 review');
    expect(eventsOf(stage).filter((type) => type !== 'DebtContacted')).toEqual([
      'ContactRefused',
      'ContactRefused',
    ]);
    const waiting = (await factsIn(stage)).tasks.filter(({ state }) => state === 'open');
    expect(waiting).toMatchObject([{ kind: 'approval', owner: 'Ruth Amsel', stepId: 'withhold-business' }]);
  });
});

describe('a debt that is handed over sixty days late', () => {
  it('begins with the first reminder and skips no rung; the courtesy note has lapsed', async () => {
    const stage = await beginLife({ start: '2026-05-04T09:00:00Z', dueOn: '2026-03-05' });
    await stage.world.scheduler.runUntil(at('2026-08-20T09:00:00Z'));
    const steps = await stepsOf(stage);
    expect(steps[0]).toBe('2026-05-04 reminder-1');
    expect(steps.map((step) => step.slice(11))).toEqual(
      examplePolicy.ladder.map(({ id }) => id).filter((id) => id !== 'courtesy-note'),
    );
    expect(Math.min(...(await gapsBetweenContacts(stage)))).toBeGreaterThanOrEqual(7);
    expect(indecentMails(stage)).toEqual([]);
  });
});

describe('forty debts of one debtor', () => {
  const invoices = Array.from({ length: 40 }, (_, index) => `INV-${index + 1}`);

  it('make one mail that names all of them, and one call', async () => {
    const stage = await beginLife({ start: '2026-03-08T09:00:00Z', invoices, desk: () => undefined });
    await stage.world.scheduler.runUntil(at('2026-03-20T09:00:00Z'));
    const mails = mailsOf(stage);
    expect(mails).toHaveLength(1);
    const named = invoices.filter((number) => new RegExp(`${number}\\b`).test(mails[0]?.text ?? ''));
    expect(named).toEqual(invoices);
    const { tasks } = await factsIn(stage);
    expect(tasks.map(({ kind, state, lines }) => [kind, state, lines.length])).toEqual([
      ['call', 'open', 40],
    ]);
    const transitions = stage.world.stepFunctions.executions().map((execution) => execution.transitions);
    expect(transitions).toHaveLength(40);
    // Each debt: 3 to begin, at most 4 at the mail, at most 4 at the call, whoever of them sent or opened it.
    expect(Math.max(...transitions)).toBeLessThanOrEqual(3 + 4 + 4);
  });
});
