import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { booksKey, readBooks } from '../../../shared/store/books.ts';
import {
  countDelivered,
  noteComplaint,
  readStanding,
  resumeMail,
} from '../../../shared/store/mail-standing.ts';
import { exampleCreditor, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const at = (text: string) => Temporal.Instant.from(text);
const monday = at('2026-03-09T08:00:00Z');

async function open() {
  const { deps, memory } = await storedCase(exampleFacts(), monday.toString());
  const { cases } = deps;
  const complain = (reportId: string, when = monday) =>
    noteComplaint(cases, exampleCreditor, { reportId, at: when });
  const slowed = async () => (await readBooks(cases, 'lindenhof')).mailSlowedSince;
  return { cases, memory, complain, slowed };
}

test('a new creditor has no counters and may write', async () => {
  const { cases, slowed } = await open();
  expect(await readStanding(cases, exampleCreditor, monday)).toEqual({ delivered: 0, complained: 0 });
  expect(await slowed()).toBeUndefined();
});

test('mails and complaints are counted once a report, over 28 days', async () => {
  const { cases, complain } = await open();
  const report = { reportId: 'd1', at: monday };
  await countDelivered(cases, exampleCreditor, report);
  await countDelivered(cases, exampleCreditor, report);
  await complain('c1');
  await complain('c1');
  expect(await readStanding(cases, exampleCreditor, monday)).toEqual({ delivered: 1, complained: 1 });
  const later = at('2026-04-07T08:00:00Z');
  expect(await readStanding(cases, exampleCreditor, later)).toEqual({ delivered: 0, complained: 0 });
});

test('the third complaint slows, one event a day says so, and it stays when time goes by', async () => {
  const { complain, slowed, memory } = await open();
  for (const id of ['c1', 'c2']) expect(await complain(id)).toEqual({ slowed: false });
  expect(await complain('c3')).toEqual({ slowed: true });
  expect(await complain('c4')).toEqual({ slowed: true });
  expect(memory.items('OUTBOX#desk~lindenhof')).toHaveLength(1);
  expect(await slowed()).toBe('2026-03-09');
});

test('a call that broke off before it slowed anything does so when it is made again', async () => {
  const { cases, complain, slowed } = await open();
  for (const id of ['c1', 'c2', 'c3']) await complain(id);
  await cases.db.send(new DeleteCommand({ TableName: 'Cases', Key: booksKey('lindenhof') }));
  await complain('c3');
  expect(await slowed()).toBe('2026-03-09');
});

test('a named person lets it go on; the complaints so far are dealt with, new ones count again', async () => {
  const { cases, complain, slowed, memory } = await open();
  const said = {
    by: 'Ruth Amsel',
    reason: 'An old list was uploaded; it is gone.',
    at: at('2026-03-10T08:00:00Z'),
  };
  expect(await resumeMail(cases, exampleCreditor, said)).toBe(false);
  for (const id of ['c1', 'c2', 'c3']) await complain(id);
  expect(await resumeMail(cases, exampleCreditor, said)).toBe(true);
  expect(await slowed()).toBeUndefined();
  expect(memory.items('STANDING#lindenhof')).toContainEqual(
    expect.objectContaining({ by: 'Ruth Amsel', reason: 'An old list was uploaded; it is gone.' }),
  );
  const next = at('2026-03-11T08:00:00Z');
  for (const id of ['c4', 'c5']) expect(await complain(id, next)).toEqual({ slowed: false });
  expect(await complain('c6', next)).toEqual({ slowed: true });
  expect(await slowed()).toBe('2026-03-11');
});
