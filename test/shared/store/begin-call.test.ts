import { describe, expect, test } from 'vitest';
import { beginCall } from '../../../shared/store/begin-call.ts';
import { raiseBooks } from '../../../shared/store/books.ts';
import { completeTask } from '../../../shared/store/complete-task.ts';
import { openDispute } from '../../../shared/store/open-dispute.ts';
import { readWorkLists } from '../../../shared/store/work-list.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleTask, monday } from '../../support/example/example-task.ts';
import { type StoredCase, storedCase } from '../../support/example/stored-case.ts';

const call = exampleTask('call', { stepId: 'call-1' });
const mara = 'Mara Lind';
const jonas = 'Jonas Feld';

async function openCall(start = monday) {
  const stored = await storedCase(exampleFacts({ tasks: [call] }), start);
  await raiseBooks(stored.deps.cases, 'lindenhof', '2026-03-22');
  return stored;
}

function press(stored: StoredCase, by = mara) {
  return beginCall(stored.deps, exampleDebtorKey, { taskId: call.taskId, creditorId: 'lindenhof', by });
}

/** A dispute of the debtor lands just before the next transaction. */
function disputeFirst({ memory, deps }: StoredCase) {
  const stop = memory.onCall(async (phase, name) => {
    if (phase !== 'before' || name !== 'TransactWriteCommand') return;
    stop();
    const direct = { ...deps, cases: { ...deps.cases, db: memory.direct } };
    const said = { debtKey: 'lindenhof#INV-1', reason: 'DAMAGED', text: 'torn', openedBy: 'debtor' } as const;
    await openDispute(direct, exampleDebtorKey, said);
  });
}

describe('pressing "call"', () => {
  test('is kept on the task and raises the version, so that whoever waits looks again', async () => {
    const stored = await openCall();
    expect((await press(stored)).kind).toBe('begun');
    const { tasks, profile } = await stored.facts();
    expect(tasks).toMatchObject([{ state: 'open', calling: { by: mara, at: monday } }]);
    expect(profile.version).toBe(2);
  });

  test('by two people at once gives the call to one and tells the other who has it', async () => {
    const stored = await openCall();
    const answers = await Promise.all([press(stored, mara), press(stored, jonas)]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['begun', 'refused']);
    const [refused] = answers.filter(({ kind }) => kind === 'refused');
    expect(refused).toMatchObject({
      why: expect.stringMatching(/(Mara Lind|Jonas Feld) is making this call/),
    });
  });

  test('when the window has closed since the task was opened keeps it on the list, due later, with the reason', async () => {
    const stored = await openCall();
    stored.clock.set('2026-03-27T17:30:00.000Z');
    expect((await press(stored)).kind).toBe('putOff');
    const [listed] = await readWorkLists(stored.deps.cases, 'lindenhof', 10);
    expect(listed?.task).toMatchObject({
      dueOn: '2026-03-30',
      putOff: { by: mara, until: '2026-03-30T07:00:00.000Z', why: expect.stringMatching(/\w/) },
    });
    stored.clock.set('2026-03-30T08:30:00.000Z');
    expect((await press(stored)).kind).toBe('begun');
    expect((await stored.facts()).tasks[0]?.putOff).toBeUndefined();
  });

  test('sees a dispute that lands between its reading and its writing', async () => {
    const stored = await openCall();
    disputeFirst(stored);
    expect(await press(stored)).toMatchObject({ kind: 'putOff' });
    expect(
      (await stored.facts()).tasks.find(({ taskId }) => taskId === call.taskId)?.calling,
    ).toBeUndefined();
  });

  test('is over once the outcome is noted', async () => {
    const stored = await openCall();
    await press(stored);
    const end = { taskId: call.taskId, outcome: 'no_answer', details: {}, by: mara };
    expect((await completeTask(stored.deps, exampleDebtorKey, end)).kind).toBe('done');
    expect(await press(stored, jonas)).toMatchObject({
      kind: 'refused',
      why: 'Mara Lind has finished this task already: no_answer.',
    });
  });
});
