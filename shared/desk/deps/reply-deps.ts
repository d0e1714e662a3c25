import { type Reply, readReplies } from '../../store/replies.ts';
import type { CaseDeps } from '../../store/situation.ts';

export type ReplyDeps = {
  /** Every mail a debtor has written to us, oldest first. */
  of(debtorKey: string): Promise<Reply[]>;
};

export function replyDeps({ cases }: CaseDeps): ReplyDeps {
  return { of: (debtorKey) => readReplies(cases, debtorKey) };
}
