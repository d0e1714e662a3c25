import type { Facts } from '../../../shared/domain/facts.ts';
import { laterOf } from '../../../shared/domain/time.ts';
import type { LivingStage } from '../world/living-stage.ts';
import { type BookedPayment, paymentFile } from './bring-payments.ts';
import type { Order } from './order.ts';
import type { PlayedIntake } from './play-intake.ts';
import { atHour, bankHour } from './virtual-day.ts';

/** Money that will move on a day. */
export type Expected = {
  debtorKey: string;
  invoiceNumber: string;
  /** Minor units, negative for money that goes back; absent: whatever is open on that day. */
  amount?: number;
  /** Called when the day comes: whether it went into the day's file, or why not. */
  booked?: (why: string | undefined) => void;
};

/** A bank whose news of a day comes in with one payments file on the morning of that day, through the real intake. */
export type Bank = {
  expect(on: string, expected: Expected): void;
};

export function openBank(stage: LivingStage, intake: PlayedIntake, { creditor }: Order): Bank {
  const days = new Map<string, Expected[]>();
  const { scheduler } = stage.world;

  async function bringIn(on: string): Promise<void> {
    const payments: BookedPayment[] = [];
    for (const [index, expected] of (days.get(on) ?? []).entries()) {
      const payment = await paymentOf(expected, on, index);
      expected.booked?.(payment === undefined ? 'nothing was open on it' : undefined);
      if (payment !== undefined) payments.push(payment);
    }
    days.delete(on);
    if (payments.length > 0)
      intake.upload(`payments/${creditor.id}/expected-${on}.csv`, paymentFile(payments));
  }

  async function paymentOf(
    { debtorKey, invoiceNumber, amount }: Expected,
    on: string,
    index: number,
  ): Promise<BookedPayment | undefined> {
    const debt = debtOf(await stage.facts(debtorKey), invoiceNumber);
    const sum = amount ?? debt?.amountOutstanding ?? 0;
    if (debt === undefined || sum === 0) return undefined;
    const { currency } = debt;
    return { reference: invoiceNumber, bookedOn: on, amount: sum, currency, transactionId: `${on}-${index}` };
  }

  return {
    expect(on, expected) {
      const known = days.get(on);
      if (known !== undefined) known.push(expected);
      else {
        days.set(on, [expected]);
        const at = laterOf(atHour(on, bankHour, creditor.timeZone), scheduler.now());
        scheduler.at(at, () => bringIn(on));
      }
    },
  };
}

function debtOf(facts: Facts | undefined, invoiceNumber: string) {
  return facts?.debts.find((debt) => debt.invoiceNumber === invoiceNumber);
}
