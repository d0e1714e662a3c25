import type { Temporal } from 'temporal-polyfill';
import type { Stage } from '../../config/stage.ts';
import type { Policy } from '../../policy/policy.ts';
import { type ApprovalDeps, approvalDeps } from './approval-deps.ts';
import { type BookDeps, bookDeps } from './book-deps.ts';
import { type CallDeps, callDeps } from './call-deps.ts';
import { type CasesDeps, casesDeps } from './cases-deps.ts';
import { type DisputeDeps, disputeDeps } from './dispute-deps.ts';
import { type FigureDeps, figureDeps } from './figure-deps.ts';
import { type FileDeps, type FilesOf, fileDeps } from './file-deps.ts';
import { type MoneyDeps, moneyDeps } from './money-deps.ts';
import { noPapers, type Papers } from './papers.ts';
import { type PolicyDeps, policyDeps } from './policy-deps.ts';
import { type ReplyDeps, replyDeps } from './reply-deps.ts';
import { type SendingDeps, sendingDeps } from './sending-deps.ts';
import { type TaskDeps, taskDeps } from './task-deps.ts';
import { type TodayDeps, todayDeps } from './today-deps.ts';

/** What the pages of the desk may do, a group for each topic. */
export type DeskDeps = {
  stage: Stage;
  policies: readonly Policy[];
  now(): Temporal.Instant;
  cases: CasesDeps;
  figures: FigureDeps;
  tasks: TaskDeps;
  today: TodayDeps;
  sending: SendingDeps;
  policy: PolicyDeps;
  files: FileDeps;
  books: BookDeps;
  calls: CallDeps;
  money: MoneyDeps;
  replies: ReplyDeps;
  disputes: DisputeDeps;
  approvals: ApprovalDeps;
};

/** The desk on the cases of a stage. */
export function deskDeps(deps: FilesOf, papers: Papers = noPapers): DeskDeps {
  const { stage, policies, clock } = deps;
  return {
    ...{ stage, policies, now: clock.now },
    cases: casesDeps(deps, papers),
    tasks: taskDeps(deps),
    today: todayDeps(deps),
    sending: sendingDeps(deps),
    policy: policyDeps(deps),
    files: fileDeps(deps),
    books: bookDeps(deps, papers),
    calls: callDeps(deps),
    money: moneyDeps(deps),
    replies: replyDeps(deps),
    disputes: disputeDeps(deps),
    approvals: approvalDeps(deps, papers),
    figures: figureDeps(deps),
  };
}
