import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { linkItem } from '../../../shared/store/links.ts';
import { oweFreshLink } from '../../../shared/store/owe-fresh-link.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  exampleFacts,
  exampleProfile,
} from '../../support/example/example-case.ts';
import { exampleContact, exampleHold } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const now = '2026-06-16T10:00:00.000Z';

async function asked(changes: Partial<Facts>, tokens: readonly string[] = ['old']) {
  const stored = await storedCase(exampleFacts(changes), now);
  for (const [token, expiresAt] of [
    ['old', now],
    ['older', '2026-03-01T10:00:00.000Z'],
    ['live', '2026-06-16T10:00:00.001Z'],
  ] as const) {
    const link = {
      purpose: 'pay' as const,
      debtorKey: exampleDebtorKey,
      creditorId: 'lindenhof',
      contactId: 'c',
    };
    const Item = linkItem(token, { ...link, address: 'gone@holm.example', expiresAt });
    await stored.memory.direct.send(new PutCommand({ TableName: 'Cases', Item }));
  }
  const before = (await stored.facts()).profile.version;
  for (const token of tokens) await oweFreshLink(stored.deps, token);
  expect((await stored.facts()).profile.version).toBe(before);
  return stored;
}

describe('scenario 65: new links for the debtor of an expired link', () => {
  test('are owed once, however often and through whichever old link somebody asks', async () => {
    const { outbox } = await asked({}, ['old', 'old', 'older', 'old']);
    expect(outbox()).toMatchObject([
      { kind: 'mail', template: 'fresh-link', owner: exampleDebtorKey, debtKeys: ['lindenhof#INV-1'] },
    ]);
    expect(JSON.stringify(outbox())).not.toContain('gone@holm.example');
  });

  test.each(['live', 'unknown', ''])('are not owed for the link "%s"', async (token) => {
    expect((await asked({}, [token])).outbox()).toEqual([]);
  });

  test.each<[string, Partial<Facts>]>([
    ['nothing is open', { debts: [exampleDebt({ amountOutstanding: 0 })] }],
    ['the debt is closed', { debts: [exampleDebt({ state: 'closed' })] }],
    [
      'the person stopped our e-mails',
      { profile: exampleProfile({ emails: [{ address: 'accounts@holm.example', state: 'opted-out' }] }) },
    ],
    ['a hold lasts', { holds: [exampleHold()] }],
    ['the last one is six days old', { contacts: [fresh('2026-06-10T10:00:00.001Z')] }],
  ])('are not owed while %s', async (_, changes) => {
    expect((await asked(changes)).outbox()).toEqual([]);
  });

  test('are owed again after seven days', async () => {
    const { outbox } = await asked({ contacts: [fresh('2026-06-09T10:00:00.000Z')] });
    expect(outbox()).toHaveLength(1);
  });
});

function fresh(reservedAt: string) {
  return exampleContact({ stepId: 'fresh-link', purpose: 'answer', reservedAt });
}
