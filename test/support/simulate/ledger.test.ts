import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { standingClock } from '../example/stored-case.ts';
import { brokenPromises } from './broken-promises.ts';
import { figuresOf } from './figures.ts';
import { openOnDay } from './open-on-day.ts';
import { orderOf } from './order.ts';
import { type Played, playLedger } from './play-ledger.ts';
import { readOptions } from './read-options.ts';
import { summaryOf } from './summary.ts';

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

const clock = standingClock('2026-11-22T09:00:00Z');
const fixtures = new URL('../../fixtures/intake/', import.meta.url).pathname;
const ownLedger = join(fixtures, 'settled-ledger.csv');
const ownMapping = join(fixtures, 'settled-ledger.mapping.json');

function orderFor(invoices: string, mapping: string, args: readonly string[] = [], payments?: string) {
  const options = readOptions(['--invoices', invoices, '--mapping', mapping, ...args]);
  if (options === 'help') throw new Error('an order, not a question');
  const files = {
    name: 'ledger.csv',
    invoices: readFileSync(invoices),
    mapping: readFileSync(mapping, 'utf8'),
    payments: payments === undefined ? undefined : Buffer.from(payments),
  };
  return orderOf(options, files, clock);
}

const playOwn = (args: readonly string[] = [], payments?: string) =>
  playLedger(orderFor(ownLedger, ownMapping, args, payments));

function happenedIn(played: Played) {
  if (played.happened === undefined) throw new Error(`refused: ${played.report.text}`);
  const { happened } = played;
  return { ...happened, all: [...happened.debtors()], figures: figuresOf(played, happened) };
}

const mailed = (played: Played) =>
  happenedIn(played).all.flatMap(({ profile, contacts }) =>
    contacts
      .filter(
        ({ channel, purpose, status }) =>
          channel === 'email' && purpose === 'collection' && status === 'SENT',
      )
      .map(({ stepId, reservedAt }) => `${reservedAt.slice(0, 10)} ${profile.customerNumber} ${stepId}`),
  );

describe('playing a ledger with settlement dates', () => {
  it('takes over what was certain and open on the day, and holds or rejects the rest', async () => {
    const played = await playOwn();
    expect(played.report.text).toContain('3 taken over\n  EUR 210.50 (3)');
    expect(played.report.text).toContain('2 held until corrected\n  EUR 600.00 (2)');
    expect(played.report.text).toContain('1 not a debt');
    expect(openOnDay(played)).toMatchObject({
      open: { count: 4, amounts: [{ minorUnits: 41_050 }] },
      held: { count: 1, amounts: [{ minorUnits: 20_000 }] },
      pastDue: { count: 2 },
      disputed: { count: 1 },
      toChase: { count: 1, amounts: [{ minorUnits: 10_000 }] },
    });
  });

  it('puts customers without an address on a list, and writes to nobody', async () => {
    const { figures, mails } = happenedIn(await playOwn());
    expect(mails).toBe(0);
    expect(figures.mails).toEqual([]);
    expect(figures.tasks).toContainEqual({ name: 'unreachable', opened: 3, done: 0, moot: 2 });
    expect(figures.stillOpen).toMatchObject({ all: { count: 1 }, onList: 1, asleep: 0, nobody: 0 });
    expect(figures.faults).toEqual([]);
  });

  it('books each payment on the day the ledger says it was settled; after it nothing more is sent', async () => {
    const played = await playOwn(['--pretend-addresses']);
    const { figures, all, mails } = happenedIn(played);
    expect(mailed(played).sort()).toEqual([
      '2026-03-02 A-1 reminder-1',
      '2026-03-02 F-6 courtesy-note',
      '2026-03-09 E-5 courtesy-note',
      '2026-03-19 E-5 reminder-1',
    ]);
    expect(all.flatMap(({ payments }) => payments.map(({ receivedAt }) => receivedAt.slice(0, 10)))).toEqual(
      expect.arrayContaining(['2026-03-03', '2026-03-25']),
    );
    expect(mails).toBe(4 + figures.answers.reduce((sum, { count }) => sum + count, 0));
    expect(figures).toMatchObject({
      answers: [{ name: 'payment-thanks', count: 2 }],
      payments: { count: 2, amounts: [{ minorUnits: 16_000 }] },
      unmatched: { count: 1, amounts: [{ minorUnits: 20_000 }] },
      closed: { count: 2 },
      brokenPromises: [],
      faults: [],
    });
  });

  it('stops at the call when nobody is at the desk, and at the approval when somebody is', async () => {
    const nobody = happenedIn(await playOwn(['--pretend-addresses'])).figures;
    expect(nobody.calls).toEqual([]);
    expect(nobody.tasks).toEqual([{ name: 'call', opened: 2, done: 0, moot: 1 }]);
    const played = await playOwn(['--pretend-addresses', '--desk', 'answers']);
    const { figures } = happenedIn(played);
    expect(figures.calls).toEqual([{ name: 'no_answer', count: 2 }]);
    expect(figures.mails).toContainEqual({ name: 'reminder-2', count: 2 });
    expect(figures.approvals).toEqual([{ name: 'withhold-business', count: 2 }]);
    expect(figures.measures).toEqual([]);
    expect(figures.brokenPromises).toEqual([]);
  });

  it('books the payments of a file of their own, each on its day', async () => {
    const paid = 'reference,date,amount,currency\n0000000005,2026-03-10,50.50,EUR\n';
    const played = await playOwn(['--pretend-addresses'], paid);
    expect(mailed(played)).not.toContain('2026-03-19 E-5 reminder-1');
    expect(happenedIn(played).figures.stillOpen.all.count).toBe(0);
  });

  it('says of a file that is no ledger why it was refused', async () => {
    const order = { ...orderFor(ownLedger, ownMapping), invoices: Buffer.from('%PDF-1.7') };
    expect(summaryOf(await playLedger(order))).toContain('This PDF is damaged or locked.');
  });

  it('tells it in words', async () => {
    const words = summaryOf(await playOwn(['--pretend-addresses']));
    expect(words).toMatch(/reminders sent +2 courtesy-note, 2 reminder-1/);
    expect(words).toContain('Checked: nothing was sent about an invoice that was disputed or paid');
    expect(words).toContain('Nobody is at the desk');
    expect(words).toContain('Bounds of ethics: all 10 held for all 4 contacts and measures.');
  });
});

describe('the check that nothing was sent about a disputed or paid invoice', () => {
  async function checked(change: { disputed?: string; settledOn?: string; answersCount?: boolean }) {
    const played = await playOwn(['--pretend-addresses']);
    const settled = played.settled.map((one) =>
      one.invoiceNumber === '0000000001' && change.settledOn !== undefined
        ? { ...one, on: change.settledOn }
        : one,
    );
    const disputed = new Set(change.disputed === undefined ? [] : [change.disputed]);
    return { facts: happenedIn(played).all, ledger: { disputed, settled, zone: 'Europe/Berlin' } };
  }

  it('sees a mail about an invoice that the file calls disputed, or paid before that day', async () => {
    const one = await checked({ disputed: '0000000005' });
    expect(brokenPromises(one.facts, one.ledger)).toHaveLength(2);
    const other = await checked({ settledOn: '2026-03-02' });
    expect(brokenPromises(other.facts, other.ledger)).toEqual([expect.stringContaining('paid by the file')]);
  });

  it('sees a mail after a payment or a dispute on record', async () => {
    const { facts, ledger } = await checked({});
    const late = facts.map((one) => ({
      ...one,
      contacts: one.contacts.map((contact) => ({ ...contact, reservedAt: '2026-05-01T08:00:00.000Z' })),
    }));
    const unknown = { ...ledger, settled: [] };
    expect(brokenPromises(late, unknown).map((words) => words.slice(-7))).toEqual(['is paid', 'is paid']);
    const disputed = facts.map((one) => ({
      ...one,
      disputes: one.debts.map(({ debtKey }) => ({
        ...{ disputeId: 'd', debtKey, reason: 'OTHER' as const, text: '', openedBy: 'desk' as const },
        ...{ openedAt: '2026-03-02T07:00:00.000Z', answerBy: '2026-03-12', state: 'open' as const },
      })),
    }));
    expect(brokenPromises(disputed, unknown)).toHaveLength(4);
  });
});

describe('the order of a simulation', () => {
  it('begins on the day given, else on the day of the mapping, and lasts ninety days', () => {
    expect(orderFor(ownLedger, ownMapping)).toMatchObject({ asOf: '2026-03-02', until: '2026-05-31' });
    const later = orderFor(ownLedger, ownMapping, ['--from', '2026-03-20', '--until', '2026-04-01']);
    expect(later).toMatchObject({ asOf: '2026-03-20', until: '2026-04-01' });
    expect(later.mapping).toContain('2026-03-20');
  });

  it.each([
    [['--creditor', 'nobody'], /lindenhof, harbourlight/],
    [['--until', '2026-03-01'], /--until lies after/],
    [['--from', '1 March'], /--from/],
    [['--desk', 'maybe'], /--desk/],
    [['--payments', '/nowhere.csv'], /no file \/nowhere\.csv/],
  ])('refuses %j with words that name what is wrong', (args, words) => {
    expect(() => orderFor(ownLedger, ownMapping, args)).toThrow(words);
  });
});

/** Somebody else's file, which is no part of the project: played only where it lies beside it. */
const sample = new URL('../../../../shared/samples/ibm-late-payments.csv', import.meta.url).pathname;

describe.runIf(existsSync(sample))(
  'a public ledger of 2,466 invoices, where it lies beside the project',
  () => {
    const mapping = join(fixtures, 'ibm-late-payments.mapping.json');

    it.each([
      { args: [], reminders: 0 },
      { args: ['--pretend-addresses', '--desk', 'answers'], reminders: 27 },
    ])(
      'gives the figures counted beside it, and chases nobody who paid or objects: $args',
      async ({ args, reminders }) => {
        const played = await playLedger(orderFor(sample, mapping, args));
        expect(played.results).toHaveLength(2466);
        expect(played.results.filter(({ number }) => number?.startsWith('0'))).toHaveLength(266);
        expect(openOnDay(played)).toMatchObject({
          open: { count: 84, amounts: [{ currency: 'USD', minorUnits: 511_985 }] },
          pastDue: { count: 12, amounts: [{ minorUnits: 83_556 }] },
          disputed: { count: 8, amounts: [{ minorUnits: 57_609 }] },
          toChase: { count: 4, amounts: [{ minorUnits: 25_947 }] },
        });
        const { figures } = happenedIn(played);
        expect(figures.mails.reduce((sum, { count }) => sum + count, 0)).toBe(reminders);
        expect(figures).toMatchObject({
          payments: { count: 57 },
          unmatched: { count: 27 },
          closed: { count: 57 },
          stillOpen: { nobody: 0 },
          brokenPromises: [],
          faults: [],
        });
      },
    );
  },
);
