import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkEthics } from '../../../functions/check-ethics/check-ethics.ts';
import { type Deps, passAfter } from '../../../functions/tally-figures/pass.ts';
import { tallyFigures } from '../../../functions/tally-figures/tally-figures.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { ageingOf } from '../../../shared/domain/figures/ageing.ts';
import { factMarks } from '../../../shared/domain/figures/all-marks.ts';
import { of, tallied } from '../../../shared/domain/figures/mark.ts';
import { refusalsByRule } from '../../../shared/domain/figures/refusals.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import { eventWrite } from '../../../shared/events/event-item.ts';
import { commit, writeTogether } from '../../../shared/store/commit.ts';
import { readLists } from '../../../shared/store/figures/figure-lists.ts';
import { type Figures, noFigures, readDone, readPeriods } from '../../../shared/store/figures/figure-rows.ts';
import { readVerification } from '../../../shared/store/figures/verifications.ts';
import { factItems } from '../../../shared/store/items.ts';
import { listUnmatched } from '../../../shared/store/unmatched.ts';
import { alpen, holm, spring } from '../../shared/domain/figures/small-ledger.ts';
import { exampleDebt, exampleFacts, exampleProfile } from '../../support/example/example-case.ts';
import { type StoredCase, storedCase } from '../../support/example/stored-case.ts';
import { memoryInbox } from '../import-chunk/memory-inbox.ts';

let stored: StoredCase;
let timeIsUp: () => boolean;
let inbox: ReturnType<typeof memoryInbox>;
const deps = (): Deps => ({ ...stored.deps, clock: stored.clock, inbox, timeIsUp: () => timeIsUp() });
const creditorId = 'lindenhof';
const all = async () => {
  const spans = [
    ['2000-01', '2100-01'],
    ['2000-01-01', '2100-01-01'],
  ] as const;
  const found = await Promise.all(spans.map((span) => readPeriods(stored.deps.cases, creditorId, span)));
  return new Map(found.flatMap((one) => [...one]));
};
const period = async (name: string): Promise<Figures> => (await all()).get(name) ?? noFigures;
const may1 = '2026-05-01T00:30:00.000Z';

async function put(facts: Facts): Promise<void> {
  const items = factItems(facts).map((Item) => ({ Put: { TableName: 'Cases', Item } }));
  await stored.memory.direct.send(new TransactWriteCommand({ TransactItems: items }));
}

beforeEach(async () => {
  stored = await storedCase(holm, may1);
  await put(alpen);
  timeIsUp = () => false;
  inbox = memoryInbox();
});

describe('the count of all figures', () => {
  it('is made once a day that is over, of every debtor, and comes to what their facts say', async () => {
    expect(await tallyFigures(deps())).toEqual({ day: '2026-04-30', parts: 17, complete: true });
    expect(await tallyFigures(deps())).toEqual({ day: '2026-04-30', parts: 0, complete: true });
    const scope = { ...spring, from: '2025-04-01', closes: ['2026-04-30'] };
    const expected = tallied([...factMarks(holm, scope), ...factMarks(alpen, scope)]);
    const found = await all();
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [name, tallies] of expected) {
      expect(new Map([...(found.get(name)?.tallies ?? [])].sort())).toEqual(new Map([...tallies].sort()));
    }
    expect(await readDone(stored.deps.cases, creditorId)).toMatchObject({ through: '2026-04-30' });
  });

  it('keeps behind every figure the list it sums up', async () => {
    await tallyFigures(deps());
    for (const [name, { tallies, pages }] of await all()) {
      for (const [figure, { count, amount }] of tallies) {
        const list = { creditorId, period: name, figure };
        const { entries, next } = await readLists(stored.deps.cases, [
          { list, pages: pages.get(figure) ?? [] },
        ]);
        expect(entries).toHaveLength(count);
        expect(entries.reduce((sum, entry) => sum + BigInt(entry.amount), 0n)).toBe(amount);
        expect(next).toBeUndefined();
      }
    }
  });

  it('comes to the same when it is broken off after any part, and when a part is counted twice', async () => {
    await tallyFigures(deps());
    const whole = await all();
    stored = await storedCase(holm, may1);
    await put(alpen);
    let left = 1;
    timeIsUp = () => left-- <= 0;
    let calls = 0;
    for (let done = false; !done && calls < 100; calls += 1) {
      left = 1;
      done = (await tallyFigures(deps())).complete;
    }
    // The parts, the feed of the day, and the parts of the month that is verified.
    expect(calls).toBe(17 + 1 + 16);
    expect(await all()).toEqual(whole);
  });

  it('makes up for days without one, and counts the month before anew', async () => {
    await tallyFigures(deps());
    const late = { ...exampleDebt(), invoiceNumber: 'Z', issuedOn: '2026-04-29', dueOn: '2026-05-29' };
    await put(
      exampleFacts({ debts: [{ ...late, debtKey: 'lindenhof#Z', openedAt: '2026-05-02T09:00:00.000Z' }] }),
    );
    stored.clock.set('2026-05-04T00:30:00.000Z');
    expect(await tallyFigures(deps())).toMatchObject({ day: '2026-05-03', complete: true });
    expect([...(await all()).keys()].filter((name) => name.startsWith('2026-05-'))).toEqual([
      ...['2026-05-01', '2026-05-02', '2026-05-03'],
    ]);
    expect(of((await period('2026-04')).tallies, 'sales/EUR').amount).toBe(180_000n + 119_000n);
    expect(ageingOf((await period('2026-05-01')).tallies, 'EUR').total).toBe(470_000n);
    expect(ageingOf((await period('2026-05-02')).tallies, 'EUR').total).toBe(470_000n + 119_000n);
  });

  it('finds a debtor about whom nothing was ever decided, by the register', async () => {
    const debtorKey = 'lindenhof~C-300';
    const profile = exampleProfile({ debtorKey, customerNumber: 'C-300', version: 0 });
    await commit(stored.deps.cases, { debtorKey, seen: 0, profile, writes: [] });
    const fresh = exampleDebt({ debtorKey, invoiceNumber: 'Y', amountOutstanding: 0, state: 'closed' });
    await put(
      exampleFacts({ profile: { ...profile, version: 1 }, debts: [{ ...fresh, issuedOn: '2026-04-02' }] }),
    );
    await tallyFigures(deps());
    expect(of((await period('2026-04')).tallies, 'sales/EUR').count).toBe(3);
  });

  it('never scans', async () => {
    const asked = new Set<string>();
    stored.memory.onCall((phase, name) => {
      if (phase === 'before') asked.add(name);
    });
    await tallyFigures(deps());
    expect([...asked].sort()).toEqual(['GetCommand', 'PutCommand', 'QueryCommand']);
  });
});

describe('the files for the books', () => {
  const lines = (key: string) => String(inbox.objects.get(key)).replace('\ufeff', '').trimEnd().split('\r\n');

  it('tell of every open invoice how far it was dunned, and which payments of the day were matched to which', async () => {
    await tallyFigures(deps());
    expect(lines('write-back/lindenhof/2026-04-30/invoices.csv').sort()).toEqual([
      'C-100,A,EUR,1000.00,1,2026-04-28,call,call-1,2026-03-03',
      'C-100,C,EUR,1500.00,1,2026-04-09,email,reminder-1,2026-03-31',
      'C-100,E,EUR,1200.00,0,,,,2026-05-01',
      'C-100,F,EUR,600.00,0,,,,2026-05-20',
      'C-100,G,EUR,400.00,0,,,,2026-01-25',
      'C-200,H,CHF,700.00,1,2026-04-25,email,reminder-1,2026-04-20',
      'customer_number,invoice_number,currency,outstanding,dunning_level,last_contact_on,last_contact_by,last_step,due_on',
    ]);
    expect(lines('write-back/lindenhof/2026-04-30/allocations.csv')).toHaveLength(1);
    stored = await storedCase(holm, '2026-04-11T00:30:00.000Z');
    await tallyFigures(deps());
    expect(lines('write-back/lindenhof/2026-04-10/allocations.csv').slice(1).sort()).toEqual([
      'C-100,C,pay-C-2026-04-10,2026-04-10,2026-04-10,EUR,500.00,,,2026-03-31',
      'C-100,D,pay-D-2026-04-10,2026-04-10,2026-04-10,EUR,800.00,,,2026-04-14',
    ]);
  });

  it('tell which money stands on no invoice yet, and what is proposed for it', async () => {
    const money = (paymentId: string, amount: number) => ({
      ...{ paymentId, amount, currency: currencySchema.parse('EUR'), bookedOn: '2026-04-29' },
      ...{ receivedAt: '2026-04-29T10:00:00.000Z', batch: 'b', line: 2 },
    });
    const proposal = { why: 'It names a number, and the amount is another.', invoiceNumbers: ['A', 'C'] };
    const { cases } = stored.deps;
    await listUnmatched(cases, creditorId, money('p-1', 120_50), { reference: '=cmd', proposal });
    await listUnmatched(cases, creditorId, money('p-2', -5), { reference: 'back' });
    await tallyFigures(deps());
    expect(lines('write-back/lindenhof/2026-04-30/unallocated.csv')).toEqual([
      'payment_id,booked_on,reference,currency,amount,status,proposed_invoices,why',
      `p-1,2026-04-29,'=cmd,EUR,120.50,proposed,A C,"${proposal.why}"`,
      'p-2,2026-04-29,back,EUR,-0.05,unknown,,',
    ]);
  });

  it('hold every event of the creditor’s day once, in order, as CSV and as lines of JSON', async () => {
    const place = (outboxId: string, at: string) => ({ owner: 'lindenhof~C-100', outboxId, at });
    const detail = { creditorId, debtorKey: 'lindenhof~C-100', debtKey: 'lindenhof#A' };
    const closed = (at: string) =>
      eventWrite(place(`closed#A#${at}`, at), { type: 'DebtClosed', detail: { ...detail, why: 'settled' } });
    const money = { paymentId: '=1+1', amount: -50_000, currency: 'EUR', bookedOn: '2026-04-30' };
    await writeTogether(stored.deps.cases, [
      closed('2026-04-30T22:00:00.000Z'),
      closed('2026-04-30T21:59:59.999Z'),
      eventWrite(place('booked#1', '2026-04-29T22:00:00.000Z'), {
        ...{ type: 'PaymentBooked', detail: { ...detail, ...money } },
      }),
      closed('2026-04-29T21:59:59.999Z'),
    ]);
    await tallyFigures(deps());
    expect(lines('feed/lindenhof/2026-04-30.csv')).toEqual([
      'at,event,version,event_id,customer,invoice,step,amount,currency,about,why',
      "2026-04-29T22:00:00.000Z,PaymentBooked,1,booked#1,C-100,A,,-500.00,EUR,'=1+1,",
      '2026-04-30T21:59:59.999Z,DebtClosed,1,closed#A#2026-04-30T21:59:59.999Z,C-100,A,,,,,settled',
    ]);
    const json = String(inbox.objects.get('feed/lindenhof/2026-04-30.jsonl')).trimEnd().split('\n');
    expect(json.map((line) => JSON.parse(line))).toEqual([
      {
        ...{ type: 'PaymentBooked', version: 1, eventId: 'booked#1', at: '2026-04-29T22:00:00.000Z' },
        ...{ ...detail, ...money },
      },
      expect.objectContaining({ type: 'DebtClosed', at: '2026-04-30T21:59:59.999Z' }),
    ]);
  });

  it('are as before when the count is broken off after any part', async () => {
    await tallyFigures(deps());
    const whole = new Map(inbox.objects);
    stored = await storedCase(holm, may1);
    await put(alpen);
    inbox = memoryInbox();
    for (let done = false; !done; ) {
      let left = 1;
      timeIsUp = () => left-- <= 0;
      done = (await tallyFigures(deps())).complete;
    }
    expect(inbox.objects).toEqual(whole);
  });
});

describe('decisions', () => {
  const input = { debtorKey: holm.profile.debtorKey, debtKey: 'lindenhof#C', generation: 1 };
  const decideAt = async (instant: string) => {
    stored.clock.set(instant);
    await checkEthics(stored.deps, input);
  };

  it('that refuse are counted by rule, once a day for an invoice and a step', async () => {
    await decideAt('2026-04-30T10:00:00.000Z');
    await decideAt('2026-04-30T11:00:00.000Z');
    stored.clock.set(may1);
    await tallyFigures(deps());
    const { tallies } = await period('2026-04-30');
    expect(of(tallies, 'decision').count).toBe(2);
    const rules = refusalsByRule(tallies);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.every(({ count }) => count === 1)).toBe(true);
  });

  it('of a month that is over are verified once, with a hash over where the chains stood', async () => {
    await decideAt('2026-04-29T10:00:00.000Z');
    await decideAt('2026-04-30T10:00:00.000Z');
    stored.clock.set(may1);
    await tallyFigures(deps());
    const verified = await readVerification(stored.deps.cases, creditorId, '2026-04');
    expect(verified).toMatchObject({ debtors: 1, decisions: 2, findings: 0 });
    expect(verified?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await readVerification(stored.deps.cases, creditorId, '2026-05')).toBeUndefined();
  });

  it('that were edited are found by it', async () => {
    await decideAt('2026-04-30T10:00:00.000Z');
    const [record = {}] = stored.decisions();
    const Item = { ...record, why: 'something else' };
    await stored.memory.direct.send(
      new TransactWriteCommand({ TransactItems: [{ Put: { TableName: 'Cases', Item } }] }),
    );
    stored.clock.set(may1);
    await tallyFigures(deps());
    const verified = await readVerification(stored.deps.cases, creditorId, '2026-04');
    expect(verified?.findings).toBeGreaterThan(0);
  });
});

describe('what is to be counted', () => {
  it('is a year the first time, then the days since and the month before them, at most a month of days', () => {
    expect(passAfter(undefined, '2026-04-30')).toMatchObject({
      from: '2025-04-01',
      decidedFrom: '2026-04-01',
    });
    expect(passAfter('2026-04-30', '2026-04-30')).toBeUndefined();
    expect(passAfter('2026-04-28', '2026-05-01')).toEqual({
      ...{ day: '2026-05-01', from: '2026-03-01', decidedFrom: '2026-04-29' },
      closes: ['2026-04-29', '2026-04-30', '2026-05-01'],
    });
    expect(passAfter('2025-01-01', '2026-05-01')?.closes).toHaveLength(31);
  });
});
