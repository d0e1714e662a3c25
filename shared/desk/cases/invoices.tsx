import type { FC } from 'hono/jsx';
import { amountsOf } from '../../domain/amounts.ts';
import type { Debt } from '../../domain/debt.ts';
import { levelOf } from '../../domain/ladder.ts';
import { inForce, type LiftableMeasure, liftableMeasures } from '../../domain/measure-lift.ts';
import { papersOf } from '../../domain/papers.ts';
import { caseAddress, debtAddress, measuresAddress } from '../address.ts';
import { writtenDay, writtenMoney } from '../format.ts';
import type { CaseScene } from './case-scene.ts';
import { paperNames } from './names.ts';

/** What is open of each invoice, each amount in its own currency. */
export const Invoices: FC<{ scene: CaseScene; debtKey: string | undefined }> = ({ scene, debtKey }) => {
  const debts = scene.facts.debts.filter((one) => debtKey === undefined || one.debtKey === debtKey);
  return (
    <section>
      <h2>Invoices</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Invoice</th>
            <th scope="col">Due</th>
            <th scope="col" class="number">
              Total
            </th>
            <th scope="col" class="number">
              Open
            </th>
            <th scope="col" class="number">
              Disputed
            </th>
            <th scope="col" class="number">
              To ask for
            </th>
            <th scope="col">Stands at</th>
            <th scope="col">Papers</th>
          </tr>
        </thead>
        <tbody>
          {debts.map((debt) => (
            <InvoiceRow debt={debt} scene={scene} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const InvoiceRow: FC<{ debt: Debt; scene: CaseScene }> = ({ debt, scene: { facts, debtorKey } }) => {
  const { debtKey, invoiceNumber, dueOn, invoiceTotal, currency } = debt;
  const { amountOutstanding, amountDisputed, amountCollectible } = amountsOf(debt, facts);
  return (
    <tr>
      <th scope="row">
        <a href={debtAddress(debtorKey, debtKey)}>{invoiceNumber}</a>
      </th>
      <td class="day">{writtenDay(dueOn)}</td>
      <td class="number">{writtenMoney(invoiceTotal, currency)}</td>
      <td class="number">{writtenMoney(amountOutstanding, currency)}</td>
      <td class="number">{amountDisputed === 0 ? '–' : writtenMoney(amountDisputed, currency)}</td>
      <td class="number">{writtenMoney(amountCollectible, currency)}</td>
      <td>
        {standing(debt, levelOf(debtKey, facts))}
        {liftableMeasures
          .filter((measure) => inForce(measure, debtKey, facts) !== undefined)
          .map((measure) => (
            <>
              , <a href={measuresAddress(debtorKey, debtKey)}>{measureNames[measure]}</a>
            </>
          ))}
      </td>
      <td>
        {papersOf(debtKey, facts).map(({ kind }, index) => (
          <>
            {index > 0 && ', '}
            <a href={`${caseAddress(debtorKey)}/papers/${encodeURIComponent(paperWord(debtKey, kind))}`}>
              {paperNames[kind]}
            </a>
          </>
        ))}
      </td>
    </tr>
  );
};

const measureNames: Readonly<Record<LiftableMeasure, string>> = {
  'withhold-business': 'business withheld',
  agency: 'with an agency',
};

/** How a paper on file is named in an address. */
export function paperWord(debtKey: string, kind: string): string {
  return Buffer.from(`${kind}|${debtKey}`, 'utf8').toString('base64url');
}

function standing({ state, withdrawnBy, policyId, policyVersion }: Debt, level: number): string {
  if (state === 'closed') return withdrawnBy === undefined ? 'closed' : `given up by ${withdrawnBy}`;
  const reminders = level === 0 ? 'no reminder yet' : `${level} reminder${level === 1 ? '' : 's'}`;
  return `${reminders}, policy ${policyId} ${policyVersion}`;
}
