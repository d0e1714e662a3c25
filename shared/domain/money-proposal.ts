import type { Booking, Money } from './book-money.ts';
import { nameInKey } from './debt.ts';
import type { Facts } from './facts.ts';
import { writtenAmount } from './money.ts';
import { newTask } from './new-task.ts';
import type { Line, Task } from './records.ts';
import { instantText } from './time.ts';

/** What a task of a proposal is about, which no booked payment is. */
const aboutProposal = (paymentId: string) => `proposed~${paymentId}`;

/**
 * The task of a person to say what money pays that came from this debtor, as good as certainly. While it is open the
 * debtor is not asked for anything: it may be the very thing that was asked for.
 */
export function proposalTask(
  facts: Facts,
  money: Money,
  { why, debtKeys }: { why: string; debtKeys: readonly string[] },
  booking: Booking,
): Task {
  const { paymentId, amount, currency, bookedOn } = money;
  const own = facts.debts.filter(({ debtKey }) => debtKeys.includes(debtKey));
  const lines: Line[] = own.map(({ debtKey }) => ({ debtKey, amountCollectible: 0, currency }));
  const numbers = own.map(({ debtKey }) => nameInKey(debtKey));
  const which = numbers.length === 0 ? '' : ` It may pay: ${numbers.slice(0, mostNumbers).join(', ')}.`;
  const needs =
    `${writtenAmount(amount, currency, 'en')} came in on ${bookedOn}. ${why}${which} ` +
    'Find out what it pays; nobody is written to until then.';
  const about = aboutProposal(paymentId);
  return newTask({ kind: 'payment', matter: about, ...booking, lines, needs, about });
}

const mostNumbers = 10;

/** The task of a proposal, finished because its money is booked now; undefined where none is open. */
export function proposalDone(
  { tasks }: Facts,
  paymentId: string,
  { now }: Pick<Booking, 'now'>,
): Task | undefined {
  const about = aboutProposal(paymentId);
  const open = tasks.find((task) => task.about === about && task.state === 'open');
  if (open === undefined) return undefined;
  return { ...open, state: 'done', outcome: 'placed', doneBy: 'Forbear', doneAt: instantText(now) };
}
