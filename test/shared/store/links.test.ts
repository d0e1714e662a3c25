import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { findLink, type Link, linkItem, linkPurposes } from '../../../shared/store/links.ts';
import { memoryCases } from '../../support/dynamo/memory-cases.ts';

const link: Link = {
  purpose: 'dispute',
  debtorKey: 'lindenhof~C-100',
  creditorId: 'lindenhof',
  contactId: 'lindenhof#INV-1#reminder-1#1',
  address: 'accounts@holm.example',
  expiresAt: '2026-05-09T08:00:00.000Z',
};
const token = 'Zm9yYmVhci1leGFtcGxlLXRva2Vu';
const at = (text: string) => Temporal.Instant.from(text);

async function stored() {
  const memory = memoryCases();
  const cases = { db: memory.client, table: 'Cases', pause: async () => {} };
  await memory.direct.send(new PutCommand({ TableName: 'Cases', Item: linkItem(token, link) }));
  return { memory, cases };
}

describe('a link', () => {
  test('is found by its token, with what it is for', async () => {
    const { cases } = await stored();
    expect(await findLink(cases, token, at('2026-03-10T08:00:00Z'))).toEqual({ ...link, expired: false });
  });

  test('lies in the table under a hash, from which nobody can make the token', async () => {
    const { memory } = await stored();
    expect(memory.items()).toMatchObject([{ pk: expect.stringMatching(/^LINK#[0-9a-f]{64}$/), sk: 'LINK' }]);
    expect(JSON.stringify(memory.items())).not.toContain(token);
  });

  test.each([
    ['2026-05-09T07:59:59.999Z', false],
    ['2026-05-09T08:00:00.000Z', true],
    ['2027-01-01T00:00:00.000Z', true],
  ])('at %s has expired: %s', async (now, expired) => {
    const { cases } = await stored();
    expect((await findLink(cases, token, at(now)))?.expired).toBe(expired);
  });

  test.each(['', 'x', token.toLowerCase(), `${token}=`, `LINK#${token}`])(
    'is not found by the strange token "%s"',
    async (strange) => {
      const { cases } = await stored();
      expect(await findLink(cases, strange, at('2026-03-10T08:00:00Z'))).toBeUndefined();
    },
  );

  test('of every purpose of one mail has a place of its own', () => {
    const keys = linkPurposes.map((purpose, index) => linkItem(`token-${index}`, { ...link, purpose }).pk);
    expect(new Set(keys).size).toBe(linkPurposes.length);
  });

  test('that was tampered with in the table is refused, not followed', async () => {
    const { memory, cases } = await stored();
    const Item = { ...linkItem(token, link), purpose: 'admin' };
    await memory.direct.send(new PutCommand({ TableName: 'Cases', Item }));
    await expect(findLink(cases, token, at('2026-03-10T08:00:00Z'))).rejects.toThrow();
  });
});
