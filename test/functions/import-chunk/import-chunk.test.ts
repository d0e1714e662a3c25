import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const outcomes = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome);

describe('taking over a ledger', () => {
  it('opens a debt for each certain row, pinned to the newest policy and looked at before its first step', async () => {
    const stage = intake();
    const papers = { order_reference: 'ORD-1', delivery_reference: 'DN-1', email: 'ap@example.test' };
    expect(outcomes(await stage.upload(ledger([papers, { country: 'AT' }])))).toEqual([
      'accepted',
      'accepted',
    ]);
    const facts = await stage.facts('C-1');
    expect(facts?.profile).toMatchObject({
      customerNumber: 'C-1',
      name: 'Example Ltd',
      country: 'AT',
      emails: [{ address: 'ap@example.test', state: 'open' }],
      version: 1,
    });
    expect(facts?.debts).toMatchObject([
      {
        debtKey: 'lindenhof#I-0',
        amountOutstanding: 10_000,
        ledgerOutstanding: 10_000,
        paidSinceLedger: 0,
        state: 'open',
        generation: 0,
        policyId: 'considerate',
        policyVersion: 3,
        lookAt: '2026-09-22T22:00:00.000Z',
        line: 2,
      },
      { debtKey: 'lindenhof#I-1', line: 3 },
    ]);
    expect(
      facts?.evidence
        .filter(({ debtKey }) => debtKey === 'lindenhof#I-0')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['delivery', 'invoice', 'order']);
  });

  it('changes nothing when the same file comes again', async () => {
    const stage = intake();
    const text = ledger([{}, { invoice_number: 'I-9', email: 'ap@example.test' }, { disputed: 'yes' }]);
    await stage.upload(text);
    const before = stage.memory.items('DEBTOR#lindenhof~C-1');
    expect(outcomes(await stage.upload(text))).toEqual(['unchanged', 'unchanged', 'held']);
    expect(stage.memory.items('DEBTOR#lindenhof~C-1')).toEqual(before);
  });

  it('updates a changed row, and settles a debt the ledger no longer states as owed, without a thank-you', async () => {
    const stage = intake();
    await stage.upload(ledger([{}, { invoice_number: 'I-9' }]));
    const changed = ledger([
      { amount_outstanding: '40.00', phone: '+49 30 1' },
      { invoice_number: 'I-9', amount_outstanding: '0.00' },
    ]);
    expect(outcomes(await stage.upload(changed))).toEqual(['updated', 'updated']);
    const facts = await stage.facts('C-1');
    expect(facts?.debts.map(({ amountOutstanding }) => amountOutstanding)).toEqual([4000, 0]);
    expect(facts?.profile.phone).toBe('+49 30 1');
    const events = stage.outbox('C-1').map(({ type, detail }) => ({ type, ...Object(detail) }));
    expect(events.map(({ type, debtKey }) => `${type} ${debtKey}`).sort()).toEqual([
      'DebtClosed lindenhof#I-9',
      'DebtOpened lindenhof#I-0',
      'DebtOpened lindenhof#I-9',
      'DebtSettled lindenhof#I-9',
    ]);
    expect(outcomes(await stage.upload(changed))).toEqual(['unchanged', 'unchanged']);
  });

  it('takes two rows that say a thing and its opposite of one invoice one after the other', async () => {
    const stage = intake();
    await stage.upload(ledger([{}]));
    const row = (amount_outstanding: string) => ({ invoice_number: 'I-0', amount_outstanding });
    const results = await stage.upload(ledger([row('300.00'), row('-5.00')]));
    expect(outcomes(results)).toEqual(['held', 'updated']);
    const facts = await stage.facts('C-1');
    expect(facts?.debts.map(({ amountOutstanding }) => amountOutstanding)).toEqual([0]);
    expect(facts?.holds.filter(({ releasedAt }) => releasedAt === undefined)).toEqual([]);
  });

  it('never brings a stopped e-mail address back to life', async () => {
    const stage = intake();
    await stage.upload(ledger([{ email: 'ap@example.test' }]));
    const emails = [{ address: 'ap@example.test', state: 'opted-out' }];
    await stage.memory.direct.send(
      new UpdateCommand({
        TableName: 'Cases',
        Key: { pk: 'DEBTOR#lindenhof~C-1', sk: 'PROFILE' },
        UpdateExpression: 'SET emails = :emails',
        ExpressionAttributeValues: { ':emails': emails },
      }),
    );
    await stage.upload(ledger([{ email: 'AP@example.test; new@example.test', amount_outstanding: '50.00' }]));
    expect((await stage.facts('C-1'))?.profile.emails).toEqual([
      { address: 'new@example.test', state: 'open' },
      ...emails,
    ]);
  });

  it('holds rows that contradict each other, takes a repeated one once, and keeps customers apart', async () => {
    const stage = intake();
    const same = { invoice_number: 'A' };
    const results = await stage.upload(
      ledger([
        same,
        same,
        { invoice_number: 'B' },
        { invoice_number: 'B', amount_outstanding: '99.00' },
        { invoice_number: 'D', customer_number: 'C-2' },
        { invoice_number: 'C' },
        { invoice_number: 'C', disputed: 'yes' },
      ]),
    );
    expect(outcomes(results)).toEqual(['accepted', 'repeated', 'held', 'held', 'accepted', 'held', 'held']);
    expect(results[2]?.problems).toEqual([{ reason: 'conflict' }]);
    expect((await stage.facts('C-1'))?.debts.map(({ invoiceNumber }) => invoiceNumber)).toEqual(['A']);
    expect((await stage.facts('C-2'))?.debts).toHaveLength(1);
  });

  it('opens a dispute for a known debt the ledger marks as disputed, once; for a new one it only holds the row', async () => {
    const stage = intake();
    await stage.upload(ledger([{}]));
    const disputed = ledger([{ disputed: '20.00' }, { invoice_number: 'I-9', disputed: 'yes' }]);
    expect(outcomes(await stage.upload(disputed))).toEqual(['held', 'held']);
    await stage.upload(disputed);
    const facts = await stage.facts('C-1');
    expect(facts?.disputes).toMatchObject([
      { debtKey: 'lindenhof#I-0', state: 'open', openedBy: 'file', amountDisputed: 2000 },
    ]);
    expect(facts?.debts).toHaveLength(1);
    expect(facts?.tasks).toMatchObject([{ kind: 'dispute', owner: 'Jonas Feld', state: 'open' }]);
  });

  it('stops a known debt whose row is not certain any more, on a person’s list, until the ledger is certain again', async () => {
    const stage = intake();
    await stage.upload(ledger([{ sent: 'yes' }]));
    await stage.upload(ledger([{ sent: 'no' }]));
    const stopped = await stage.facts('C-1');
    expect(stopped?.holds).toMatchObject([{ debtKeys: ['lindenhof#I-0'], source: 'ledger' }]);
    expect(stopped?.tasks).toMatchObject([{ kind: 'hold', state: 'open', about: 'ledger~lindenhof#I-0' }]);
    expect(outcomes(await stage.upload(ledger([{ sent: 'yes' }])))).toEqual(['updated']);
    const again = await stage.facts('C-1');
    expect(again?.holds[0]?.releasedAt).toBeDefined();
    expect(again?.tasks[0]).toMatchObject({ state: 'done', doneBy: 'ledger' });
  });

  it('refuses to turn a known invoice into another currency', async () => {
    const stage = intake();
    await stage.upload(ledger([{}]));
    const [result] = await stage.upload(ledger([{ currency: 'USD' }]));
    expect(result).toMatchObject({ outcome: 'held', problems: [{ reason: 'currency-changed' }] });
    expect((await stage.facts('C-1'))?.debts[0]).toMatchObject({ currency: 'EUR' });
  });

  it('writes a debtor with more rows than one transaction can hold', async () => {
    const stage = intake();
    const many = Array.from({ length: 250 }, (_, index) => ({
      invoice_number: `N-${index}`,
      order_reference: 'O',
    }));
    const results = await stage.upload(ledger(many));
    expect(new Set(outcomes(results))).toEqual(new Set(['accepted']));
    expect((await stage.facts('C-1'))?.debts).toHaveLength(250);
  });

  it('reports what a batch did even when a chunk is imported a second time after a crash', async () => {
    const stage = intake();
    await stage.upload(ledger([{}]));
    stage.clock.set('2026-11-23T09:00:00Z');
    const { split } = await stage.split(ledger([{ amount_outstanding: '5.00' }, { invoice_number: 'I-9' }]));
    await stage.importAll(split.batch);
    expect(outcomes(await stage.importAll(split.batch))).toEqual(['updated', 'accepted']);
  });

  it('decides again when the facts moved between reading and writing', async () => {
    const stage = intake();
    await stage.upload(ledger([{ email: 'ap@example.test' }]));
    const { split } = await stage.split(
      ledger([{ email: 'ap@example.test', phone: '+49 30 2', amount_outstanding: '5.00' }]),
    );
    const optOut = new UpdateCommand({
      TableName: 'Cases',
      Key: { pk: 'DEBTOR#lindenhof~C-1', sk: 'PROFILE' },
      UpdateExpression: 'SET emails = :emails ADD version :one',
      ExpressionAttributeValues: {
        ':one': 1,
        ':emails': [{ address: 'ap@example.test', state: 'opted-out' }],
      },
    });
    const stop = stage.memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand') return;
      stop();
      await stage.memory.direct.send(optOut);
    });
    expect(outcomes(await stage.importAll(split.batch))).toEqual(['updated']);
    const facts = await stage.facts('C-1');
    expect(facts?.debts[0]).toMatchObject({ amountOutstanding: 500 });
    expect(facts?.profile).toMatchObject({ version: 3, phone: '+49 30 2', emails: [{ state: 'opted-out' }] });
  });
});
