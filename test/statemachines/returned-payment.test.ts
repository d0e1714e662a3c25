import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, vi } from 'vitest';
import { importPayments } from '../../functions/import-chunk/import-payments.ts';
import { currencySchema } from '../../shared/domain/money.ts';
import { timelineOf } from '../../shared/domain/timeline/timeline.ts';
import { makePromise } from '../../shared/store/make-promise.ts';
import { exampleCreditor, exampleDebtorKey, examplePolicy } from '../support/example/example-case.ts';
import {
  beginLife,
  eventsOf,
  factsIn,
  gapsBetweenContacts,
  mailsOf,
  stepsOf,
} from '../support/world/life.ts';
import type { LivingStage } from '../support/world/living-stage.ts';

vi.spyOn(console, 'log').mockReturnValue(undefined);

const at = (text: string) => Temporal.Instant.from(text);
const account = 'DE02120300000000202051';

/** A statement of that day with one movement that names an invoice. */
function movement({ world, signalling }: LivingStage, when: string, amount: number, invoice: string): void {
  const reference = `Invoice ${invoice}`;
  const bank = { statement: 1, entry: 1, account, references: [], text: reference };
  const row = { kind: 'payment' as const, line: 2, records: 1, reference, amount, bank };
  const money = { currency: currencySchema.parse('EUR'), bookedOn: when.slice(0, 10) };
  world.signal({ at: at(when) }, async () => {
    const setting = { creditor: exampleCreditor, policy: examplePolicy, startHorizonDays: 3 };
    const batch = { ...setting, batch: `bank-${when}`, now: world.clock.now(), startedAt: when };
    const deps = { cases: signalling.cases, parallel: 1 };
    expect(await importPayments(deps, batch, [{ ...row, ...money }])).toMatchObject([
      { outcome: 'accepted' },
    ]);
  });
}

type Returned = { promised?: boolean; paidOn?: string; backOn?: string; invoices?: string[]; until?: string };

describe('an invoice whose payment the bank takes back', () => {
  /** Paid after the first reminder, returned three weeks later, long after the next rung would have been due. */
  async function returned({
    promised = false,
    paidOn = '2026-03-12',
    backOn = '2026-04-01',
    invoices = ['INV-1'],
    until = '2026-05-01T09:00:00Z',
  }: Returned = {}) {
    const stage = await beginLife({ start: '2026-02-20T09:00:00Z', invoices });
    if (promised)
      stage.world.signal({ at: at('2026-03-10T08:00:00Z') }, async () => {
        const offer = { creditorId: 'lindenhof', debtKeys: ['lindenhof#INV-1'], promisedOn: '2026-03-13' };
        await makePromise(stage.signalling, exampleDebtorKey, { ...offer, madeBy: 'debtor' });
      });
    for (const invoice of invoices) {
      movement(stage, `${paidOn}T09:00:00Z`, 119_000, invoice);
      movement(stage, `${backOn}T09:00:00Z`, -119_000, invoice);
    }
    await stage.world.scheduler.runUntil(at(until));
    return stage;
  }
  const mailsAfter = (stage: LivingStage, day: string) =>
    mailsOf(stage).filter(({ at: left }) => left >= day);

  it('is closed with thanks, opens again where it stood, and hears nothing for two weeks; then it is told kindly', async () => {
    const stage = await returned({ until: '2026-04-21T09:00:00Z' });
    expect(await stepsOf(stage)).toEqual([
      '2026-02-25 courtesy-note',
      '2026-03-09 reminder-1',
      '2026-04-15 payment-returned',
    ]);
    expect(eventsOf(stage)).toEqual(expect.arrayContaining(['DebtSettled', 'DebtReopened']));
    const { debts } = await factsIn(stage);
    expect(debts).toMatchObject([{ state: 'open', amountOutstanding: 119_000, generation: 2 }]);
    const [thanks] = mailsAfter(stage, '2026-03-12');
    expect(thanks?.text).toContain('Thank you for your payment');
    const [note, ...more] = mailsAfter(stage, '2026-04-01');
    expect(more).toEqual([]);
    expect(note?.text).toContain('has since gone back to the account it came from');
    expect(note?.text).toMatch(/What went back:\n- €1,190\.00, 1 April 2026, Invoice INV-1\n/);
    expect(note?.text).toMatch(/\n(Still open|To be paid): €1,190\.00\n/);
  });

  it('goes on from there with the ladder’s own distances, though by the due date all of it is long past', async () => {
    const stage = await returned({ until: '2026-06-20T12:00:00Z' });
    expect((await stepsOf(stage)).slice(2)).toEqual([
      '2026-04-15 payment-returned',
      '2026-04-22 call-1',
      '2026-05-04 reminder-2',
      '2026-05-18 review',
      '2026-05-28 withhold-business',
      '2026-06-12 final-notice',
    ]);
    expect(Math.min(...(await gapsBetweenContacts(stage)))).toBeGreaterThanOrEqual(7);
  });

  it('meets nothing firm before it was told, nor within a week of it, and not on what a person approved before', async () => {
    const stage = await returned({
      ...{ paidOn: '2026-04-14', backOn: '2026-04-28', until: '2026-06-01T09:00:00Z' },
    });
    const steps = (await stepsOf(stage)).slice(5);
    expect(steps).toEqual(['2026-05-12 payment-returned', '2026-05-19 withhold-business']);
    const { tasks } = await factsIn(stage);
    for (const { doneAt } of tasks.filter(({ kind }) => kind === 'approval'))
      expect((doneAt ?? '') >= '2026-05-19').toBe(true);
  });

  it('gives the days before an agency anew, from the note on', async () => {
    const stage = await returned({
      ...{ paidOn: '2026-05-20', backOn: '2026-05-27', until: '2026-07-20T09:00:00Z' },
    });
    expect((await stepsOf(stage)).slice(6)).toEqual([
      '2026-05-04 final-notice',
      '2026-06-10 payment-returned',
      '2026-07-10 agency',
    ]);
  });

  it('is told of together with others whose money went back, in one mail', async () => {
    const stage = await returned({ invoices: ['INV-1', 'INV-2'], until: '2026-04-21T09:00:00Z' });
    const notes = mailsAfter(stage, '2026-04-01');
    expect(notes).toHaveLength(1);
    expect(notes[0]?.text).toMatch(/these invoices are open again/);
    expect(notes[0]?.text).toMatch(/Invoice INV-1\n[\s\S]*Invoice INV-2\n/);
  });

  it('is not called a broken promise, and nobody is said to have done it', async () => {
    const stage = await returned({ promised: true });
    expect((await stepsOf(stage)).map((step) => step.slice(11))).not.toContain('promise-call');
    const facts = await factsIn(stage);
    const lines = timelineOf(facts);
    const back = lines.find(({ says }) => says.includes('went back'));
    expect(back).toMatchObject({ by: 'the bank' });
    const after = mailsAfter(stage, '2026-04-01');
    expect(after).not.toEqual([]);
    for (const { text } of after) expect(text).not.toMatch(/broken|bounced|your bank|fail/i);
  });
});
