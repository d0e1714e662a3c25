import * as z from 'zod';
import { debtSchema } from '../../../../shared/domain/debt.ts';
import { mayHaveArrived } from '../../../../shared/domain/ladder.ts';
import { type Contact, contactSchema, disputeSchema } from '../../../../shared/domain/records.ts';
import { addDays, localDateAt } from '../../../../shared/domain/time.ts';
import { makePromise } from '../../../../shared/store/make-promise.ts';
import { openDispute } from '../../../../shared/store/open-dispute.ts';

import type { LivingStage } from '../../world/living-stage.ts';
import type { Bank } from '../bank.ts';
import { followFromStart, type Told } from '../follow-from-start.ts';
import { markAddresses } from '../mark-addresses.ts';
import type { PlayedOrder } from '../order.ts';
import { atHour } from '../virtual-day.ts';
import { type Habits, habits } from './habits.ts';

const owned = { debtorKey: z.string() };
const storedContact = contactSchema.extend(owned);
const storedDispute = disputeSchema.extend(owned);

/** The hour of the creditor's day at which debtors do something. */
const debtorHour = 11;

type Playing = { stage: LivingStage; bank: Bank; order: PlayedOrder; drawn: Habits };

/** Lets debtors pay, promise, object and stop as the seeded model has it, whatever the policy does. */
export function playModel(stage: LivingStage, bank: Bank, order: PlayedOrder): void {
  const playing = { stage, bank, order, drawn: habits(order.seed) };
  const named = new Map<string, number>();
  const mailed = new Map<string, number>();
  followFromStart(stage.world, (record) => {
    switch (String(record.Keys['sk']).split('#', 1)[0]) {
      case 'DEBT':
        if (record.eventName === 'INSERT') meetInvoice(playing, debtSchema.parse(record.NewImage));
        return;
      case 'CONTACT': {
        const contact = arrived(record);
        if (contact === undefined) return;
        for (const { debtKey } of contact.lines) namedIn(playing, contact, debtKey, raise(named, debtKey));
        if (contact.channel === 'email')
          mailArrived(playing, contact.debtorKey, raise(mailed, contact.debtorKey));
        return;
      }
      case 'DISPUTE':
        answered(playing, record);
        return;
      default:
    }
  });
}

function raise(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}

type Stored = Contact & { debtorKey: string };

/** A collection contact that has just reached the debtor. */
function arrived({ OldImage, NewImage }: Told): Stored | undefined {
  const parsed = storedContact.safeParse(NewImage);
  if (!parsed.success || parsed.data.purpose !== 'collection') return undefined;
  if (parsed.data.status === 'RESERVED' || !mayHaveArrived(parsed.data)) return undefined;
  const before = contactSchema.safeParse(OldImage).data?.status;
  return before === 'SENT' || before === 'UNCERTAIN' ? undefined : parsed.data;
}

function meetInvoice({ order, bank, drawn }: Playing, debt: z.infer<typeof debtSchema>): void {
  const habit = drawn.ofInvoice(debt.debtKey);
  if (habit.kind !== 'paysLate') return;
  const [, from = order.asOf] = [debt.dueOn, order.asOf].sort();
  const { debtorKey, invoiceNumber } = debt;
  bank.expect({ date: addDays(from, habit.days) }, { debtorKey, invoiceNumber });
}

function namedIn(playing: Playing, { debtorKey }: Stored, debtKey: string, times: number): void {
  const { bank, drawn } = playing;
  const habit = drawn.ofInvoice(debtKey);
  const invoiceNumber = invoiceOf(debtKey);
  const on = (days: number) => addDays(today(playing), days);
  if (habit.kind === 'paysWhenAsked' && times === habit.contact)
    bank.expect({ date: on(habit.days) }, { debtorKey, invoiceNumber });
  if (habit.kind === 'promises' && times === 1) {
    const promisedOn = on(1 + habit.days);
    later(playing, 1, () => promise(playing, debtorKey, debtKey, promisedOn));
    if (habit.keeps) bank.expect({ date: promisedOn }, { debtorKey, invoiceNumber });
  }
  if (habit.kind === 'disputes' && times === 1)
    later(playing, habit.days, async () => {
      const text = 'Objected in the simulation.';
      const objection = { debtKey, reason: habit.reason, text, openedBy: 'debtor' as const };
      await openDispute(playing.stage.deps, debtorKey, objection);
    });
}

async function promise({ stage, order }: Playing, debtorKey: string, debtKey: string, promisedOn: string) {
  const offer = { debtKeys: [debtKey], promisedOn, madeBy: 'debtor' as const };
  await makePromise(stage.deps, debtorKey, { ...offer, creditorId: order.creditor.id });
}

function mailArrived(playing: Playing, debtorKey: string, mails: number): void {
  const { stage, drawn } = playing;
  const habit = drawn.ofCustomer(debtorKey);
  const mark = async (state: 'undeliverable' | 'complained' | 'opted-out') =>
    void (await markAddresses(stage.deps.cases, debtorKey, state));
  if (habit === 'bounces' && mails === 1) later(playing, 0, () => mark('undeliverable'));
  if (habit === 'complains' && mails === 1) later(playing, 1, () => mark('complained'));
  if (habit === 'optsOut' && mails === 2) later(playing, 1, () => mark('opted-out'));
}

/** Whoever objected pays some time after an answer that the invoice stands. */
function answered(playing: Playing, { OldImage, NewImage }: Told): void {
  const dispute = storedDispute.safeParse(NewImage).data;
  const before = storedDispute.safeParse(OldImage).data;
  if (dispute?.finding !== 'not-valid' || before?.state !== 'open' || dispute.state !== 'answered') return;
  const habit = playing.drawn.ofInvoice(dispute.debtKey);
  if (habit.kind !== 'disputes') return;
  const { debtorKey, debtKey } = dispute;
  const on = addDays(today(playing), habit.paidAfter);
  playing.bank.expect({ date: on }, { debtorKey, invoiceNumber: invoiceOf(debtKey) });
}

/** So many days from today, when debtors do something; today at the earliest in an hour. */
function later(playing: Playing, days: number, run: () => Promise<void>): void {
  const { scheduler } = playing.stage.world;
  const at =
    days === 0
      ? scheduler.now().add({ hours: 1 })
      : atHour(addDays(today(playing), days), debtorHour, playing.order.creditor.timeZone);
  scheduler.at(at, run);
}

function today({ stage, order }: Playing): string {
  return localDateAt(stage.world.scheduler.now(), order.creditor.timeZone);
}

function invoiceOf(debtKey: string): string {
  return debtKey.slice(debtKey.indexOf('#') + 1);
}
