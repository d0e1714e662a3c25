import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contactSchema, taskSchema } from '../../shared/domain/records.ts';
import { debtItem, evidenceItem, profileItem } from '../../shared/store/items.ts';
import type { StreamRecord } from '../support/dynamo/table.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  examplePlanTerms,
  examplePolicy,
  exampleProfile,
} from '../support/example/example-case.ts';
import { livingStage } from '../support/world/living-stage.ts';
import { type Weakness, weaken } from '../support/world/weaken.ts';
import { forbids, land, type StopSignal, stopSignals } from './stop-signals.ts';

const debtKey = 'lindenhof#INV-1';
const start = '2026-03-05T09:00:00Z';
/** The default ladder with the call last, so that several mails and a call fall into the time that is played. */
const ladder = [...examplePolicy.ladder].sort(
  (a, b) => Number(a.kind === 'call') - Number(b.kind === 'call'),
);
const policy = {
  ...examplePolicy,
  plan: examplePlanTerms,
  ladder: ladder
    .filter(({ kind }) => kind === 'remind' || kind === 'call')
    .filter(({ id }) => id !== 'final-notice'),
};

type Story = {
  signal: StopSignal;
  seed: number;
  landing: { beforeCall: number } | { afterCall: number } | { hours: number };
};

/** Plays three debts of one debtor for six weeks, lands the signal, and gives every forbidden thing that was done after it. */
async function violations({ signal, seed, landing }: Story, weakness?: Weakness): Promise<string[]> {
  const stage = livingStage({
    start,
    seed,
    policies: [policy],
    interleave: true,
    trace: false,
    sweepHours: 24 * 7,
  });
  const { world } = stage;
  if (weakness !== undefined) world.dynamo.onCall(weaken(weakness));
  const invoices = [
    { invoiceNumber: 'INV-1', dueOn: '2026-02-27' },
    { invoiceNumber: 'INV-2', dueOn: '2026-03-02' },
    { invoiceNumber: 'INV-3', dueOn: '2026-02-05' },
  ];
  const debts = invoices.map((invoice) =>
    exampleDebt({ ...invoice, generation: 0, lookAt: '2026-03-05T09:00:00.000Z' }),
  );
  await stage.put([
    profileItem(exampleProfile()),
    ...debts.map(debtItem),
    ...debts.map((debt) =>
      evidenceItem(exampleDebtorKey, { debtKey: debt.debtKey, kind: 'order', reference: 'PO-1' }),
    ),
  ]);

  let landed = false;
  let underWay = 0;
  const found: string[] = [];
  world.dynamo.subscribe((record) => {
    const claim = claimIn(record);
    if (landed && claim !== undefined && forbids(signal, claim, debtKey)) found.push(`claimed: ${claim.id}`);
  });
  const landAt = async () => {
    await land(signal, stage.signalling, debtKey);
    const facts = await stage.facts(exampleDebtorKey);
    underWay = (facts?.contacts ?? []).filter(({ status }) => status === 'RESERVED').length;
    landed = true;
    mailsBefore = world.mail.mails.length;
  };
  let mailsBefore = 0;
  world.signal(
    'hours' in landing
      ? { at: Temporal.Instant.from(start).add({ minutes: Math.round(landing.hours * 60) }) }
      : landing,
    landAt,
  );
  await world.scheduler.runUntil(Temporal.Instant.from(start).add({ hours: 24 * 20 }));
  if (!landed) return [];
  const after = world.mail.mails.slice(mailsBefore).filter(({ input }) => namesDebt(input, signal));
  if (after.length > underWay) found.push(`${after.length} mails left, ${underWay} had been claimed`);
  return found;
}

const claimSchema = z.union([
  contactSchema.extend({ sk: z.string().startsWith('CONTACT#') }),
  taskSchema.extend({ sk: z.string().startsWith('TASK#'), kind: z.literal('call') }),
]);

/** A contact, measure or call that this change of the table claims. */
function claimIn({ eventName, NewImage }: StreamRecord) {
  if (eventName !== 'INSERT') return undefined;
  const parsed = claimSchema.safeParse(NewImage);
  if (!parsed.success || ('purpose' in parsed.data && parsed.data.purpose === 'answer')) return undefined;
  const channel = 'channel' in parsed.data ? parsed.data.channel : 'call';
  return { id: parsed.data.sk, channel, debtKeys: parsed.data.lines.map((line) => line.debtKey) };
}

/** Whether a mail is a reminder that the signal forbids: it asks for INV-1, or, after an opt-out, it is one at all. */
function namesDebt(input: object, signal: StopSignal): boolean {
  const text = JSON.stringify(input);
  if (!text.includes('auto-generated')) return false;
  if (signal === 'pause' || signal === 'pause-whole') return true;
  return signal === 'opt-out' || (text.includes('INV-1') && signal !== 'dispute');
}

const landings = fc.oneof(
  fc.record({ beforeCall: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ afterCall: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ hours: fc.double({ min: 0, max: 24 * 18, noNaN: true }) }),
);
const stories = fc.record({
  signal: fc.constantFrom(...stopSignals),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  landing: landings,
});

describe('nothing is claimed after a stop signal, at whatever instant it lands', () => {
  it('between any two calls of check, claim, send and registration, and at any hour', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        expect(await violations(story)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it.each([
    ['version', 'dispute', 23],
    ['claim', 'dispute', 23],
    ['pause', 'pause', 24],
    ['pause', 'pause-whole', 50],
  ] as const)(
    'is not so when the %s no longer counts (%s): the net catches',
    async (weakness, signal, caughtLast) => {
      const caught: string[] = [];
      // From the call at which it was caught last, for it costs least to look there first.
      for (let tried = 0; tried < 60 && caught.length === 0; tried += 1) {
        const beforeCall = 1 + ((caughtLast - 1 + tried) % 60);
        caught.push(...(await violations({ signal, seed: 5, landing: { beforeCall } }, weakness)));
      }
      expect(caught).not.toEqual([]);
    },
    120_000,
  );
});
