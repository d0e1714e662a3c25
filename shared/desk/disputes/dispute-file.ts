import { nameInKey } from '../../domain/debt.ts';
import { disputeCodes } from '../../domain/dispute-codes.ts';
import { plainAmount } from '../../domain/money.ts';
import { localDateAt } from '../../domain/time.ts';
import type { ListedTask } from '../../store/work-list.ts';
import { creditorAsked } from '../creditor-asked.ts';
import type { DeskPage } from '../desk-page.ts';
import { listFile } from '../list-file.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody } from '../person.ts';
import { filterIn, nextQuery, placeIn } from './dispute-query.ts';
import { stageWords } from './words.ts';

/** Disputes that are read at once. */
const most = 200;

/** The disputes that wait, narrowed as their list is, as a file: a line for each invoice. */
export const disputeFile: DeskPage = {
  path: '/disputes/csv',
  title: 'Disputes as CSV',
  readers: everybody,
  async show({ deps, query, now }) {
    const { creditors } = deps.stage;
    const creditor = creditorAsked(creditors, query.one('creditor'));
    if (creditor === undefined) return missingPage('There is no creditor.');
    const filter = filterIn(query, localDateAt(now, creditor.timeZone));
    return listFile(
      {
        name: `disputes-${creditor.id}`,
        head: ['due_on', 'customer', 'about', 'how_far', 'whose_turn', 'invoice', 'currency', 'disputed'],
      },
      placeIn(query.one('after')),
      async (after) => {
        const { tasks, goesOn } = await deps.disputes.list(creditor.id, filter, { most, after });
        return { lines: tasks.flatMap(linesOf), goesOn };
      },
      (goesOn) => `/disputes/csv?${nextQuery(query, goesOn)}`,
    );
  },
};

function linesOf({ dueOn, about, dispute, owner, lines }: ListedTask): string[][] {
  const said =
    dispute === undefined
      ? ['', 'To answer']
      : [disputeCodes[dispute.reason].label, stageWords[dispute.stage]];
  return lines.map(({ debtKey, currency, amountCollectible }) => [
    ...[dueOn, about ?? '', ...said, owner, nameInKey(debtKey)],
    ...[currency, plainAmount(amountCollectible, currency)],
  ]);
}
