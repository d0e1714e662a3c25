import { type FC, useContext } from 'hono/jsx';
import { writtenAmount } from '../domain/money.ts';
import { type Plan, scheduleOf } from '../domain/plan.ts';
import { writtenDate } from '../messages/written.ts';
import { wordsIn } from './languages.ts';
import type { Visit } from './visit.ts';
import { planWords } from './words/plan.ts';
import { Written } from './written-in.ts';

/** The words in the language of the page around a part. */
export function usePlanWords() {
  return wordsIn(planWords, useContext(Written)).words;
}

/** The parts of a plan with what is still open of each. */
export const Schedule: FC<{ plan: Plan; visit: Visit }> = ({ plan, visit }) => {
  const words = usePlanWords();
  const money = (minorUnits: number) => writtenAmount(minorUnits, plan.currency, visit.locale);
  const isAgreed = plan.state === 'accepted';
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.amount(plan.currency)}</th>
          {isAgreed && <th scope="col">{words.stillOpen}</th>}
        </tr>
      </thead>
      <tbody>
        {scheduleOf(plan, visit.facts).map(({ dueOn, amount, open }) => (
          <tr>
            <td>{writtenDate(dueOn, visit.locale)}</td>
            <td>{money(amount)}</td>
            {isAgreed && <td>{open === 0 ? words.paid : money(open)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
