import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/domain/records.ts';
import { contactItem, debtItem, profileItem } from '../../shared/store/items.ts';
import { land } from '../properties/stop-signals.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  examplePolicy,
  exampleProfile,
} from '../support/example/example-case.ts';
import { livingStage } from '../support/world/living-stage.ts';

const debtKey = 'lindenhof#INV-1';
const never = 24 * 365;

const reminded: Contact = {
  contactId: `${debtKey}#reminder-1#1`,
  creditorId: 'lindenhof',
  channel: 'email',
  purpose: 'collection',
  stepId: 'reminder-1',
  lines: [{ debtKey, stepId: 'reminder-1', amountCollectible: 119_000, currency: exampleDebt().currency }],
  status: 'SENT',
  reservedAt: '2026-03-09T09:00:00.000Z',
};

/** One debt whose call is due at once, without any sweep to help it. */
async function aboutToCall(seed: number) {
  const start = Temporal.Instant.from('2026-03-17T09:00:00Z');
  const stage = livingStage({ start: start.toString(), seed, sweepHours: never });
  const debt = exampleDebt({ generation: 0, lookAt: '2026-03-17T09:00:00.000Z' });
  await stage.put([profileItem(exampleProfile()), debtItem(debt), contactItem(exampleDebtorKey, reminded)]);
  return { stage, start };
}

describe('the debt machine', () => {
  it('sees a payment at once that lands anywhere around its registration for people', async () => {
    const outcomes: string[] = [];
    for (let beforeCall = 1; outcomes.at(-1) !== 'never landed'; beforeCall += 1) {
      const { stage, start } = await aboutToCall(beforeCall);
      let landed = false;
      stage.world.signal({ beforeCall }, async () => {
        await land('payment', stage.signalling, debtKey);
        landed = true;
      });
      await stage.world.scheduler.runUntil(start.add({ minutes: 10 }));
      const state = (await stage.facts(exampleDebtorKey))?.debts[0]?.state ?? 'gone';
      outcomes.push(landed ? state : 'never landed');
    }
    expect(outcomes.length).toBeGreaterThan(20);
    expect(new Set(outcomes.slice(0, -1))).toEqual(new Set(['closed']));
  });

  it('takes at most four transitions a reminder and seven more a life', async () => {
    const start = Temporal.Instant.from('2026-02-20T09:00:00Z');
    const ladder = examplePolicy.ladder.filter(({ kind }) => kind !== 'call');
    const stage = livingStage({ start: start.toString(), seed: 1, policies: [{ ...examplePolicy, ladder }] });
    await stage.put([
      profileItem(exampleProfile()),
      debtItem(exampleDebt({ generation: 0, lookAt: '2026-02-20T09:00:00.000Z' })),
    ]);
    stage.world.signal({ at: start.add({ hours: 24 * 34 }) }, () =>
      land('payment', stage.signalling, debtKey),
    );
    await stage.world.scheduler.runUntil(start.add({ hours: 24 * 60 }));
    const [execution] = stage.world.stepFunctions.executions();
    expect(stage.world.mail.mails).toHaveLength(3);
    expect(execution?.status).toBe('SUCCEEDED');
    expect(execution?.transitions).toBeLessThanOrEqual(3 * 4 + 7);
  });

  it('hands over to a successor before Step Functions would end it', async () => {
    const start = Temporal.Instant.from('2026-03-17T09:00:00Z');
    const stage = livingStage({ start: start.toString(), seed: 1, trace: false });
    const profile = exampleProfile({ emails: [] });
    await stage.put([
      profileItem(profile),
      debtItem(exampleDebt({ generation: 0, lookAt: '2026-03-17T09:00:00.000Z' })),
    ]);
    await stage.world.scheduler.runUntil(start.add({ hours: 24 * 400 }));
    const states = stage.world.stepFunctions
      .executions()
      .map(({ status, historyEvents }) => ({ status, few: historyEvents < 1000 }));
    expect(states).toEqual([
      { status: 'SUCCEEDED', few: true },
      { status: 'RUNNING', few: true },
    ]);
    expect((await stage.facts(exampleDebtorKey))?.debts[0]?.generation).toBe(2);
  });

  it('puts a case it cannot read on a list instead of guessing or spinning', async () => {
    const start = Temporal.Instant.from('2026-03-17T09:00:00Z');
    const stage = livingStage({ start: start.toString(), seed: 1, sweepHours: 24 });
    const debt = exampleDebt({ generation: 0, policyVersion: 99, lookAt: '2026-03-17T09:00:00.000Z' });
    await stage.put([profileItem(exampleProfile()), debtItem(debt)]);
    await stage.world.scheduler.runUntil(start.add({ hours: 24 * 20 }));
    const facts = await stage.facts(exampleDebtorKey);
    expect(facts?.tasks).toMatchObject([{ kind: 'fault', state: 'open' }]);
    expect(stage.world.mail.mails).toEqual([]);
    expect(stage.world.stepFunctions.executions().map(({ transitions }) => transitions < 60)).toEqual([true]);
  });
});
