import { effectSentence } from '../../shared/desk/effect-sentence.ts';
import { readAttachments } from '../../shared/store/attachments.ts';
import { readBooks } from '../../shared/store/books.ts';
import { completeTask } from '../../shared/store/complete-task.ts';
import { queueOf } from '../../shared/store/items.ts';
import { noteEntry } from '../../shared/store/note-entry.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import { readReplies } from '../../shared/store/replies.ts';
import type { SentBuckets } from '../../shared/store/sent-files.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import type { ListedTask } from '../../shared/store/work-list.ts';
import { aside } from './aside.ts';
import { erase } from './erase.ts';
import { fileSections } from './file-sections.ts';
import { findInvoice } from './find-invoice.ts';
import { findTask, openTasks, referenceLength } from './find-task.ts';
import { type Listed, listView } from './list-view.ts';
import type { Command } from './read-command.ts';
import { readDetails } from './read-details.ts';
import { readEntry } from './read-entry.ts';
import { replySections } from './reply-sections.ts';
import { resume } from './resume.ts';
import { showView } from './show-view.ts';
import { usage } from './usage.ts';

/** Does what a command asks and answers with the lines to print. Throws one sentence when it cannot be done. */
export async function runDesk(deps: CaseDeps & SentBuckets, command: Command): Promise<string[]> {
  if (command.kind === 'help') return usage.split('\n');
  if (command.kind === 'list') return list(deps, command);
  if (command.kind === 'enter') return enter(deps, command);
  if (command.kind === 'aside') return aside(deps, command);
  if (command.kind === 'resume-mail') return resume(deps, command);
  if (command.kind === 'erase') return erase(deps, command);
  const tasks = await openTasks(deps);
  const task = findTask(tasks, command.reference);
  return command.kind === 'show' ? show(deps, task, referenceLength(tasks)) : finish(deps, task, command);
}

async function list(
  deps: CaseDeps,
  { creditorId, queue }: Extract<Command, { kind: 'list' }>,
): Promise<string[]> {
  const tasks = await openTasks(deps, creditorId);
  const wanted = tasks.filter(({ kind }) => queue === undefined || queueOf(kind) === queue);
  const known = new Map<string, Listed>();
  const found: Listed[] = [];
  for (const task of wanted) {
    const whose = `${task.creditorId} ${task.debtorKey}`;
    const one = known.get(whose) ?? (await listed(deps, task));
    known.set(whose, one);
    found.push({ ...one, task });
  }
  const all = creditorId === undefined ? tasks : await openTasks(deps);
  return listView(deps, found, referenceLength(all));
}

async function show(deps: CaseDeps, task: ListedTask, length: number): Promise<string[]> {
  const { cases } = deps;
  const { debtorKey } = task;
  const [replies, files] = await Promise.all([
    readReplies(cases, debtorKey),
    readAttachments(cases, debtorKey),
  ]);
  const sent = [...replySections(deps, task, replies), ...fileSections(deps, task, files)];
  return showView(deps, await listed(deps, task), length, sent);
}

async function finish(
  deps: CaseDeps,
  task: ListedTask,
  { outcome, by, typed }: Extract<Command, { kind: 'done' }>,
): Promise<string[]> {
  const details = readDetails(typed, task);
  const { taskId, debtorKey } = task;
  const completed = await completeTask(deps, debtorKey, { taskId, outcome, details, by });
  if (completed.kind === 'refused') throw new Error(completed.why);
  return [`Done: ${task.kind}, ${outcome}.`, ...completed.effects.map(effectSentence)];
}

async function enter(
  deps: CaseDeps,
  { verb, number, what, by, creditorId, typed }: Extract<Command, { kind: 'enter' }>,
): Promise<string[]> {
  const debt = await findInvoice(deps, number, creditorId);
  const entered = await noteEntry(deps, debt, readEntry(verb, what, typed, debt), by);
  if (entered.kind === 'refused') throw new Error(entered.why);
  return [`Noted about ${number}.`, ...entered.effects.map(effectSentence)];
}

async function listed({ cases }: CaseDeps, task: ListedTask): Promise<Listed> {
  const { debtorKey, creditorId } = task;
  const [facts, books] = await Promise.all([readFacts(cases, debtorKey), readBooks(cases, creditorId)]);
  if (facts === undefined) throw new Error(`The customer ${debtorKey} is not known any more.`);
  return { task, facts, books };
}
