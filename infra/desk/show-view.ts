import { minimised, whyMinimised } from '../../shared/domain/minimised.ts';
import type { Detail, OutcomeRule } from '../../shared/domain/outcomes/details.ts';
import { outcomesOf } from '../../shared/domain/outcomes/possible-outcomes.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import { taskReference } from '../../shared/store/task-reference.ts';
import type { ListedTask } from '../../shared/store/work-list.ts';
import { caseSections } from './case-sections.ts';
import { columns, section, wrapped } from './layout.ts';
import { type Listed, warningsOf } from './list-view.ts';

/** The whole case behind a task: who, what is open, what happened, what is needed, how it can end. */
export function showView(
  deps: CaseDeps,
  listed: Listed,
  length: number,
  messages: readonly string[] = [],
): string[] {
  const { task } = listed;
  const reference = taskReference(task).slice(0, length);
  const resting = whyMinimised(listed.facts, zoneOf(deps, task), deps.clock.now());
  const facts = resting === undefined ? listed.facts : minimised(listed.facts, task.kind === 'hold');
  const { name, customerNumber, kind, country, phone, contactName, emails } = facts.profile;
  const warnings = warningsOf(deps, listed);
  const callable = task.kind === 'call' && warnings.length === 0 ? ['  The call may be made now.'] : [];
  const addresses = emails.map(({ address, state }) => `${address} (${state})`).join(', ');
  const customer = [
    ['Customer', `${name}, no. ${customerNumber} (${kind}${country === undefined ? '' : `, ${country}`})`],
    ['Contact', contactName ?? '-'],
    ['Telephone', phone ?? '-'],
    ['E-mail', addresses || '-'],
    ['Task', `${reference}: ${task.kind}, ${task.owner}, due ${task.dueOn}`],
  ];
  const kept = resting === undefined ? [] : wrapped(`${keptBack} (${resting}).`, '  ');
  return [
    ...columns(customer),
    ...section('Personal data', kept),
    ...section('What is needed', [...wrapped(task.needs, '  '), ...warnings, ...callable]),
    ...section('On a machine, only this', wrapped(task.voicemail ?? '', '  ')),
    ...(resting === undefined || task.kind === 'reply' ? messages : []),
    ...caseSections(deps, task, facts),
    ...section('How it can end', outcomeLines(task, reference)),
  ];
}

const keptBack = 'Not shown: what is personal is kept and not used for now';

function zoneOf({ stage }: CaseDeps, { creditorId }: ListedTask): string {
  return stage.creditors.find(({ id }) => id === creditorId)?.timeZone ?? 'UTC';
}

function outcomeLines(task: ListedTask, reference: string): string[] {
  const rows = Object.entries(outcomesOf(task)).map(([outcome, rule]) => [
    outcome,
    rule.means,
    flagsOf(rule),
  ]);
  return [...columns(rows, '  '), `  npm run desk -- done ${reference} OUTCOME --by "Your name" …`];
}

function flagsOf({ needs = [], may = [] }: OutcomeRule): string {
  const flag = (detail: Detail) => `--${detail}`;
  return [...needs.map(flag), ...may.map((detail) => `[${flag(detail)}]`)].join(' ');
}
