import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cii, ubl } from '../../shared/e-invoice/fixtures.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const row = (number: string, more = {}) => ({
  ...{ customer_number: '007012', invoice_number: number, issue_date: '2026-09-01', due_date: '2026-09-30' },
  ...{ invoice_total: '119.00', amount_outstanding: '119.00', ...more },
});
const books = ledger([row('RE-7'), row('RE-8'), row('RE-9'), row('SE-1', { currency: 'SEK' })]);
const euros = ['RE-7', 'RE-8', 'RE-9'];

const note = (said: Parameters<typeof ubl>[0]) =>
  ubl({ root: 'CreditNote', type: '381', number: 'G-1', ...said });

/** What a credit note makes of the books: what is told of it, and which invoices rest for which reasons. */
async function after(text: string, before = books) {
  const stage = intake();
  await stage.upload(before);
  const [result] = await stage.upload(text);
  const facts = await stage.facts('007012');
  const running = facts?.holds.filter(({ releasedAt }) => releasedAt === undefined) ?? [];
  const resting = running
    .flatMap(({ debtKeys }) => debtKeys ?? [])
    .map((key) => key.replace('lindenhof#', ''));
  const open = facts?.tasks.filter(({ state }) => state === 'open') ?? [];
  return { stage, facts, resting: resting.sort(), tasks: open, told: result?.problems?.[0]?.reason, result };
}

describe('after a credit note nothing is asked for', () => {
  test.each([
    ['the invoice it names', note({ preceding: 'RE-8' }), 'credited-later', ['RE-8']],
    ['each of several it names', note({ preceding: ['RE-8', 'RE-9'] }), 'credited-later', ['RE-8', 'RE-9']],
    [
      'those in CII',
      cii({ type: '381', number: 'G-1', preceding: ['RE-7', 'RE-9'] }),
      'credited-later',
      ['RE-7', 'RE-9'],
    ],
    ['anything in its currency where it names none', note({}), 'credits-nothing-named', euros],
    ['the same where what it names is not known', note({ preceding: 'RE-99' }), 'credits-unknown', euros],
    ['or is more than is open there', note({ preceding: 'RE-8', total: '119.01' }), 'credits-more', euros],
    ['or cannot be read', note({ preceding: 'RE-8', total: 'much', payable: 'much' }), 'credits-more', euros],
    [
      'the invoice that one without a customer number names',
      note({ preceding: 'RE-8', customer: '' }),
      'credited-later',
      ['RE-8'],
    ],
    [
      'what an invoice of less than nothing names',
      ubl({ number: 'G-1', total: '-119.00', preceding: 'RE-8' }),
      'credited-later',
      ['RE-8'],
    ],
    [
      'what a corrected invoice names, whatever its total',
      ubl({ type: '384', number: 'K-1', total: '990.00', preceding: 'RE-8' }),
      'corrected-later',
      ['RE-8'],
    ],
    [
      'what a corrected invoice has for its own number',
      ubl({ type: '384', number: 'RE-9' }),
      'corrected-later',
      ['RE-9'],
    ],
  ])('%s', async (_, text, reason, resting) => {
    const found = await after(text);
    expect(found).toMatchObject({ resting, told: reason, result: { outcome: 'held' } });
    expect(found.tasks).toMatchObject([
      { kind: 'hold', lines: resting.map((one) => ({ debtKey: `lindenhof#${one}` })) },
    ]);
    expect(found.facts?.debts.map(({ amountOutstanding }) => amountOutstanding)).toEqual([
      11_900, 11_900, 11_900, 11_900,
    ]);
  });
});

test('a correction of an invoice that is not known lets nothing rest', async () => {
  const found = await after(ubl({ type: '384', number: 'K-1', preceding: 'RE-99' }));
  expect(found).toMatchObject({ resting: [], tasks: [], told: 'credits-unknown' });
});

test('what was paid already does not take up a credit', async () => {
  const paid = ledger([row('RE-7'), row('RE-8')]);
  const stage = intake();
  await stage.upload(paid);
  await stage.upload(ledger([row('RE-8', { amount_outstanding: '0.00' })]));
  await stage.upload(note({ preceding: 'RE-8' }));
  expect((await stage.facts('007012'))?.holds).toMatchObject([{ debtKeys: ['lindenhof#RE-7'] }]);
});

test('one for a customer without open invoices, or nobody knows, is told of and opens nothing', async () => {
  const stage = intake();
  const said = { outcome: 'held', problems: [{ reason: 'credits-unknown', found: 'G-1' }] };
  expect(await stage.upload(note({ preceding: 'RE-7' }))).toMatchObject([said]);
  expect(await stage.facts('007012')).toBeUndefined();
  const nobody = note({ preceding: 'RE-7', customer: '' });
  expect(await stage.upload(nobody)).toMatchObject([{ outcome: 'held' }]);
});

test('the same credit note again changes nothing, and the next list ends the rest and its task', async () => {
  const found = await after(note({}));
  const { version } = found.facts?.profile ?? {};
  await found.stage.upload(note({}));
  expect((await found.stage.facts('007012'))?.profile.version).toBe(version);
  await found.stage.upload(ledger(euros.map((number) => row(number, { amount_outstanding: '100.00' }))));
  const facts = await found.stage.facts('007012');
  expect(facts?.holds).toMatchObject([{ releasedAt: expect.any(String) }]);
  expect(facts?.tasks).toMatchObject([{ state: 'done' }]);
  expect(facts?.debts.map(({ amountOutstanding }) => amountOutstanding).sort()).toEqual([
    10_000, 10_000, 10_000, 11_900,
  ]);
});

test('three hundred open invoices rest with one task', async () => {
  const many = Array.from({ length: 300 }, (_, index) => row(`RE-${index}`));
  const found = await after(note({}), ledger(many));
  expect(found.resting).toHaveLength(300);
  expect(found.tasks).toHaveLength(1);
});

test('an invoice that was prepaid whole does not settle what the ledger calls open', async () => {
  const found = await after(ubl({ number: 'RE-7', prepaid: '119.00', payable: '0.00' }));
  expect(found).toMatchObject({ resting: ['RE-7'], told: 'nothing-owed' });
  expect(found.facts?.debts[0]).toMatchObject({ amountOutstanding: 11_900 });
});
