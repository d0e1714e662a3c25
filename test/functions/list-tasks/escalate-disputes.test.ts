import { expect, it } from 'vitest';
import { escalateDisputes } from '../../../functions/list-tasks/escalate-disputes.ts';
import { exampleFacts } from '../../support/example/example-case.ts';
import { exampleDispute, exampleTask } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const task = exampleTask('dispute', { about: 'D-1', dueOn: '2026-03-17', owner: 'Jonas Feld' });
const facts = exampleFacts({ disputes: [exampleDispute()], tasks: [task] });

it('gives a dispute to whoever decides once its promised day has passed, and writes nothing to the customer', async () => {
  const { deps, clock, facts: now, outbox } = await storedCase(facts, '2026-03-26T09:00:00.000Z');
  expect(await escalateDisputes(deps)).toBe(0);
  clock.set('2026-03-27T09:00:00.000Z');
  expect(await escalateDisputes(deps)).toBe(1);
  expect(await escalateDisputes(deps)).toBe(0);
  const { tasks, disputes } = await now();
  expect(tasks).toMatchObject([{ state: 'open', owner: deps.stage.creditors[0]?.owners.decisions }]);
  expect(disputes).toMatchObject([{ state: 'open', escalatedAt: '2026-03-27T09:00:00.000Z' }]);
  expect(outbox()).toEqual([]);
});

it('does not touch the closing of a dispute that was answered', async () => {
  const answered = exampleDispute({ state: 'answered', answeredAt: '2026-03-20T09:00:00.000Z' });
  const { deps } = await storedCase({ ...facts, disputes: [answered] }, '2026-06-01T09:00:00.000Z');
  expect(await escalateDisputes(deps)).toBe(0);
});
