import { Temporal } from 'temporal-polyfill';
import { expect, it, vi } from 'vitest';
import { debtItem, profileItem } from '../../shared/store/items.ts';
import { exampleDebt, exampleProfile } from '../support/example/example-case.ts';
import { factsIn } from '../support/world/life.ts';
import { livingStage } from '../support/world/living-stage.ts';

vi.spyOn(console, 'log').mockReturnValue(undefined);

it('three debts of one debtor that cannot be decided stand on a list once each, and do not wake each other', async () => {
  const start = Temporal.Instant.from('2026-03-17T09:00:00Z');
  const stage = livingStage({ start: start.toString(), seed: 1 });
  const lookAt = '2026-03-17T09:00:00.000Z';
  const debts = ['INV-1', 'INV-2', 'INV-3'].map((invoiceNumber) =>
    exampleDebt({ invoiceNumber, generation: 0, policyVersion: 99, lookAt }),
  );
  await stage.put([profileItem(exampleProfile()), ...debts.map(debtItem)]);
  await stage.world.scheduler.runUntil(start.add({ hours: 24 * 3 }));
  const { tasks } = await factsIn(stage);
  expect(tasks.map(({ kind, lines }) => [kind, lines[0]?.debtKey])).toEqual(
    debts.map(({ debtKey }) => ['fault', debtKey]),
  );
  const transitions = stage.world.stepFunctions.executions().map((execution) => execution.transitions);
  // Check, report, wait: once for itself, and for each of the three tasks at most a lost registration and a waking.
  expect(Math.max(...transitions)).toBeLessThanOrEqual(3 * (1 + 3 * 2));
});
