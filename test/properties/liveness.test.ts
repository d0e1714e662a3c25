import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { executionName } from '../../functions/start-debts/start-debt.ts';
import type { Debt } from '../../shared/domain/debt.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { debtItem, profileItem } from '../../shared/store/items.ts';
import { throttled } from '../support/dynamo/errors.ts';
import { exampleDebt, exampleDebtorKey, exampleProfile } from '../support/example/example-case.ts';
import type { MailBehaviour } from '../support/world/fake-mail-service.ts';
import { type LivingStage, livingStage } from '../support/world/living-stage.ts';
import { land, stopSignals } from './stop-signals.ts';

const start = Temporal.Instant.from('2026-03-05T09:00:00Z');
const playedDays = 40;
const invoices = ['INV-1', 'INV-2', 'INV-3'];
const hours = fc.integer({ min: 0, max: 24 * playedDays });

/** What can go wrong, and when. */
const stories = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  reachable: fc.boolean(),
  signals: fc.array(
    fc.record({ signal: fc.constantFrom(...stopSignals), hours, invoice: fc.constantFrom(...invoices) }),
    { maxLength: 3 },
  ),
  killed: fc.array(fc.record({ hours, invoice: fc.constantFrom(...invoices) }), { maxLength: 3 }),
  lostAnswers: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 3 }),
  failedCalls: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 3 }),
  streamLoss: fc.boolean(),
  mail: fc.array(
    fc.constantFrom<MailBehaviour[]>('accept', 'refuse', 'throttle', 'accept-then-time-out', 'hang'),
    { maxLength: 3 },
  ),
});
type Story = typeof stories extends fc.Arbitrary<infer S> ? S : never;

async function play(story: Story): Promise<LivingStage> {
  const stage = livingStage({ start: start.toString(), seed: story.seed, interleave: true, trace: false });
  const { world } = stage;
  const debts = invoices.map((invoiceNumber, index) =>
    exampleDebt({
      invoiceNumber,
      dueOn: `2026-02-${20 + index * 3}`,
      generation: 0,
      lookAt: '2026-03-05T09:00:00.000Z',
    }),
  );
  await stage.put([
    profileItem(exampleProfile(story.reachable ? {} : { emails: [] })),
    ...debts.map(debtItem),
  ]);
  for (const behaviour of story.mail) world.mail.behave(behaviour, 1);
  breakCalls(stage, story);
  stage.waker.lose(() => story.streamLoss && world.random() < 0.5);
  for (const { signal, hours: after, invoice } of story.signals) {
    world.signal({ at: start.add({ hours: after }) }, async () => {
      await land(signal, stage.signalling, `lindenhof#${invoice}`).catch(() => {});
    });
  }
  for (const { hours: after, invoice } of story.killed) {
    world.signal({ at: start.add({ hours: after }) }, () => kill(stage, invoice));
  }
  await world.scheduler.runUntil(start.add({ hours: 24 * playedDays }));
  return stage;
}

/** Makes single calls of the table fail before they take effect, or lose their answer after they did. */
function breakCalls({ world }: LivingStage, { failedCalls, lostAnswers }: Story): void {
  let number = 0;
  world.dynamo.onCall((phase) => {
    if (phase === 'before') number += 1;
    if (phase === 'before' ? failedCalls.includes(number) : lostAnswers.includes(number)) throw throttled();
  });
}

async function kill(stage: LivingStage, invoiceNumber: string): Promise<void> {
  const debt = (await stage.facts(exampleDebtorKey))?.debts.find(
    (one) => one.invoiceNumber === invoiceNumber,
  );
  const name = debt && executionName(debt.debtorKey, debt.debtKey, debt.generation);
  const running = stage.world.stepFunctions
    .executions()
    .find((one) => one.name === name && one.status === 'RUNNING');
  if (running !== undefined) stage.world.stepFunctions.stopExecution(running.arn);
}

/** Open debts that nobody will look at: no running execution and no place in the sweep's index; or asleep on nobody's list. */
function forgotten({ world }: LivingStage, facts: Facts): string[] {
  const now = world.clock.now().toString();
  return facts.debts
    .filter(({ state }) => state === 'open')
    .flatMap((debt) => {
      const runs = world.stepFunctions
        .executions()
        .some(
          (one) =>
            one.name === executionName(debt.debtorKey, debt.debtKey, debt.generation) &&
            one.status === 'RUNNING',
        );
      const swept =
        debt.lookAt !== undefined &&
        debt.lookAt <
          Temporal.Instant.from(now)
            .add({ hours: 24 * 60 })
            .toString();
      if (!swept) return [`${debt.debtKey} is in no index`];
      if (
        !runs &&
        debt.lookAt !== undefined &&
        debt.lookAt < Temporal.Instant.from(now).subtract({ hours: 72 }).toString()
      )
        return [`${debt.debtKey} was not taken up`];
      return debt.token !== undefined && !stands(debt, facts) ? [`${debt.debtKey} waits for nobody`] : [];
    });
}

/** Whether a debt that waits for people is on a named person's list. */
function stands(debt: Debt, facts: Facts): boolean {
  const stale = debt.tokenSeen !== undefined && debt.tokenSeen < facts.profile.version;
  return (
    stale ||
    facts.tasks.some(
      ({ state, owner, creditorId }) => state === 'open' && owner !== '' && creditorId === debt.creditorId,
    )
  );
}

function sentTwice(facts: Facts): string[] {
  const steps = facts.contacts
    .filter(
      ({ purpose, status }) => purpose === 'collection' && status !== 'FAILED' && status !== 'CANCELLED',
    )
    .flatMap(({ lines }) =>
      lines.flatMap(({ debtKey, stepId }) => (stepId === undefined ? [] : [`${debtKey} ${stepId}`])),
    );
  return steps.filter((step, index) => steps.indexOf(step) !== index);
}

describe('every open debt has an instant or a person', () => {
  it('whatever arrives, dies, is lost or fails on the way', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const stage = await play(story);
        const facts = await stage.facts(exampleDebtorKey);
        if (facts === undefined) throw new Error('the debtor is gone');
        expect(forgotten(stage, facts)).toEqual([]);
        expect(sentTwice(facts)).toEqual([]);
        expect(
          stage.world.mail.mails.filter(({ input }) => JSON.stringify(input).includes('auto-generated'))
            .length,
        ).toBeLessThanOrEqual(
          facts.contacts.filter(({ purpose, channel }) => purpose === 'collection' && channel === 'email')
            .length,
        );
      }),
      { numRuns: 60 },
    );
  });
});
