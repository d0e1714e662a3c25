import { plainAmount } from '../../domain/money.ts';
import type { DeskPage } from '../desk-page.ts';
import { listFile } from '../list-file.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody } from '../person.ts';

/** Money that is read at once. */
const most = 200;

/** The money of a creditor that pays nothing we know of, as a file. */
export const moneyFile: DeskPage = {
  path: '/unmatched.csv',
  title: 'Unmatched money as CSV',
  readers: everybody,
  async show({ deps, query }) {
    const creditor = deps.stage.creditors.find(({ id }) => id === query.one('creditor'));
    if (creditor === undefined) return missingPage('There is no such creditor.');
    return listFile(
      {
        name: `unmatched-money-${creditor.id}`,
        head: ['booked_on', 'reference', 'may_pay', 'why', 'currency', 'amount'],
      },
      query.one('after') || undefined,
      async (after) => {
        const { money, goesOn } = await deps.money.list(creditor.id, { most, after });
        const lines = money.map(({ bookedOn, reference, proposal, currency, amount }) => [
          ...[bookedOn, reference, proposal?.invoiceNumbers.join(' ') ?? '', proposal?.why ?? ''],
          ...[currency, plainAmount(amount, currency)],
        ]);
        return { lines, goesOn };
      },
      (after) => `/unmatched.csv?${new URLSearchParams({ creditor: creditor.id, after })}`,
    );
  },
};
