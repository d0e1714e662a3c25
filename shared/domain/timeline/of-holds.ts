import type { Facts } from '../facts.ts';
import type { Hold } from '../hold.ts';
import { coversDebt, termsOf } from '../hold-kinds.ts';
import type { Task } from '../records.ts';
import { sentence } from '../telling.ts';
import { type Happening, known } from './happening.ts';

/** Every hold: why it was set and by whom, and who released it. */
export function ofHolds({ holds, debts, tasks }: Pick<Facts, 'holds' | 'debts' | 'tasks'>): Happening[] {
  const debtKeys = debts.map(({ debtKey }) => debtKey);
  return holds.flatMap((hold) => {
    const { holdId, reason, source, since, until, reviewOn, releasedAt, setBy, said } = hold;
    const covered = debtKeys.filter((debtKey) => coversDebt(hold, debtKey));
    const about = { record: 'hold' as const, recordId: holdId, debtKeys: covered };
    const set: Happening = {
      ...{ ...about, at: since, event: 'set' },
      by: setBy ?? (said === undefined ? source : 'the customer'),
      says: `Hold: ${reason}`,
      ...(said === undefined || sentence(said) === '' ? {} : { quotes: [sentence(said)] }),
      more: known(
        ['Known from', source],
        ['Reaches', termsOf(hold).spreads === 'debtor' ? 'everything of the customer' : 'these invoices'],
        ['Ends on', until],
        ['Looked at on', reviewOn],
        ['Interest', hold.freezesInterest === true ? 'stands still' : undefined],
      ),
    };
    if (releasedAt === undefined) return [set];
    const released: Happening = {
      ...{ ...about, at: releasedAt, event: 'released', by: releaserOf(hold, tasks) },
      says: `Hold ${hold.cancelled === undefined ? 'released' : 'cancelled'}: ${reason}`,
      more: known(['Proof', hold.endProof], ['Taken back in', hold.cancelled]),
    };
    return [set, released];
  });
}

/** Whoever finished the task about it at that instant; nobody did where a record of the case ended it. */
function releaserOf({ holdId, releasedAt }: Hold, tasks: readonly Task[]): string {
  const ended = tasks.find(({ about, doneAt }) => about === holdId && doneAt === releasedAt);
  return ended?.doneBy ?? 'Forbear';
}
