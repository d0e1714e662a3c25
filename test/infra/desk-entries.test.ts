import { describe, expect, it } from 'vitest';
import { readCommand } from '../../infra/desk/read-command.ts';
import { runDesk } from '../../infra/desk/run-desk.ts';
import { callAdvice } from '../../shared/domain/call-advice.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { mootTasks } from '../../shared/domain/moot-tasks.ts';
import { nextStep } from '../../shared/domain/next-step.ts';
import { pausesOf } from '../../shared/domain/pauses.ts';
import { caseOf } from '../../shared/store/situation.ts';
import { exampleDebt, exampleFacts, exampleProfile } from '../support/example/example-case.ts';
import { exampleDispute, exampleTask, monday } from '../support/example/example-task.ts';
import { type StoredCase, storedCase } from '../support/example/stored-case.ts';

const two: Partial<Facts> = { debts: [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2' })] };
const stored = (facts: Partial<Facts> = two, at = monday) => storedCase(exampleFacts(facts), at);
const by = ['--by', 'Mara Lind', '--source', 'letter of 20 March'];

async function desk({ deps }: StoredCase, ...args: string[]): Promise<string> {
  return (await runDesk(deps, readCommand(args))).join('\n');
}

/** What the machine would do with an invoice now. */
async function next(one: StoredCase, debtKey = 'lindenhof#INV-1') {
  const facts = await one.facts();
  const debt = facts.debts.find((known) => known.debtKey === debtKey) ?? exampleDebt();
  return nextStep(caseOf(one.deps, facts, debt));
}

describe('a hold that a person sets at the desk', () => {
  it('UK-12: a breathing space rests everything of the customer for sixty days and freezes interest', async () => {
    const one = await stored();
    const answer = await desk(one, 'hold', 'INV-1', 'breathing-space', ...by, '--from', '2026-03-16');
    expect(answer).toContain('everything of the customer rests');
    expect(answer).toContain('It ends by itself on 2026-05-15. Interest and fees stand still.');
    const facts = await one.facts();
    expect(facts.holds).toMatchObject([
      { kind: 'breathing-space', source: 'letter of 20 March', setBy: 'Mara Lind', until: '2026-05-15' },
    ]);
    for (const debt of facts.debts) {
      expect((await next(one, debt.debtKey)).kind).toBe('pace');
      expect(pausesOf(debt, facts, 'Europe/Berlin')).toEqual([
        { by: 'breathing-space', from: '2026-03-16', until: '2026-05-14' },
      ]);
    }
  });

  it('scenario 43: an adviser’s plan rests everything for thirty days, and longer on request', async () => {
    const one = await stored();
    await desk(one, 'hold', 'INV-1', 'adviser-plan', ...by);
    const [task] = (await one.facts()).tasks;
    expect((await one.facts()).holds).toMatchObject([{ until: '2026-04-22' }]);
    await desk(one, 'done', task?.taskId ?? '', 'keep', '--by', 'Mara Lind', '--date', '2026-05-20');
    expect((await one.facts()).holds).toMatchObject([{ until: '2026-05-20', reviewOn: '2026-05-20' }]);
  });

  it('scenario 44: a lawyer who is named stops every contact with the customer until the mandate has ended', async () => {
    const one = await stored();
    await desk(one, 'hold', 'INV-1', 'representation', ...by);
    const { tasks } = await one.facts();
    expect(tasks[0]?.needs).toContain('Talk to the representative only');
    for (const key of ['lindenhof#INV-1', 'lindenhof#INV-2'])
      expect(await next(one, key)).toMatchObject({ kind: 'await', owner: 'Ruth Amsel' });
    const release = ['done', tasks[0]?.taskId ?? '', 'released', '--by', 'Ruth Amsel'];
    await expect(desk(one, ...release)).rejects.toThrow('It ends only with its proof: give --source');
    await desk(one, ...release, '--source', 'letter of the lawyer, 1 April');
    expect((await one.facts()).holds).toMatchObject([{ endProof: 'letter of the lawyer, 1 April' }]);
  });

  it('scenario 46: an insolvency in the register stops everything and brings it before a person', async () => {
    const one = await stored();
    await desk(one, 'hold', 'INV-1', 'insolvency', '--by', 'Mara Lind', '--source', 'register, 3 IN 12/26');
    expect(await next(one)).toMatchObject({ kind: 'await', owner: 'Ruth Amsel' });
    expect(await next(one, 'lindenhof#INV-2')).toMatchObject({ kind: 'await' });
    expect(one.outbox()).toEqual([]);
  });

  it.each(['US-18', 'US-21', 'NY-01'])(
    '%s: a request for proof of one invoice rests that invoice until the proof was sent',
    async () => {
      const one = await stored();
      await desk(one, 'hold', 'INV-1', 'verification', ...by);
      expect(await next(one)).toMatchObject({ kind: 'await' });
      expect((await next(one, 'lindenhof#INV-2')).kind).not.toBe('await');
      const [task] = (await one.facts()).tasks;
      const release = ['done', task?.taskId ?? '', 'released', '--by', 'Ruth Amsel'];
      await expect(desk(one, ...release)).rejects.toThrow('the copy of what was sent to the customer');
    },
  );

  it('GDPR-02: a restriction is lifted only after the person was told', async () => {
    const one = await stored();
    await desk(one, 'hold', 'INV-1', 'restriction', ...by);
    const [task] = (await one.facts()).tasks;
    await expect(desk(one, 'done', task?.taskId ?? '', 'released', '--by', 'Ruth Amsel')).rejects.toThrow(
      'the notice that told the person before it was lifted',
    );
  });

  it.each([
    [['hold', 'INV-9', 'plan', ...by], 'There is no invoice INV-9.'],
    [['hold', 'INV-1', 'holiday', ...by], 'KIND must be one of plan, vulnerability'],
    [['hold', 'INV-1', 'plan', '--by', 'Mara'], '--source must say where it is known from'],
    [['hold', 'INV-1', 'plan', '--source', 'x'], 'Say who you are'],
    [['hold', 'INV-1', 'plan', ...by, '--date', '2026-03-20'], 'The date must be after today (2026-03-23).'],
    [['hold', 'INV-1', 'breathing-space', ...by, '--from', '2026-01-01'], 'It would have ended before today'],
    [['hold', 'INV-1', 'plan', ...by, '--how', 'post'], 'hold takes no --how.'],
    [['hold'], 'Say which invoice it is about.'],
  ])('%j is refused in one clear sentence', async (args, why) => {
    await expect(async () => desk(await stored(), ...args)).rejects.toThrow(why);
  });

  it('is about one instalment, by the name that the desk gives it', async () => {
    const debts = ['2026-03-02', '2026-04-02'].map((dueOn) =>
      exampleDebt({ debtKey: `lindenhof#INV-1@${dueOn}`, dueOn, instalment: {} }),
    );
    const one = await stored({ debts });
    await expect(desk(one, 'hold', 'INV-1', 'plan', ...by)).rejects.toThrow(
      'Invoice INV-1 has 2 instalments: name one of INV-1@2026-03-02, INV-1@2026-04-02.',
    );
    await desk(one, 'hold', 'INV-1@2026-04-02', 'plan', ...by);
    expect((await one.facts()).holds).toMatchObject([{ debtKeys: ['lindenhof#INV-1@2026-04-02'] }]);
  });
});

describe('an objection that came by another way', () => {
  it.each(['telephone call of 23 March', 'portal message 4711', 'text message', 'reply mail of 22 March'])(
    'scenario 37: logged by an agent (%s), it stops every channel, and an open call loses its reason',
    async (where) => {
      const call = exampleTask('call', { stepId: 'call-1' });
      const one = await stored({ tasks: [call] });
      await desk(
        ...[one, 'dispute', 'INV-1', 'QTY_SHORT', '--by', 'Mara Lind', '--source', where],
        ...['--text', 'We never got pallet 3.'],
      );
      const facts = await one.facts();
      const [debt] = facts.debts;
      if (debt === undefined) throw new Error('no debt');
      const setting = caseOf(one.deps, facts, debt);
      expect(facts.disputes).toMatchObject([
        { state: 'open', openedBy: 'desk', source: `${where}, noted by Mara Lind` },
      ]);
      expect(callAdvice(call, setting).map(({ verdict }) => verdict.decision)).toEqual(['HOLD']);
      expect(mootTasks(setting).map(({ taskId }) => taskId)).toEqual([call.taskId]);
    },
  );

  it('scenario 31: “we never got pallet 3” suspends the stated amount at once, in the same write', async () => {
    const one = await stored({ ...two, profile: exampleProfile({ kind: 'company' }) });
    await desk(
      ...[one, 'dispute', 'INV-1', 'QTY_SHORT', ...by, '--text', 'We never got pallet 3.'],
      ...['--amount', '190.00'],
    );
    const facts = await one.facts();
    expect(facts.disputes).toMatchObject([{ amountDisputed: 19_000, openedAt: monday }]);
    expect(one.outbox().map((owed) => owed['template'] ?? owed['type'])).toEqual([
      'dispute-acknowledgement',
      'DebtDisputed',
    ]);
  });

  it('stands with the one that is open already: one answer speaks to both', async () => {
    const one = await stored({ disputes: [exampleDispute()] });
    const answer = await desk(one, 'dispute', 'INV-1', 'LATE', ...by, '--text', 'Late.');
    expect(answer).toContain('It stands with dispute D-1, which was open already; one answer');
    const { disputes } = await one.facts();
    expect(disputes).toHaveLength(1);
    expect(JSON.stringify(disputes)).toContain('Late.');
  });
});

describe('times at which a customer does not want to be contacted', () => {
  it('scenario 16: “not on Tuesdays” is recorded with its source, and a step on a Tuesday waits', async () => {
    const one = await stored({}, '2026-03-24T09:00:00.000Z');
    expect(await next(one)).toMatchObject({ kind: 'remind' });
    await desk(
      ...[one, 'prefer', 'INV-1', '--days', '2', '--by', 'Mara Lind'],
      ...['--source', 'reply mail of 23 March'],
    );
    const { profile } = await one.facts();
    expect(profile.preferences).toMatchObject([
      { days: [2], source: 'reply mail of 23 March, noted by Mara Lind' },
    ]);
    const waits = await next(one);
    expect(waits.verdict).toMatchObject({ decision: 'DEFER' });
    expect(waits.verdict?.hits.map(({ rule }) => rule)).toContain('preference');
    expect(waits.verdict?.until?.toString()).toBe('2026-03-25T07:00:00Z');
  });

  it('can only be added, never taken away', async () => {
    const one = await stored();
    await desk(one, 'prefer', 'INV-1', ...by, '--from', '12:00', '--until', '14:00', '--channel', 'call');
    await desk(one, 'prefer', 'INV-1', ...by, '--days', '5');
    expect((await one.facts()).profile.preferences).toHaveLength(2);
    await expect(desk(one, 'prefer', 'INV-1', ...by)).rejects.toThrow('Say which days or hours are closed');
  });
});

describe('a notice that was given', () => {
  const letter = ['--date', '2026-03-02', '--how', 'post', '--received', '2026-03-04'];

  it('is on file with its proof and the name of who recorded it', async () => {
    const one = await stored();
    const answer = await desk(one, 'notice', 'INV-1', 'letter-of-claim', ...by, ...letter);
    expect(answer).toContain('The letter-of-claim of 2026-03-02 is on file');
    expect((await one.facts()).notices).toMatchObject([
      {
        ...{ kind: 'letter-of-claim', debtKeys: ['lindenhof#INV-1'], sentOn: '2026-03-02', by: 'post' },
        ...{ receivedOn: '2026-03-04', reference: 'letter of 20 March, noted by Mara Lind' },
      },
    ]);
  });

  it.each([
    [['--date', '2026-04-01', '--how', 'post'], 'A notice can be recorded once it was sent'],
    [['--date', '2025-04-01', '--how', 'post'], 'no notice about it is older'],
    [
      ['--date', '2026-03-02', '--how', 'post', '--received', '2026-03-01'],
      'The day of receipt lies between',
    ],
    [['--date', '2026-03-02', '--how', 'pigeon'], '--how must be email, post or hand.'],
    [['--how', 'post'], '--date must be a day such as 2026-12-01: the day it was sent.'],
  ])('%j is refused in one clear sentence', async (args, why) => {
    await expect(async () =>
      desk(await stored(), 'notice', 'INV-1', 'letter-of-claim', ...by, ...args),
    ).rejects.toThrow(why);
  });
});
