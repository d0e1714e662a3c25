import { assumptions } from '../behaviour/habits.ts';
import type { Outcome } from '../outcome.ts';
import { Table } from './table.tsx';
import { nameWords } from './words.ts';

/** What was assumed, so that a reader can judge how much the rest is worth. */
export function BehaviourSection({ now }: { now: Outcome }) {
  const { order, behaviour, withoutEffect, intake } = now;
  return (
    <section id="behaviour" aria-labelledby="behaviour-heading">
      <h2 id="behaviour-heading">Assumptions</h2>
      <p>
        Policy <code>{order.policy.id}</code> version {order.policy.version}: {order.policy.title}. The same
        files, days and seed ({order.seed}) give the same report.
      </p>
      {behaviour === 'model' ? <Model /> : null}
      {withoutEffect.length === 0 ? null : (
        <Table
          caption="Events that changed nothing"
          columns={[{ head: 'Line' }, { head: 'Event' }, { head: 'Why' }]}
          rows={withoutEffect.map(({ line, what, why }) => [line, what, why])}
        />
      )}
      <details>
        <summary>What the intake made of the ledger</summary>
        <pre>{intake}</pre>
      </details>
    </section>
  );
}

const share = (part: number) => `${Number((part * 100).toFixed(1))} %`;
const days = ([least, most]: readonly [number, number]) => `${least} to ${most} days`;

function Model() {
  const { invoices, customers, calls, promisedOnCall, desk } = assumptions;
  const { paysLate, paysWhenAsked, promises, disputes, neverPays } = invoices;
  const rows = [
    ['Paid late, whatever is sent', share(paysLate.share), `${days(paysLate.days)} after due`],
    [
      'Paid after a contact that names it (the first, second or third)',
      share(paysWhenAsked.share),
      `${days(paysWhenAsked.days)} after it`,
    ],
    [
      `Promised after the first contact; ${share(promises.kept)} of promises are kept`,
      share(promises.share),
      `for ${days(promises.days)} on`,
    ],
    [
      'Objected to after the first contact, paid after our answer',
      share(disputes.share),
      `${days(disputes.days)}, then ${days(disputes.paidAfterAnswer)}`,
    ],
    ['Not paid in this time', share(neverPays.share), ''],
  ];
  const outcomes = Object.entries(calls).map(
    ([name, part]) => `${nameWords(name).toLowerCase()} ${share(part)}`,
  );
  return (
    <>
      <p>
        The model below makes the ledger move. Its numbers are assumptions, not findings about anybody; an
        events file replaces it.
      </p>
      <Table
        caption="What becomes of invoices in the model"
        columns={[{ head: 'Invoice' }, { head: 'Share', isNumber: true }, { head: 'When' }]}
        rows={rows}
      />
      <p>
        Of customers, {share(customers.bouncesAtFirstMail)} cannot be reached at their address from the first
        mail on, {share(customers.complainsAfterFirstMail)} complain after it, and{' '}
        {share(customers.optsOutAfterSecondMail)} ask for no more mails after the second. Calls end with{' '}
        {outcomes.join(', ')}; a date promised on the telephone lies {days(promisedOnCall)} ahead. People make
        calls after {desk.call}, reviews after {desk.review}, approvals after {desk.approval} and answers
        after {desk.dispute} working days.
      </p>
    </>
  );
}
