import type { FC } from 'hono/jsx';
import { isPartOf } from '../../domain/book-money.ts';
import { writtenDay, writtenMoney } from '../format.ts';
import { caseWorkers } from '../person.ts';
import type { TaskScene, TaskView } from '../tasks/task-views.ts';
import { exceptionView } from './exception-view.tsx';

/** Money that is more than was open, that went back beyond what came in, or that may be this customer's. */
export const paymentView: TaskView = exceptionView({
  kind: 'payment',
  actors: caseWorkers,
  happened: (scene) => <Booked scene={scene} />,
  choices: () => [
    {
      legend: 'Where it belongs',
      choices: [
        {
          ...{ outcome: 'placed', label: 'It is booked where it belongs' },
          does: 'You booked it in the ledger; the next upload shows it. Nothing is booked here.',
        },
        {
          ...{ outcome: 'returned', label: 'It went back to the customer' },
          does: 'The bank sent it; the note says when. Nothing is booked here.',
        },
      ],
    },
  ],
});

const Booked: FC<{ scene: TaskScene }> = ({ scene: { facts, task } }) => {
  const { about = '' } = task;
  const parts = facts.payments.filter((payment) => isPartOf(payment, about));
  if (parts.length === 0)
    return (
      <p>
        It is not on an invoice yet. If it stands among the <a href="/money">unmatched money</a>, settle it
        there. Placed on this customer, it ends this task by itself; placed elsewhere or sent back, end the
        task here.
      </p>
    );
  return (
    <>
      <p>Of the same payment is booked:</p>
      <ul>
        {parts.map(({ debtKey, amount, currency, bookedOn }) => (
          <li>
            {writtenMoney(amount, currency)} on {debtKey.slice(task.creditorId.length + 1)},{' '}
            {writtenDay(bookedOn)}
          </li>
        ))}
      </ul>
    </>
  );
};
