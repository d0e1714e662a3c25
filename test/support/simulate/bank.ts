import type { Facts } from '../../../shared/domain/facts.ts';
import { laterOf } from '../../../shared/domain/time.ts';
import type { LivingStage } from '../world/living-stage.ts';
import { type BookedPayment, paymentFile } from './bring-payments.ts';
import type { PlayedOrder } from './order.ts';
import type { PlayedIntake } from './play-intake.ts';
import { atMoment, bankHour, type Moment } from './virtual-day.ts';

/** Money that will move on a day. */
export type Expected = {
  debtorKey: string;
  invoiceNumber: string;
  /** Minor units, negative for money that goes back; absent: whatever is open on that day. */
  amount?: number;
  /** Called when the day comes: whether it went into the day's file, or why not. */
  booked?: (why: string | undefined) => void;
};

/**
 * A bank whose news of a day comes in with one payments file on the morning of that day, and what moves at a time of its
 * own with a file at that time, through the real intake.
 */
export type Bank = {
  expect(moment: Moment, expected: Expected): void;
};

export function openBank(stage: LivingStage, intake: PlayedIntake, { creditor }: PlayedOrder): Bank {
  const files = new Map<string, Expected[]>();
  const { scheduler } = stage.world;

  async function bringIn(name: string, on: string): Promise<void> {
    const payments: BookedPayment[] = [];
    for (const [index, expected] of (files.get(name) ?? []).entries()) {
      const payment = await paymentOf(expected, on, `${name}-${index}`);
      expected.booked?.(payment === undefined ? 'nothing was open on it' : undefined);
      if (payment !== undefined) payments.push(payment);
    }
    files.delete(name);
    if (payments.length > 0)
      intake.upload(`payments/${creditor.id}/expected-${name}.csv`, paymentFile(payments));
  }

  async function paymentOf(
    { debtorKey, invoiceNumber, amount }: Expected,
    on: string,
    transactionId: string,
  ): Promise<BookedPayment | undefined> {
    const debt = debtOf(await stage.facts(debtorKey), invoiceNumber);
    const sum = amount ?? debt?.amountOutstanding ?? 0;
    if (debt === undefined || sum === 0) return undefined;
    const { currency } = debt;
    return { reference: invoiceNumber, bookedOn: on, amount: sum, currency, transactionId };
  }

  return {
    expect({ date, time }, expected) {
      const name = time === undefined ? date : `${date}-${time.replace(':', '')}`;
      const known = files.get(name);
      if (known !== undefined) known.push(expected);
      else {
        files.set(name, [expected]);
        const comes = atMoment({ date, time }, bankHour, creditor.timeZone);
        scheduler.at(laterOf(comes, scheduler.now()), () => bringIn(name, date));
      }
    },
  };
}

function debtOf(facts: Facts | undefined, invoiceNumber: string) {
  return facts?.debts.find((debt) => debt.invoiceNumber === invoiceNumber);
}
