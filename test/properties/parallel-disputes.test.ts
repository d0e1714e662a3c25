import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { contactSchema } from '../../shared/domain/records.ts';
import { debtItem, profileItem } from '../../shared/store/items.ts';
import { type DisputeOpened, openDispute } from '../../shared/store/open-dispute.ts';
import { exampleDebt, exampleDebtorKey, exampleProfile } from '../support/example/example-case.ts';
import { livingStage } from '../support/world/living-stage.ts';

const debtKey = 'lindenhof#INV-1';
const start = '2026-03-16T09:00:00Z';
const clicks = 200;

type Story = { seed: number; beforeCall: number; texts: number };

/** Two hundred clicks at once around one call of a debt whose reminder is just being sent, and all that followed. */
async function play({ seed, beforeCall, texts }: Story) {
  const stage = livingStage({ start, seed, interleave: true, trace: false, sweepHours: 24 * 7 });
  const { world } = stage;
  await stage.put([
    profileItem(exampleProfile()),
    debtItem(exampleDebt({ generation: 0, lookAt: '2026-03-16T09:00:00.000Z' })),
  ]);
  const reminders = () =>
    world.mail.mails.filter(({ input }) => JSON.stringify(input).includes('auto-generated')).length;
  const answers: { answer: DisputeOpened; reminders: number }[] = [];
  const claims = { before: 0, after: 0 };
  world.dynamo.subscribe(({ eventName, NewImage }) => {
    const contact = contactSchema.safeParse(NewImage);
    if (eventName !== 'INSERT' || contact.data?.purpose !== 'collection') return;
    claims[answers.length === 0 ? 'before' : 'after'] += 1;
  });
  const click = async (text: string) => {
    const said = { debtKey, reason: 'DAMAGED' as const, text, openedBy: 'debtor' as const };
    const answer = await openDispute(stage.deps, exampleDebtorKey, said);
    answers.push({ answer, reminders: reminders() });
  };
  world.signal({ beforeCall }, async () => {
    for (let n = 0; n < clicks; n += 1)
      world.scheduler.at(world.scheduler.now(), () => click(`Torn ${n % texts}.`));
  });
  await world.scheduler.runUntil(Temporal.Instant.from(start).add({ hours: 48 }));
  const facts = await stage.facts(exampleDebtorKey);
  return { answers, claims, reminders: reminders(), facts };
}

describe('two hundred dispute clicks on one debtor while its reminder is being sent', () => {
  const stories = fc.record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    beforeCall: fc.integer({ min: 1, max: 36 }),
    texts: fc.constantFrom(1, 3),
  });

  it('after the first is answered nothing more is claimed, and a mail under way is named', async () => {
    const seen = { named: 0, never: 0, sent: 0 };
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const { answers, claims, reminders, facts } = await play(story);
        expect(answers).toHaveLength(clicks);
        expect(claims.after).toBe(0);
        expect(facts?.disputes).toHaveLength(1);
        expect(new Set(facts?.disputes[0]?.sayings?.map(({ text }) => text) ?? ['']).size).toBe(story.texts);
        for (const { answer, reminders: then } of answers) {
          if (answer.kind === 'alreadySettled') throw new Error('nothing was paid');
          expect(answer.disputeId).toBe(facts?.disputes[0]?.disputeId);
          if (reminders > then) expect(answer.messageUnderWay).toBe(true);
          seen.named += answer.messageUnderWay ? 1 : 0;
        }
        seen.sent += reminders;
        seen.never += reminders === 0 ? 1 : 0;
      }),
      { numRuns: 40 },
    );
    // All three have been seen, or this would prove nothing: a mail named, a mail that had left, a mail that never did.
    expect(seen.named).toBeGreaterThan(0);
    expect(seen.sent).toBeGreaterThan(0);
    expect(seen.never).toBeGreaterThan(0);
  });
});
