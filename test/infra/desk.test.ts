import { describe, expect, test } from 'vitest';
import { readCommand } from '../../infra/desk/read-command.ts';
import { runDesk } from '../../infra/desk/run-desk.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { taskReference } from '../../shared/store/task-reference.ts';
import { exampleDebt, exampleDebtorKey, exampleFacts } from '../support/example/example-case.ts';
import {
  exampleContact,
  exampleDispute,
  exampleHold,
  examplePromise,
  exampleTask,
  monday,
} from '../support/example/example-task.ts';
import { type StoredCase, storedCase } from '../support/example/stored-case.ts';

const call = exampleTask('call', { stepId: 'call-1', owner: 'Mara Lind', dueOn: '2026-03-20' });
const approval = exampleTask('approval', { stepId: 'final-notice', debtKeys: ['lindenhof#INV-2'] });
const twoTasks: Partial<Facts> = {
  debts: [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2' })],
  tasks: [call, approval],
};

const stage = (facts: Partial<Facts> = twoTasks) => storedCase(exampleFacts(facts), monday);
const referenceOf = ({ taskId }: { taskId: string }) =>
  taskReference({ debtorKey: exampleDebtorKey, taskId }).slice(0, 5);

async function desk(stored: StoredCase, ...args: string[]): Promise<string> {
  return (await runDesk(stored.deps, readCommand(args))).join('\n');
}

describe('the list of what waits for a person', () => {
  test('names every task with number, due day, owner, customer, invoices, amount, what is needed and the outcomes', async () => {
    const listed = await desk(await stage(), 'list');
    expect(listed).toMatch(
      new RegExp(`${referenceOf(call)} +OVERDUE 2026-03-20 +Mara Lind +Bäckerei Holm GmbH +INV-1 +€1,190.00`),
    );
    expect(listed).toContain('Decide.');
    expect(listed).toContain('Outcomes: reached_right_party, reached_other,');
    expect(listed).toContain('Outcomes: approved, declined');
  });

  test('shows one queue when asked', async () => {
    const listed = await desk(await stage(), 'list', '--queue', 'decisions');
    expect(listed).toContain(referenceOf(approval));
    expect(listed).not.toContain(referenceOf(call));
  });

  test('stays short: three invoices and how many more, and what all tasks of a kind need only once', async () => {
    const debtKeys = ['1', '2', '3', '4', '5'].map((number) => `lindenhof#INV-${number}`);
    const other = exampleTask('call', { taskId: 'call#2' });
    const listed = await desk(await stage({ tasks: [exampleTask('call', { debtKeys }), other] }), 'list');
    expect(listed).toContain('INV-1, INV-2, INV-3 and 2 more');
    expect(listed.split('Decide.')).toHaveLength(2);
    const unlike = exampleTask('call', { taskId: 'call#2', needs: 'Call the mobile number.' });
    const both = await desk(await stage({ tasks: [call, unlike] }), 'list');
    expect(both).toContain('Decide.');
    expect(both).toContain('Call the mobile number.');
  });

  test('says when nothing waits', async () => {
    expect(await desk(await stage({}), 'list')).toBe('Nothing waits for a person.');
  });

  test('warns of a call about what was promised or disputed since', async () => {
    const promised = await desk(await stage({ tasks: [call], promises: [examplePromise()] }), 'list');
    expect(promised).toContain('Do not call about INV-1 now: Payment is promised for 2026-03-30');
    const disputed = await desk(await stage({ tasks: [call], disputes: [exampleDispute()] }), 'list');
    expect(disputed).toContain('Do not call about INV-1 now: Disputed (DAMAGED)');
    const paid = await desk(
      await stage({ tasks: [call], debts: [exampleDebt({ amountOutstanding: 0 })] }),
      'list',
    );
    expect(paid).toContain('Do not call about INV-1 now: Nothing is open on this invoice.');
  });

  test('warns of a call outside decent hours', async () => {
    const stored = await stage({ tasks: [call] });
    stored.clock.set('2026-03-22T09:00:00.000Z');
    expect(await desk(stored, 'list')).toContain('Do not call about INV-1 now: Outside contact hours');
  });
});

describe('the case behind a task', () => {
  test('shows the customer, invoices, contacts, disputes, promises, holds and how it can end', async () => {
    const facts = {
      ...twoTasks,
      contacts: [exampleContact()],
      disputes: [exampleDispute({ debtKey: 'lindenhof#INV-2' })],
      promises: [examplePromise()],
      holds: [exampleHold()],
    };
    const shown = await desk(await stage(facts), 'show', referenceOf(approval));
    for (const words of [
      'Bäckerei Holm GmbH, no. C-100 (company, DE)',
      '+49 40 5555 0100',
      '* INV-2',
      'disputed €1,190.00',
      '2026-03-09  email  reminder-1  sent  INV-1',
      'D-1  INV-2  DAMAGED  since 2026-03-16  answer by 2026-03-26  "Two boxes were torn."',
      '2026-03-30  running  all  INV-1',
      'the customer complained (call)',
      'approved      this step may be taken, and why',
      '[--order] [--delivery] [--invoice] [--terms]',
    ]) {
      expect(shown).toContain(words);
    }
  });

  test('says that a call may be made when nothing speaks against it', async () => {
    expect(await desk(await stage(), 'show', referenceOf(call))).toContain('The call may be made now.');
  });
});

describe('finishing a task from the command line', () => {
  test('writes the outcome and says what it brought about', async () => {
    const stored = await stage();
    const answer = await desk(
      ...[stored, 'done', referenceOf(call), 'partial_promise', '--by', 'Mara Lind'],
      ...['--date', '2026-04-01', '--amount', '500.00', '--note', 'friendly'],
    );
    expect(answer).toContain('Done: call, partial_promise.');
    expect(answer).toContain('The promise of €500.00 for 2026-04-01 is noted; a confirmation is on its way.');
    const facts = await stored.facts();
    expect(facts.promises).toMatchObject([{ amount: 50_000, currency: 'EUR' }]);
    expect(facts.tasks.find(({ kind }) => kind === 'call')).toMatchObject({
      doneBy: 'Mara Lind',
      note: 'friendly',
    });
  });

  test('takes the whole task id as well', async () => {
    const answer = await desk(await stage(), 'done', call.taskId, 'no_answer', '--by', 'Mara Lind');
    expect(answer).toContain('Done: call, no_answer.');
  });

  test.each<[string, string[], string]>([
    ['nobody’s name', ['no_answer'], 'Say who you are: a task is finished by a named person.'],
    ['no outcome', ['--by', 'Mara'], /^A call task ends with one of: reached_right_party/.source],
    [
      'a wrong date',
      ['promise', '--by', 'Mara', '--date', 'friday'],
      '--date must be a day such as 2026-12-01.',
    ],
    [
      'a wrong reason',
      ['dispute', '--by', 'Mara', '--reason', 'X', '--text', 'y'],
      '--reason must be one of PRICE, CALC',
    ],
    [
      'an amount of two meanings',
      ['promise', '--by', 'M', '--amount', '1,50,0'],
      '--amount 1,50,0 is not an amount in EUR; write 150.00.',
    ],
    [
      'an empty text',
      ['dispute', '--by', 'M', '--reason', 'LATE', '--text', ' '],
      '--text must not be empty.',
    ],
    ['an unknown flag', ['promise', '--when', 'soon'], "Unknown option '--when'."],
    [
      'a word too many',
      ['promise', 'soon', '--by', 'M'],
      '"soon" is one word too many; put texts into quotes.',
    ],
  ])('with %s is refused in one clear sentence', async (_, args, why) => {
    const stored = await stage();
    const before = await stored.facts();
    await expect(async () => desk(stored, 'done', referenceOf(call), ...args)).rejects.toThrow(
      why.startsWith('^') ? new RegExp(why) : why,
    );
    expect(await stored.facts()).toEqual(before);
  });

  test.each([
    [
      ['done', 'zzzzz', 'x'],
      'No open task begins with zzzzz; it may be finished. The list shows what is open.',
    ],
    [['show', ''], '2 tasks begin with ; type more of the number.'],
    [['show'], 'Say which task: its number stands in front of it on the list.'],
    [['list', '--creditor', 'x'], 'There is no creditor x; the creditors are lindenhof.'],
    [
      ['list', '--queue', 'x'],
      'There is no queue x; the queues are calls, disputes, decisions, replies, payments, sends, exceptions.',
    ],
    [
      ['lost'],
      '"lost" is not known here; say list, show, done, aside, resume-mail, erase, hold, dispute, plan, prefer, waive or notice.',
    ],
  ])('%j is refused in one clear sentence', async (args, why) => {
    const stored = await stage();
    await expect(async () => desk(stored, ...args)).rejects.toThrow(why);
  });

  test('without words explains itself', async () => {
    expect(await desk(await stage())).toContain('npm run desk -- done TASK OUTCOME --by NAME');
  });
});
