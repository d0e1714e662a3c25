import { amountsOf } from '../../domain/amounts.ts';
import type { Debt } from '../../domain/debt.ts';
import type { Dispute } from '../../domain/records.ts';
import type { Attachment } from '../../store/attachments.ts';
import type { TaskScene } from '../tasks/task-views.ts';

/** A task about a dispute before the person who opened it, with what the dispute is about. */
export type DisputeScene = TaskScene & {
  dispute: Dispute;
  debt: Debt;
  amounts: ReturnType<typeof amountsOf>;
  /** What the customer sent with it. */
  files: readonly Attachment[];
};

/** The dispute behind a task; undefined when the case does not know it. */
export async function disputeSceneOf(scene: TaskScene): Promise<DisputeScene | undefined> {
  const { facts, task, request } = scene;
  const dispute = facts.disputes.find(({ disputeId }) => disputeId === task.about);
  const debt = facts.debts.find(({ debtKey }) => debtKey === dispute?.debtKey);
  if (dispute === undefined || debt === undefined) return undefined;
  const { disputeId } = dispute;
  const sent = await request.deps.disputes.filesSent(task.debtorKey);
  const files = sent.filter(({ about }) => about === disputeId);
  return { ...scene, dispute, debt, amounts: amountsOf(debt, facts), files };
}
