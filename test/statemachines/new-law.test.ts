import { Temporal } from 'temporal-polyfill';
import { expect, it, vi } from 'vitest';
import * as z from 'zod';
import { packSchema } from '../../shared/policy/pack.ts';
import { decisionRecordSchema } from '../../shared/policy/record-schema.ts';
import { debtItem, profileItem } from '../../shared/store/items.ts';
import { exampleDebt, examplePolicy, exampleProfile } from '../support/example/example-case.ts';
import { type LivingStage, livingStage } from '../support/world/living-stage.ts';
import { patientDesk, scriptedDesk } from '../support/world/scripted-desk.ts';

vi.spyOn(console, 'log').mockReturnValue(undefined);

/** A law that is published while executions wait: from its first day on nobody in Germany is called. */
const firstDay = '2026-03-17';
vi.mock('../../shared/policy/packs.ts', async (original) => {
  const { shippedPacks } = z.object({ shippedPacks: z.array(packSchema) }).parse(await original());
  const law = packSchema.parse({
    ...{ id: 'new-law', version: '2026.1', title: 'A new law', validFrom: '2026-03-17' },
    ...{ reviewedOn: '2026-03-01', appliesWhen: { field: 'debtor.place', op: 'within', value: ['DE'] } },
    rules: [
      {
        ...{ id: 'NEW-01', kind: 'prohibition', of: ['contact'], channels: ['call'] },
        ...{ reason: 'No calls.', citation: 'a law of 2026', grade: 'A' },
      },
    ],
  });
  return { shippedPacks: [...shippedPacks, law] };
});

const start = '2026-03-04T09:00:00Z';
const customers = Array.from({ length: 40 }, (_, index) => `${index + 1}`.padStart(6, '0'));

/** Forty customers in Germany or Austria with an invoice each, due on ten days, so that their executions sleep apart. */
async function played(country: 'DE' | 'AT'): Promise<LivingStage> {
  const stage = livingStage({ start, seed: 7 });
  scriptedDesk(stage, (task) =>
    task.kind === 'approval' && task.stepId === 'call-1'
      ? { outcome: 'declined', details: { note: 'The new law forbids calls.' } }
      : patientDesk(task),
  );
  for (const [index, customerNumber] of customers.entries()) {
    const debtorKey = `lindenhof~${customerNumber}`;
    const profile = { ...exampleProfile({ country }), debtorKey, customerNumber };
    const dueOn = `2026-03-${String((index % 10) + 1).padStart(2, '0')}`;
    const debt = exampleDebt({
      invoiceNumber: `INV-${customerNumber}`,
      dueOn,
      generation: 0,
      lookAt: '2026-03-04T09:00:00.000Z',
    });
    await stage.put([profileItem(profile), debtItem({ ...debt, debtorKey })]);
  }
  await stage.world.scheduler.runUntil(Temporal.Instant.from('2026-04-20T09:00:00Z'));
  return stage;
}

async function everyFact(stage: LivingStage) {
  const all = await Promise.all(customers.map((number) => stage.facts(`lindenhof~${number}`)));
  return all.flatMap((facts) => facts ?? []);
}

const decisions = ({ world }: LivingStage) =>
  customers.flatMap((number) =>
    world.dynamo
      .items(`DECISION#lindenhof~${number}`)
      .filter(({ sk }) => String(sk).startsWith('RECORD#'))
      .map((item) => decisionRecordSchema.parse(item)),
  );

it('scenario 75: a law published while executions wait binds each at its next look, though its ladder is pinned; none is doubled or lost', async () => {
  const [abroad, bound] = [await played('AT'), await played('DE')];
  const calls = async (stage: LivingStage) =>
    (await everyFact(stage)).flatMap(({ tasks }) => tasks.filter(({ kind }) => kind === 'call'));
  const [elsewhere, here] = [await calls(abroad), await calls(bound)];
  expect(elsewhere.some(({ createdAt }) => createdAt >= firstDay)).toBe(true);
  expect(here.filter(({ createdAt }) => createdAt >= firstDay)).toEqual([]);

  const asked = decisions(bound).flatMap((record) =>
    record.kind === 'step' && record.packs ? [record] : [],
  );
  const known = asked.map(({ at, packs = [] }) => ({
    late: at >= firstDay,
    law: packs.some(({ id }) => id === 'new-law'),
  }));
  expect(known.some(({ late }) => !late)).toBe(true);
  expect(known.filter(({ late, law }) => late !== law)).toEqual([]);
  expect(new Set(asked.map(({ policyVersion }) => policyVersion))).toEqual(new Set([examplePolicy.version]));

  for (const { debts, contacts, tasks } of await everyFact(bound)) {
    const [debt] = debts;
    const taken = contacts
      .filter(({ purpose, status }) => purpose === 'collection' && status === 'SENT')
      .flatMap(({ lines }) => lines.map(({ stepId }) => stepId));
    expect(new Set(taken).size).toBe(taken.length);
    // What the law took away stands on a person's list, or its call was made before.
    const wasCalled = taken.includes('call-1');
    const isAsked = tasks.some(({ kind, stepId }) => kind === 'approval' && stepId === 'call-1');
    expect({ debt: debt?.debtKey, told: wasCalled !== isAsked }).toEqual({ debt: debt?.debtKey, told: true });
    expect(taken).toEqual(expect.arrayContaining(['reminder-1', 'reminder-2']));
  }
});
