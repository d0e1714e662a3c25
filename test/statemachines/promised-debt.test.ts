import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, vi } from 'vitest';
import { importPayments } from '../../functions/import-chunk/import-payments.ts';
import { currencySchema } from '../../shared/domain/money.ts';
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

/** The debtor promises on 17 March, after the call and before the second reminder, to pay on the 27th. */
function promiseIsMade({ world, signalling }: LivingStage): void {
  const offer = { creditorId: 'lindenhof', debtKeys: ['lindenhof#INV-1'], promisedOn: '2026-03-27' };
  world.signal({ at: at('2026-03-17T14:00:00Z') }, async () => {
    const made = await makePromise(signalling, exampleDebtorKey, { ...offer, madeBy: 'debtor' });
    expect(made).toEqual({ kind: 'made', promisedOn: '2026-03-27', until: '2026-03-31' });
  });
}

/** The bank statement of that day pays INV-1 in full. */
function paymentArrives({ world, signalling }: LivingStage, when: string): void {
  const bookedOn = when.slice(0, 10);
  const paid = { reference: 'INV-1', bookedOn, amount: 119_000, currency: currencySchema.parse('EUR') };
  world.signal({ at: at(when) }, async () => {
    const now = world.clock.now();
    const setting = { creditor: exampleCreditor, policy: examplePolicy, startHorizonDays: 3 };
    const batch = { ...setting, batch: 'bank-1', now, startedAt: when };
    const rows = [{ kind: 'payment' as const, line: 2, records: 1, ...paid }];
    const booked = await importPayments({ cases: signalling.cases, parallel: 1 }, batch, rows);
    expect(booked).toMatchObject([{ outcome: 'accepted' }]);
  });
}

describe('a debt whose payment is promised', () => {
  async function promised() {
    const stage = await beginLife({ start: '2026-02-20T09:00:00Z' });
    promiseIsMade(stage);
    return stage;
  }

  it('rests; a broken promise brings one friendly call, then the ladder goes on at the same rung', async () => {
    const stage = await promised();
    await stage.world.scheduler.runUntil(at('2026-04-15T09:00:00Z'));
    expect(await stepsOf(stage)).toEqual([
      '2026-02-25 courtesy-note',
      '2026-03-09 reminder-1',
      '2026-03-16 call-1',
      '2026-04-02 promise-call',
      '2026-04-09 reminder-2',
      '2026-04-09 review',
    ]);
    expect(Math.min(...(await gapsBetweenContacts(stage)))).toBeGreaterThanOrEqual(7);
  });

  it('is confirmed to the debtor at once, with thanks', async () => {
    const stage = await promised();
    await stage.world.scheduler.runUntil(at('2026-03-17T14:05:00Z'));
    const { text = '', headers = [] } = mailsOf(stage).at(-1) ?? {};
    expect(text).toMatch(/thank/i);
    expect(text).toContain('27 March 2026');
    expect(headers).toContainEqual({ Name: 'Auto-Submitted', Value: 'auto-replied' });
  });

  it('ends with thanks when the promise is kept, and nobody calls or writes any more', async () => {
    const stage = await promised();
    paymentArrives(stage, '2026-03-26T10:00:00Z');
    await stage.world.scheduler.runUntil(at('2026-06-20T09:00:00Z'));
    expect((await stepsOf(stage)).at(-1)).toBe('2026-03-16 call-1');
    expect(mailsOf(stage).at(-1)).toMatchObject({
      at: expect.stringMatching('^2026-03-26'),
      text: expect.stringMatching(/thank/i),
    });
    const { debts, tasks } = await factsIn(stage);
    expect(debts).toMatchObject([{ state: 'closed', amountOutstanding: 0 }]);
    expect(tasks.filter(({ state }) => state === 'open')).toEqual([]);
    expect(eventsOf(stage)).toEqual([
      'DebtContacted',
      'DebtContacted',
      'DebtContacted',
      'PromiseMade',
      'ContactRefused',
      'PaymentBooked',
      'DebtSettled',
      'DebtClosed',
    ]);
    expect(stage.world.stepFunctions.executions().map(({ status }) => status)).toEqual(['SUCCEEDED']);
  });
});
