import type { Creditor } from '../../config/stage.ts';
import type { TaskKind } from '../../domain/records.ts';
import type { Form } from '../../pages/form.ts';
import { approvalView } from '../approvals/approval-view.tsx';
import { callView } from '../calls/call-view.tsx';
import { holdTaskView } from '../cases/hold-task.tsx';
import type { FoundTask } from '../deps/task-deps.ts';
import type { DeskAnswer, DeskRequest } from '../desk-page.ts';
import { disputeView } from '../disputes/dispute-view.tsx';
import { faultView } from '../exceptions/fault-view.tsx';
import { paymentView } from '../exceptions/payment-view.tsx';
import { replyView } from '../exceptions/reply-view.tsx';
import { uncertainView } from '../exceptions/uncertain-view.tsx';
import { unreachableView } from '../exceptions/unreachable-view.tsx';
import { caseWorkers, type Role } from '../person.ts';
import { plainTask } from './plain-task.tsx';

/** A task before the person who opened it. */
export type TaskScene = FoundTask & {
  request: DeskRequest;
  creditor: Creditor;
  /** The day it is at the creditor's. */
  today: string;
  /** Whether this person may act on it. */
  mayAct: boolean;
};

/** The task is done: what was recorded, in a sentence. The frame says so and offers the next of the list. */
export type TaskDone = { kind: 'done'; notice: string };

/** How a kind of task is shown and finished. Everybody reads it; who may act is said here. */
export type TaskView = {
  actors: readonly Role[];
  /** The page of an open task; the frame shows a finished one. */
  show(scene: TaskScene): DeskAnswer | Promise<DeskAnswer>;
  /** What its form does; only asked while the task is open. */
  act(scene: TaskScene, form: Form): DeskAnswer | TaskDone | Promise<DeskAnswer | TaskDone>;
};

/** A view of its own for each kind of task that has one; others are shown plainly. */
const views: Readonly<Partial<Record<TaskKind, TaskView>>> = {
  call: callView,
  dispute: disputeView,
  review: approvalView,
  approval: approvalView,
  proposal: approvalView,
  reply: replyView,
  'uncertain-send': uncertainView,
  unreachable: unreachableView,
  fault: faultView,
  payment: paymentView,
  hold: holdTaskView,
};

export function viewOf(kind: TaskKind): TaskView {
  return views[kind] ?? { ...plainTask, actors: caseWorkers };
}
