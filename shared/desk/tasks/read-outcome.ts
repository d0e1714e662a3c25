import { nameInKey } from '../../domain/debt.ts';
import type { Detail, Details, OutcomeRule } from '../../domain/outcomes/details.ts';
import { outcomesOf } from '../../domain/outcomes/possible-outcomes.ts';
import type { Task } from '../../domain/records.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { finishTask } from './finish-task.ts';
import { readDetails } from './read-details.ts';
import type { TaskDone, TaskScene } from './task-views.ts';

/** A way in which a task can end, as a person chooses it. */
export type OutcomeChoice = {
  outcome: string;
  label: string;
  /** What choosing it brings about, in a sentence. */
  does: string;
  labels?: Partial<Record<Detail, string>>;
  hints?: Partial<Record<Detail, string>>;
  values?: Partial<Record<Detail, string>>;
};
export type OutcomeGroup = { legend: string; choices: readonly OutcomeChoice[] };

export type OutcomeRead =
  | { kind: 'read'; outcome: string; details: Details }
  | { kind: 'wrong'; errors: FieldError[] };

/** What a person chose and said with it, or what is wrong, field by field. */
export function readOutcome(task: Task, groups: readonly OutcomeGroup[], form: Form): OutcomeRead {
  const outcome = form.one('outcome');
  if (!groups.some(({ choices }) => choices.some((choice) => choice.outcome === outcome)))
    return { kind: 'wrong', errors: [{ field: 'outcome', message: 'Choose how it ended.' }] };
  const wanted: Detail[] = [...askedWith(task, outcome), 'note'];
  const fieldOf = (detail: string) => (detail === 'note' ? detail : `${outcome}-${detail}`);
  const own: Form = { one: (name) => form.one(fieldOf(name)), all: (name) => form.all(fieldOf(name)) };
  const missing = needsOf(task, outcome).filter((detail) => own.one(detail) === '');
  const read = readDetails(own, wanted, linesAbout(task, own.all('only')));
  const errors = 'errors' in read ? read.errors : [];
  const all = [
    ...missing.map((field) => ({ field, message: missingWords[field] ?? 'This is needed.' })),
    ...errors,
  ].map(({ field, message }) => ({ field: fieldOf(field), message }));
  if (all.length > 0 || 'errors' in read) return { kind: 'wrong', errors: all };
  return { kind: 'read', outcome, details: read.details };
}

/** Ends the task as the form says, or answers what is wrong with the form. */
export async function endTask(
  scene: TaskScene,
  groups: readonly OutcomeGroup[],
  form: Form,
): Promise<TaskDone | { kind: 'wrong'; errors: FieldError[] }> {
  const read = readOutcome(scene.task, groups, form);
  if (read.kind === 'wrong') return read;
  const end = await finishTask(scene, read.outcome, read.details);
  if (end.kind === 'done') return end;
  const asked = askedWith(scene.task, read.outcome);
  const named = asked.find((detail) => end.why.toLowerCase().includes(detail)) ?? asked[0];
  const field = named === undefined ? 'outcome' : `${read.outcome}-${named}`;
  return { kind: 'wrong', errors: [{ field, message: end.why }] };
}

const missingWords: Partial<Record<Detail, string>> = {
  date: 'Say which day.',
  amount: 'Say which amount.',
  reason: 'Choose what is wrong.',
  text: 'Write down what the customer said.',
  note: 'Write a note that says why.',
  email: 'Say which e-mail address.',
  source: 'Say where it is known from.',
  parts: 'Write the parts of the plan, one on each line.',
};

function ruleOf(task: Task, outcome: string): OutcomeRule | undefined {
  return outcomesOf(task)[outcome];
}

/** The details that an outcome cannot do without. */
export function needsOf(task: Task, outcome: string): readonly Detail[] {
  return ruleOf(task, outcome)?.needs ?? [];
}

/** What is asked with an outcome beside the note; which invoices, only where there are several. */
export function askedWith(task: Task, outcome: string): Detail[] {
  const { needs = [], may = [] } = ruleOf(task, outcome) ?? {};
  return [...needs, ...may].filter(
    (detail) => detail !== 'note' && (detail !== 'only' || task.lines.length > 1),
  );
}

function linesAbout({ lines }: Task, only: readonly string[]) {
  return lines.filter(({ debtKey }) => only.length === 0 || only.includes(nameInKey(debtKey)));
}
