import type { FC } from 'hono/jsx';
import { stepOfTask } from '../../domain/outcomes/approval.ts';
import { type Evidence, evidenceKindSchema } from '../../domain/records.ts';
import { caseAddress, inAddress } from '../address.ts';
import { paperNames } from '../cases/names.ts';
import type { TaskScene } from '../tasks/task-views.ts';
import { casesOf } from './verdict-section.tsx';

/** Every paper that proves an invoice: what is on file, what the step needs and does not have. */
export const PapersSection: FC<{ scene: TaskScene }> = ({ scene }) => {
  const { task, facts } = scene;
  const cases = casesOf(scene);
  if (cases.length === 0) return null;
  const [first] = cases;
  const needs = first === undefined ? [] : (stepOfTask(task, first.policy)?.needsEvidence ?? []);
  return (
    <section>
      <h2>Papers</h2>
      {cases.map(({ debt }) => (
        <table>
          <caption>Invoice {debt.invoiceNumber}</caption>
          <thead>
            <tr>
              <th scope="col">Paper</th>
              <th scope="col">State</th>
              <th scope="col">Reference</th>
            </tr>
          </thead>
          <tbody>
            {evidenceKindSchema.options.map((kind) => {
              const found = facts.evidence.find((one) => one.debtKey === debt.debtKey && one.kind === kind);
              return (
                <tr>
                  <th scope="row">{paperNames[kind]}</th>
                  <td>
                    <State found={found} needed={needs.includes(kind)} />
                  </td>
                  <td>
                    {found?.document === undefined ? (
                      (found?.reference ?? '')
                    ) : (
                      <a
                        href={`${caseAddress(task.debtorKey)}/papers/${inAddress(`${kind}|${debt.debtKey}`)}`}
                      >
                        {found.reference}
                      </a>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
      <p>
        <a href={`${caseAddress(task.debtorKey)}/papers`}>Add a paper</a>
      </p>
    </section>
  );
};

const State: FC<{ found: Evidence | undefined; needed: boolean }> = ({ found, needed }) => {
  if (found !== undefined) return <span class="good">on file</span>;
  return needed ? <span class="bad">missing, and needed</span> : <span class="quiet">not on file</span>;
};
