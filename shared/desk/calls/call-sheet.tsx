import type { FC } from 'hono/jsx';
import { amountsOf } from '../../domain/amounts.ts';
import type { CallAdvice } from '../../domain/call-advice.ts';
import type { Debt } from '../../domain/debt.ts';
import { sumPerCurrency } from '../../domain/money.ts';
import { isNaturalPerson } from '../../domain/profile.ts';
import { daysBetween } from '../../domain/time.ts';
import { unsayable } from '../../domain/unsayable.ts';
import { advisersFor } from '../../messages/debt-advice.ts';
import { nameOfLanguage } from '../../pages/languages.ts';
import { writtenDay, writtenMoney } from '../format.ts';
import type { TaskScene } from '../tasks/task-views.ts';
import { CallHistory } from './call-history.tsx';

type Props = { scene: TaskScene; advice: readonly CallAdvice[] };

/** What a caller must have before them beside the invoices: whom to ask for, what not to say, what was before. */
export const CallSheet: FC<Props> = ({ scene, advice }) => (
  <div>
    <Person scene={scene} />
    <NotToSay scene={scene} advice={advice} />
    <OnMachine words={scene.task.voicemail} />
    <CallHistory scene={scene} />
  </div>
);

const Person: FC<{ scene: TaskScene }> = ({ scene: { facts, creditor } }) => {
  const { profile } = facts;
  const isPerson = isNaturalPerson(profile.kind);
  const askFor = profile.contactName ?? (isPerson ? profile.name : 'the person who looks after invoices');
  const advisers = isPerson ? advisersFor(profile) : [];
  return (
    <section>
      <h2>Whom to ask for</h2>
      <dl class="facts">
        <dt>Ask for</dt>
        <dd>{askFor}</dd>
        <dt>Customer</dt>
        <dd>
          {profile.name}, no. {profile.customerNumber} ({profile.kind}
          {profile.country && `, ${profile.country}`})
        </dd>
        <dt>Speaks</dt>
        <dd>{profile.language === undefined ? 'not known' : nameOfLanguage(profile.language, 'en')}</dd>
        <dt>You call for</dt>
        <dd>{creditor.name}</dd>
        {creditor.card && (
          <>
            <dt>By card</dt>
            <dd>with the link of the confirmation; never take a card number on the telephone</dd>
          </>
        )}
        {advisers.length > 0 && (
          <>
            <dt>Free advice</dt>
            <dd>{advisers.map(({ name, phone }) => [name, phone].filter(Boolean).join(', ')).join('; ')}</dd>
          </>
        )}
      </dl>
    </section>
  );
};

/** What is open, what may be asked for now, and which papers are on file. */
export const CallInvoices: FC<Props> = ({ scene, advice }) => {
  const rows = debtsOf(scene);
  const allowed = new Set(
    advice.filter(({ verdict }) => verdict.decision === 'ALLOW').map(({ debt }) => debt.debtKey),
  );
  const toAsk = rows.filter(({ debtKey }) => allowed.has(debtKey));
  const sums = sumPerCurrency(
    toAsk.map((debt) => ({
      currency: debt.currency,
      minorUnits: amountsOf(debt, scene.facts).amountCollectible,
    })),
  );
  return (
    <table>
      <caption>Invoices of this call</caption>
      <thead>
        <tr>
          <th scope="col">Invoice</th>
          <th scope="col">Due</th>
          <th scope="col" class="number">
            Open
          </th>
          <th scope="col" class="number">
            To ask for
          </th>
          <th scope="col">On file</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((debt) => (
          <Invoice debt={debt} scene={scene} isAllowed={allowed.has(debt.debtKey)} />
        ))}
      </tbody>
      <tfoot>
        {sums.map(({ currency, minorUnits }) => (
          <tr>
            <th scope="row" colspan={3}>
              To ask for in {currency}
            </th>
            <td class="number">
              <strong>{writtenMoney(minorUnits, currency)}</strong>
            </td>
            <td />
          </tr>
        ))}
      </tfoot>
    </table>
  );
};

const Invoice: FC<{ debt: Debt; scene: TaskScene; isAllowed: boolean }> = ({ debt, scene, isAllowed }) => {
  const { facts, today } = scene;
  const { amountOutstanding, amountCollectible } = amountsOf(debt, facts);
  const late = daysBetween(debt.dueOn, today);
  const papers = facts.evidence.filter(({ debtKey }) => debtKey === debt.debtKey);
  return (
    <tr>
      <th scope="row">{debt.invoiceNumber}</th>
      <td>
        {writtenDay(debt.dueOn)}
        {late > 0 && <span class="quiet"> {late} days ago</span>}
      </td>
      <td class="number">{writtenMoney(amountOutstanding, debt.currency)}</td>
      <td class="number">{isAllowed ? writtenMoney(amountCollectible, debt.currency) : 'nothing now'}</td>
      <td>
        {papers.length === 0
          ? 'nothing'
          : papers.map(({ kind, reference }) => `${kind} ${reference}`).join(', ')}
      </td>
    </tr>
  );
};

const NotToSay: FC<Props> = ({ scene: { task, situation }, advice }) =>
  situation === undefined ? null : (
    <section>
      <h2>What may not be said</h2>
      <ul>
        {unsayable(task, situation, advice).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  );

const OnMachine: FC<{ words: string | undefined }> = ({ words }) => (
  <section>
    <h2>On a machine</h2>
    {words === undefined ? (
      <p>Leave nothing on a machine.</p>
    ) : (
      <blockquote>
        <p>{words}</p>
      </blockquote>
    )}
  </section>
);

function debtsOf({ task, facts }: TaskScene): Debt[] {
  return task.lines.flatMap(({ debtKey }) => facts.debts.find((debt) => debt.debtKey === debtKey) ?? []);
}
