import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, vi } from 'vitest';
import { importPayments } from '../../functions/import-chunk/import-payments.ts';
import { currencySchema } from '../../shared/domain/money.ts';
import { timelineOf } from '../../shared/domain/timeline/timeline.ts';
import { makePromise } from '../../shared/store/make-promise.ts';
import { exampleCreditor, exampleDebtorKey, examplePolicy } from '../support/example/example-case.ts';
import { beginLife, eventsOf, factsIn, mailsOf, stepsOf } from '../support/world/life.ts';
import type { LivingStage } from '../support/world/living-stage.ts';

vi.spyOn(console, 'log').mockReturnValue(undefined);

const at = (text: string) => Temporal.Instant.from(text);
const account = 'DE02120300000000202051';

/** A statement of that day with one movement that names INV-1. */
function movement({ world, signalling }: LivingStage, when: string, amount: number): void {
  const bank = { statement: 1, entry: 1, account, references: [], text: 'Invoice INV-1' };
  const row = { kind: 'payment' as const, line: 2, records: 1, reference: 'Invoice INV-1', amount, bank };
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

describe('an invoice whose payment the bank takes back', () => {
  /** Paid after the first reminder, returned three weeks later, long after the next rung would have been due. */
  async function returned({ promised = false, until = '2026-05-01T09:00:00Z' } = {}) {
    const stage = await beginLife({ start: '2026-02-20T09:00:00Z' });
    if (promised)
      stage.world.signal({ at: at('2026-03-10T08:00:00Z') }, async () => {
        const offer = { creditorId: 'lindenhof', debtKeys: ['lindenhof#INV-1'], promisedOn: '2026-03-13' };
        await makePromise(stage.signalling, exampleDebtorKey, { ...offer, madeBy: 'debtor' });
      });
    movement(stage, '2026-03-12T09:00:00Z', 119_000);
    movement(stage, '2026-04-01T09:00:00Z', -119_000);
    await stage.world.scheduler.runUntil(at(until));
    return stage;
  }

  it('is closed with thanks, opens again where it stood, and hears nothing for two weeks', async () => {
    const stage = await returned({ until: '2026-04-21T09:00:00Z' });
    const steps = await stepsOf(stage);
    expect(steps).toEqual(['2026-02-25 courtesy-note', '2026-03-09 reminder-1', '2026-04-15 call-1']);
    expect(eventsOf(stage)).toEqual([
      'DebtContacted',
      'DebtContacted',
      'PaymentBooked',
      'DebtSettled',
      'DebtClosed',
      'PaymentBooked',
      'DebtReopened',
      'ContactRefused',
      'DebtContacted',
      'ContactRefused',
    ]);
    const { debts } = await factsIn(stage);
    expect(debts).toMatchObject([{ state: 'open', amountOutstanding: 119_000, generation: 2 }]);
    expect(mailsOf(stage).filter(({ text }) => /thank you/i.test(text) && /payment/.test(text))).not.toEqual(
      [],
    );
  });

  it('is not called a broken promise, and nobody is said to have done it', async () => {
    const stage = await returned({ promised: true });
    expect((await stepsOf(stage)).map((step) => step.slice(11))).not.toContain('promise-call');
    const facts = await factsIn(stage);
    const lines = timelineOf(facts);
    const back = lines.find(({ says }) => says.includes('went back'));
    expect(back).toMatchObject({ by: 'the bank' });
    const after = mailsOf(stage).filter(({ at: left }) => left >= '2026-04-01');
    expect(after).not.toEqual([]);
    for (const { text } of after) expect(text).not.toMatch(/broken|bounced|your bank|fail/i);
  });
});
