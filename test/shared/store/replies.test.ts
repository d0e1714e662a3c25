import { expect, test } from 'vitest';
import { writeTogether } from '../../../shared/store/commit.ts';
import { findLink } from '../../../shared/store/links.ts';
import {
  findAnsweredMail,
  forgetReplies,
  type Reply,
  readReplies,
  replyAddressWrites,
  replyItem,
} from '../../../shared/store/replies.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const token = 'a'.repeat(32);
const sent = {
  debtorKey: exampleDebtorKey,
  creditorId: 'lindenhof',
  contactId: 'c1',
  address: 'a@holm.example',
};
const reply = (replyId: string, receivedAt: string): Reply => ({
  ...{
    replyId,
    sort: 'person',
    creditorId: 'lindenhof',
    contactId: 'c1',
    receivedAt,
    from: 'a@holm.example',
  },
  ...{
    sameMailbox: true,
    subject: 'Re',
    text: 'Hello',
    suggestions: [],
    files: [],
    mailKey: `mail/${replyId}`,
  },
});

async function stored() {
  const one = await storedCase(exampleFacts(), '2026-03-10T08:00:00.000Z');
  const { cases } = one.deps;
  await writeTogether(cases, replyAddressWrites(token, sent));
  for (const [id, at] of [
    ['r2', '2026-03-10T08:00:00.000Z'],
    ['r1', '2026-03-09T08:00:00.000Z'],
  ] as const)
    await writeTogether(cases, [{ kind: 'put', item: replyItem(exampleDebtorKey, reply(id, at)) }]);
  return { ...one, cases };
}

test('a reply address leads to its mail by its hash only, and opens no page', async () => {
  const { cases, memory, clock } = await stored();
  expect(await findAnsweredMail(cases, token)).toEqual(sent);
  expect(await findAnsweredMail(cases, 'b'.repeat(32))).toBeUndefined();
  expect(await findLink(cases, token, clock.now())).toBeUndefined();
  expect(JSON.stringify(memory.items(`REPLIES#${exampleDebtorKey}`))).not.toContain(token);
});

test('messages are no facts: no decision carries them; they are read apart, oldest first', async () => {
  const { cases, facts } = await stored();
  expect(JSON.stringify(await facts())).not.toContain('Hello');
  expect((await readReplies(cases, exampleDebtorKey)).map(({ replyId }) => replyId)).toEqual(['r1', 'r2']);
});

test('when a debtor is erased, every message and every address it could be written to is gone', async () => {
  const { cases, memory } = await stored();
  await forgetReplies(cases, exampleDebtorKey);
  expect(memory.items(`REPLIES#${exampleDebtorKey}`)).toEqual([]);
  expect(await findAnsweredMail(cases, token)).toBeUndefined();
});
