import type { FC } from 'hono/jsx';
import { factsIfApproved, stepOfTask } from '../../domain/outcomes/approval.ts';
import { gateCharged } from '../../policy/charged-gate.ts';
import { forbidsAtAnyTime } from '../../policy/consequences.ts';
import { channelOf, type Hit } from '../../policy/question.ts';
import type { Case } from '../../store/situation.ts';
import { writtenTime } from '../format.ts';
import type { TaskScene } from '../tasks/task-views.ts';

/** What the gate says of the step, invoice by invoice, as it would be once it is approved; every rule with its source. */
export const VerdictSection: FC<{ scene: TaskScene }> = ({ scene }) => {
  const cases = casesOf(scene);
  const step = cases[0] && stepOfTask(scene.task, cases[0].policy);
  if (step === undefined) return null;
  return (
    <section>
      <h2>What the gate says</h2>
      {cases.map((one) => {
        const channel = channelOf(step);
        const { hits } = gateCharged({ ...one, facts: approvedFacts(scene, one), step, channel });
        return <Verdict number={one.debt.invoiceNumber} hits={hits} zone={one.zone} />;
      })}
    </section>
  );
};

/** The case of each invoice of a task. */
export function casesOf({ task, facts, situation }: TaskScene): Case[] {
  if (situation === undefined) return [];
  return task.lines.flatMap(({ debtKey }) => {
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    return debt === undefined ? [] : [{ ...situation, debt, debtKey }];
  });
}

/** The facts as they would be once whoever looks had approved the step. */
export function approvedFacts({ task, facts, request }: TaskScene, { now }: Case) {
  return factsIfApproved({ task, facts, by: request.person.name, now, details: {} }, []);
}

const Verdict: FC<{ number: string; hits: readonly Hit[]; zone: string }> = ({ number, hits, zone }) => {
  const isForbidden = hits.some(forbidsAtAnyTime);
  const sum = isForbidden
    ? 'cannot be approved as things are'
    : hits.length === 0
      ? 'nothing speaks against it once it is approved'
      : 'only the pace speaks against it; once approved it waits for its time';
  return (
    <>
      <p class={isForbidden ? 'warning' : undefined}>
        Invoice {number}: {sum}.
      </p>
      {hits.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Says</th>
              <th scope="col">Why</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {hits.map(({ rule, decision, reason, citation, until }) => (
              <tr>
                <th scope="row">{rule}</th>
                <td>
                  {decision}
                  {until && <span class="quiet"> until {writtenTime(until, zone)}</span>}
                </td>
                <td>{reason}</td>
                <td>{citation}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
