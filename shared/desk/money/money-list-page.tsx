import type { FC } from 'hono/jsx';
import type { Unmatched } from '../../store/unmatched.ts';
import type { DeskPage } from '../desk-page.ts';
import { writtenDay, writtenMoney } from '../format.ts';
import { everybody } from '../person.ts';
import { moneyAddress } from './money-address.ts';

/** As much of a list as a page shows. */
const most = 50;
/** Of what was settled, the last. */
const mostSettled = 20;

/** Money that came in and pays nothing we know of, creditor by creditor. */
export const moneyListPage: DeskPage = {
  path: '/money',
  title: 'Unmatched money',
  menu: 'Money',
  readers: everybody,
  async show({ deps, query }) {
    const wanted = query.one('creditor');
    const after = query.one('after') || undefined;
    const creditors = deps.stage.creditors.filter(({ id }) => wanted === '' || id === wanted);
    const parts = await Promise.all(
      creditors.map(async ({ id, name }) => ({
        ...{ id, name },
        ...(await deps.money.list(id, { most, after })),
        moved: (await deps.money.moved(id)).slice(-mostSettled).toReversed(),
      })),
    );
    return {
      kind: 'page',
      body: (
        <>
          <p>
            It came in and names no invoice we know. If nobody acts, it stays here, on no invoice, and the
            customer may be asked for what they have paid.
          </p>
          {parts.map(({ id, name, money, goesOn, moved }) => (
            <section>
              <h2>{name}</h2>
              {money.length === 0 ? <p>Nothing waits.</p> : <Waiting money={money} />}
              {goesOn && (
                <p>
                  <a href={`/money?creditor=${id}&after=${encodeURIComponent(goesOn)}`}>Next {most}</a>
                </p>
              )}
              {money.length > 0 && (
                <p>
                  <a href={`/unmatched.csv?creditor=${id}`}>
                    All of it as CSV<span class="spoken"> of {name}</span>
                  </a>
                </p>
              )}
              {moved.length > 0 && (
                <details>
                  <summary>Settled last</summary>
                  <ul>
                    {moved.map((one) => (
                      <li>
                        {writtenDay(one.at.slice(0, 10))}: {writtenMoney(one.amount, one.currency)} (“
                        {one.reference}”) {one.how === 'placed' ? 'placed' : 'sent back'} by {one.by}.{' '}
                        {one.why}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </section>
          ))}
        </>
      ),
    };
  },
};

const Waiting: FC<{ money: readonly Unmatched[] }> = ({ money }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">Booked on</th>
        <th scope="col">Reference</th>
        <th scope="col">It may pay</th>
        <th scope="col" class="number">
          Amount
        </th>
      </tr>
    </thead>
    <tbody>
      {money.map((one) => (
        <tr>
          <td class="day">{writtenDay(one.bookedOn)}</td>
          <th scope="row">
            <a href={moneyAddress(one)}>{one.reference || 'no reference'}</a>
          </th>
          <td>{one.proposal?.invoiceNumbers.join(', ') ?? ''}</td>
          <td class="number">{writtenMoney(one.amount, one.currency)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
