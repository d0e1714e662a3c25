import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../shared/domain/facts.ts';
import { type Hold, holdSchema } from '../../../shared/domain/hold.ts';
import { mootTasks } from '../../../shared/domain/moot-tasks.ts';
import { type Telling, tell } from '../../../shared/domain/telling.ts';
import { gate } from '../../../shared/policy/gate.ts';
import {
  exampleCreditor,
  exampleDebt,
  exampleFacts,
  examplePolicy,
  exampleProfile,
} from '../../support/example/example-case.ts';
import { question } from '../../support/example/example-question.ts';
import { effectOf, exampleTask, finish, monday } from '../../support/example/example-task.ts';

const debtKey = 'lindenhof#INV-1';
const address = 'accounts@holm.example';
const now = Temporal.Instant.from(monday);
const context = { creditor: exampleCreditor, policy: examplePolicy, now };
const paid: Telling = { kind: 'already-paid', debtKeys: [debtKey], reference: 'ABC 7', paidOn: '2026-03-20' };
const everyTelling: Telling[] = [
  paid,
  { kind: 'documents', debtKeys: [debtKey], papers: ['invoice'] },
  { kind: 'hardship', text: 'The shop is closed until summer.' },
  { kind: 'wrong-person', address },
  { kind: 'someone-else', email: 'ap@holm.example', from: address },
];
const say = (telling: Telling, facts = exampleFacts()) => tell(telling, { ...context, facts });

function noted(telling: Telling, facts?: Facts) {
  const told = say(telling, facts);
  if (told.kind !== 'noted') throw new Error(told.kind);
  return told;
}

/** The facts with what was told written into them. */
function withTold(telling: Telling, facts = exampleFacts()): Facts {
  const { hold, effects } = noted(telling, facts);
  const tasks = effects.flatMap((one) => (one.kind === 'held' ? [one.task] : []));
  return { ...facts, holds: [...facts.holds, hold], tasks: [...facts.tasks, ...tasks] };
}

describe.each(everyTelling)('a debtor who tells us of $kind', (telling) => {
  it('is left in peace from that write on', () => {
    const facts = withTold(telling);
    for (const channel of ['email', 'call'] as const)
      expect(gate({ ...question('reminder-1', facts), channel }).decision).toBe('HOLD');
  });

  it('is one matter however often it is said, with a number and somebody or a day to look at it', () => {
    const facts = withTold(telling);
    expect(say(telling, facts)).toEqual({ kind: 'alreadyNoted', hold: facts.holds[0] });
    const [hold] = facts.holds;
    expect(hold?.holdId).toMatch(/^H-/);
    expect(holdSchema.parse(hold)).toEqual(hold);
    expect(facts.tasks.length === 1 || hold?.until !== undefined).toBe(true);
  });

  it('is told so when nothing is open, and nothing is noted', () => {
    const settled = exampleFacts({ debts: [exampleDebt({ amountOutstanding: 0, state: 'closed' })] });
    const told = say(telling, settled);
    expect(told.kind).toBe(telling.kind === 'wrong-person' ? 'closed' : 'refused');
  });
});

describe('already paid', () => {
  it('gives whoever looks for the money the day, the reference and the sum', () => {
    const { hold, effects } = noted({ ...paid, amount: 50_000, text: 'From our\nother account' });
    expect(hold.said).toEqual({
      ...{ paidOn: '2026-03-20', reference: 'ABC 7', amount: 50_000, currency: 'EUR' },
      text: 'From our\nother account',
    });
    const needs = effects.flatMap((one) => (one.kind === 'held' ? [one.task.needs] : []));
    expect(needs[0]).toContain('Paid on 2026-03-20, reference ABC 7.');
    expect(needs[0]).toContain('Amount: €500.00.');
    expect(needs[0]).toContain('"From our other account"');
  });

  it('tomorrow is no payment yet', () => {
    expect(say({ ...paid, paidOn: '2026-03-24' })).toEqual({ kind: 'refused', why: 'dateInFuture' });
  });

  it('rests the invoices it names and no others', () => {
    const other = exampleDebt({ debtKey: 'lindenhof#INV-2', invoiceNumber: 'INV-2' });
    const facts = withTold(paid, exampleFacts({ debts: [exampleDebt(), other] }));
    expect(facts.holds[0]?.debtKeys).toEqual([debtKey]);
  });

  it('more than a person can look at at once is answered by telephone', () => {
    let facts = exampleFacts();
    for (let n = 0; n < 20; n += 1) facts = withTold({ ...paid, reference: String(n) }, facts);
    expect(say(paid, facts)).toEqual({ kind: 'refused', why: 'tooMany' });
    expect(say({ kind: 'wrong-person', address }, facts).kind).toBe('noted');
  });
});

describe('I need documents', () => {
  const telling: Telling = { kind: 'documents', debtKeys: [debtKey], papers: ['invoice', 'delivery'] };
  const document = {
    ...{ key: 'k', type: 'application/pdf', bytes: 10, hash: 'a'.repeat(64) },
    filedAt: monday,
  };
  const filed = (kind: 'invoice' | 'delivery') => ({ debtKey, kind, reference: 'R', document });

  it('that are on file: they are given at once, collection rests a day and the quiet days, nobody need look', () => {
    const told = noted(telling, exampleFacts({ evidence: [filed('invoice'), filed('delivery')] }));
    expect(told).toMatchObject({ lookOn: undefined, hold: { kind: 'documents', until: '2026-03-24' } });
    expect(told.effects.map(({ kind }) => kind)).toEqual(['rested']);
    const facts = exampleFacts({ holds: [told.hold] });
    expect(gate(question('reminder-1', facts, '2026-04-01T09:00:00Z')).decision).toBe('DEFER');
  });

  it.each([
    ['one is missing', [filed('invoice')]],
    ['one is only referred to', [filed('invoice'), { debtKey, kind: 'delivery' as const, reference: 'R' }]],
    [
      'it is that of another invoice',
      [filed('invoice'), { ...filed('delivery'), debtKey: 'lindenhof#INV-2' }],
    ],
  ])('not all on file, as %s: a person sends them', (_, evidence) => {
    const told = noted(telling, exampleFacts({ evidence }));
    expect(told).toMatchObject({ lookOn: expect.any(String), hold: { said: { papers: telling.papers } } });
    expect(told.hold.until).toBeUndefined();
  });
});

describe('wrong person', () => {
  it('the address is never written to again, the name is forgotten, and other addresses are left alone', () => {
    const emails = [address, 'office@holm.example'].map((one) => ({ address: one, state: 'open' as const }));
    const facts = exampleFacts({ profile: exampleProfile({ emails, contactName: 'Jo' }) });
    const { effects } = noted({ kind: 'wrong-person', address: 'Accounts@holm.example' }, facts);
    expect(effects).toContainEqual({
      kind: 'corrected',
      profile: {
        emails: [
          { address, state: 'wrong-person' },
          { address: 'office@holm.example', state: 'open' },
        ],
      },
    });
    const corrected = [expect.objectContaining({ field: 'contactName' })];
    expect(effects).toContainEqual({ kind: 'nameForgotten', corrected });
    expect(JSON.stringify(effects)).not.toContain('"Jo"');
  });

  it('a person cannot open that address again by mistake', () => {
    const profile = exampleProfile({ emails: [{ address, state: 'wrong-person' }] });
    const ended = finish(exampleTask('unreachable'), 'corrected', {
      facts: exampleFacts({ profile }),
      details: { email: address },
    });
    expect(ended).toMatchObject({ kind: 'refused', why: expect.stringContaining('somebody else') });
  });
});

describe('write to somebody else here', () => {
  const wish: Telling = { kind: 'someone-else', email: 'ap@holm.example', from: address };
  const emailsAfter = (facts: Facts, telling = wish) =>
    noted(telling, facts).effects.flatMap((one) => (one.kind === 'corrected' ? [one.profile.emails] : []))[0];

  it('in the same domain of an organisation is taken at once, before the old one, which stays', () => {
    expect(emailsAfter(exampleFacts())).toEqual([
      { address: 'ap@holm.example', state: 'open', eligibility: 'business-contact' },
      { address, state: 'open' },
    ]);
  });

  it.each([
    ['another domain', exampleProfile(), { ...wish, email: 'ap@holm-payments.example' }],
    ['a domain beneath', exampleProfile(), { ...wish, email: 'ap@holm.example.evil.example' }],
    ['a natural person', exampleProfile({ kind: 'consumer' }), wish],
    ['nobody knows what they are', exampleProfile({ kind: 'unknown' }), wish],
    ['the link went to an address not on file', exampleProfile(), { ...wish, from: 'old@holm.example' }],
    ['the link names no address', exampleProfile(), { ...wish, from: undefined }],
    [
      'a provider that everybody uses',
      exampleProfile({ emails: [{ address: 'holm@gmx.de', state: 'open' }] }),
      { ...wish, email: 'other@gmx.de', from: 'holm@gmx.de' },
    ],
    [
      'one that we were asked not to write to',
      exampleProfile({
        emails: [
          { address, state: 'open' },
          { address: 'ap@holm.example', state: 'opted-out' },
        ],
      }),
      wish,
    ],
  ] as const)('%s: a person sees first whether it is the customer who asks', (_, profile, telling) => {
    const facts = exampleFacts({ profile });
    expect(emailsAfter(facts, telling)).toBeUndefined();
    const told = noted(telling, facts);
    expect(told.hold).toMatchObject({ kind: 'contact-change', said: { email: telling.email } });
    expect(told.lookOn).toBeDefined();
  });

  it('is refused for the address that we write to anyway', () => {
    expect(say({ ...wish, email: 'Accounts@Holm.example' })).toEqual({
      kind: 'refused',
      why: 'knownAddress',
    });
  });

  it('the person takes the new address with the source of what they know, or releases the hold', () => {
    const facts = withTold({ ...wish, email: 'ap@elsewhere.example' });
    const task = exampleTask('hold', { about: facts.holds[0]?.holdId ?? '' });
    expect(finish(task, 'address-taken', { facts }).kind).toBe('refused');
    const done = finish(task, 'address-taken', { facts, details: { source: 'call to the switchboard' } });
    expect(effectOf(done, 'corrected').profile.emails?.[0]).toEqual({
      ...{ address: 'ap@elsewhere.example', state: 'open', eligibility: 'consented' },
    });
    expect(effectOf(done, 'holdReleased').proof).toBe('call to the switchboard');
    expect(effectOf(finish(task, 'released', { facts }), 'holdReleased')).toBeDefined();
  });

  it('no other hold ends with an address', () => {
    const hold: Hold = noted({ kind: 'hardship' }).hold;
    const facts = exampleFacts({ holds: [hold] });
    const task = exampleTask('hold', { about: hold.holdId });
    expect(finish(task, 'address-taken', { facts, details: { source: 'letter' } }).kind).toBe('refused');
  });
});

it('the task of a matter that ended by itself leaves the list', () => {
  const facts = withTold(paid);
  const ended = { ...facts, holds: facts.holds.map((hold) => ({ ...hold, until: '2026-03-22' })) };
  expect(mootTasks(question('reminder-1', ended))).toHaveLength(1);
});
