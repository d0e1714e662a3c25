import type { DisputeWork, Worked } from '../../domain/dispute-work.ts';
import { type Attachment, readAttachments } from '../../store/attachments.ts';
import { type DisputeFilter, readDisputePage } from '../../store/dispute-list.ts';
import type { CaseDeps } from '../../store/situation.ts';
import type { ListedTask, ListPlace } from '../../store/work-list.ts';
import { type DisputeNamed, workOnDispute } from '../../store/work-on-dispute.ts';

export type DisputeDeps = {
  /** What is done on the way to an answer. Of two people who do it at once each sees what the other did. */
  work(named: DisputeNamed, work: DisputeWork, by: string): Promise<Worked>;
  /** Every file that a customer sent, with whatever it came. */
  filesSent(debtorKey: string): Promise<Attachment[]>;
  /** Open tasks about disputes of one creditor, oldest due first, and where the list goes on. */
  list(
    creditorId: string,
    filter: DisputeFilter,
    page: { most: number; after?: ListPlace | undefined },
  ): Promise<{ tasks: ListedTask[]; goesOn?: ListPlace }>;
};

export function disputeDeps(deps: CaseDeps): DisputeDeps {
  const { cases } = deps;
  return {
    work: (named, work, by) => workOnDispute(deps, named, work, by),
    filesSent: (debtorKey) => readAttachments(cases, debtorKey),
    list: (creditorId, filter, page) => readDisputePage(cases, creditorId, filter, page),
  };
}
