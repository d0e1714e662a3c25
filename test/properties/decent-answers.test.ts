import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it, vi } from 'vitest';
import { holidayTest } from '../../shared/policy/holiday-test.ts';
import { debtItem, profileItem } from '../../shared/store/items.ts';
import { makePromise } from '../../shared/store/make-promise.ts';
import { openDispute } from '../../shared/store/open-dispute.ts';
import { exampleDebt, exampleDebtorKey, exampleProfile } from '../support/example/example-case.ts';
import { livingStage } from '../support/world/living-stage.ts';

vi.spyOn(console, 'log').mockImplementation(() => undefined);

const start = Temporal.Instant.from('2026-03-02T00:00:00Z');
const debtKey = 'lindenhof#INV-1';
const places = [
  { country: 'DE' },
  { country: 'FR' },
  { country: 'US', zones: ['America/New_York'] },
  { country: 'DE', zones: ['Europe/Berlin', 'America/New_York'] },
];

/** What the customer is told in answer, and when, over the two weeks after they spoke. */
async function answered(minutes: number, says: 'promise' | 'dispute', place: (typeof places)[number]) {
  const spokeAt = start.add({ minutes });
  const stage = livingStage({ seed: 1, start: spokeAt.toString(), trace: false, sweepHours: 24 * 7 });
  const { country, ...zones } = place;
  const profile = exampleProfile({ country, ...zones });
  await stage.put([profileItem(profile), debtItem(exampleDebt({ lookAt: '2027-01-01T00:00:00.000Z' }))]);
  if (says === 'promise') {
    const promisedOn = spokeAt
      .add({ hours: 24 * 20 })
      .toString()
      .slice(0, 10);
    const promise = { creditorId: 'lindenhof', debtKeys: [debtKey], promisedOn, madeBy: 'debtor' as const };
    expect(await makePromise(stage.deps, exampleDebtorKey, promise)).toMatchObject({ kind: 'made' });
  } else {
    const objection = { debtKey, reason: 'QUALITY' as const, text: 'Torn.', openedBy: 'debtor' as const };
    expect(await openDispute(stage.deps, exampleDebtorKey, objection)).toMatchObject({ kind: 'opened' });
  }
  await stage.world.scheduler.runUntil(spokeAt.add({ hours: 24 * 12 }));
  const facts = await stage.facts(exampleDebtorKey);
  const contacts = facts?.contacts.filter(({ purpose }) => purpose === 'answer') ?? [];
  return { profile, spokeAt, mails: stage.world.mail.mails.length, contacts };
}

it('an answer leaves once, in decent hours where the customer is, and not later than the first of them', async () => {
  const story = fc.record({
    minutes: fc.integer({ min: 0, max: 60 * 24 * 45 }),
    says: fc.constantFrom<('promise' | 'dispute')[]>('promise', 'dispute'),
    place: fc.constantFrom(...places),
  });
  await fc.assert(
    fc.asyncProperty(story, async ({ minutes, says, place }) => {
      const { profile, spokeAt, mails, contacts } = await answered(minutes, says, place);
      expect(mails).toBe(1);
      expect(contacts.map(({ status }) => status)).toEqual(['SENT']);
      const at = Temporal.Instant.from(contacts[0]?.reservedAt ?? '');
      const zones =
        'zones' in place ? (place.zones ?? []) : [place.country === 'FR' ? 'Europe/Paris' : 'Europe/Berlin'];
      // Counted by another way than the sender's: minute by minute from when it was owed.
      const isDecent = (instant: Temporal.Instant) =>
        zones.every((zone) => {
          const there = instant.toZonedDateTimeISO(zone);
          const isFree = holidayTest(profile)(there.toPlainDate().toString());
          return there.dayOfWeek <= 5 && isFree === false && there.hour >= 8 && there.hour < 19;
        });
      let first = spokeAt;
      while (!isDecent(first)) first = first.add({ minutes: 1 });
      const lateBy = at.since(first).total('minutes');
      expect(lateBy).toBeGreaterThanOrEqual(-1);
      expect(lateBy).toBeLessThan(2);
      expect(isDecent(at)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
