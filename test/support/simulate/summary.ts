import { type Counted, type Figures, figuresOf } from './figures.ts';
import type { Happened } from './happened.ts';
import { inWords, openOnDay } from './open-on-day.ts';
import type { Behaviour, Order } from './order.ts';
import type { Played } from './play-ledger.ts';

/** What was played and what came of it, for a person. */
export function summaryOf(played: Played): string {
  const { order, report, happened } = played;
  const head = [
    `${order.name}, played for ${order.creditor.name} from ${order.asOf} to ${order.until}.`,
    'Everything happened in memory; nothing was sent to anybody.',
    ...peopleLines(played),
    '',
    report.text.trimEnd(),
  ];
  if (happened === undefined) return text(head);
  return text([
    ...head,
    ...dayLines(played),
    ...figureLines(order, figuresOf(played, happened)),
    ...boundLines(happened),
  ]);
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function peopleLines({ behaviour, deskAnswers, order }: Played): string[] {
  const { pretendAddresses } = order;
  const desk = deskWords(behaviour, deskAnswers);
  const addresses = pretendAddresses ? ['Customers without an e-mail address have a pretended one.'] : [];
  return [behaviourWords(behaviour, order), desk, ...addresses];
}

/** Who decides what debtors do, as a sentence. */
export function behaviourWords(behaviour: Behaviour, { seed }: Order): string {
  switch (behaviour) {
    case 'events':
      return 'Debtors do what the events file says, and nothing else.';
    case 'ledger':
      return 'Debtors pay on the days that the ledger or the payments file gives, and do nothing else.';
    case 'model':
      return `Debtors behave as a seeded model has it (seed ${seed}).`;
  }
}

/** Who is at the desk, as a sentence. */
export function deskWords(behaviour: Behaviour, deskAnswers: boolean): string {
  if (!deskAnswers) return 'Nobody is at the desk: what is on a list stays on it.';
  return behaviour === 'model'
    ? 'People do what is on their lists as the model has it; exceptions wait.'
    : 'The desk is scripted: calls are made from the next working day on and nobody answers; reviews end with continue; approvals and exceptions wait.';
}

function dayLines(played: Played): string[] {
  const { open, held, pastDue, disputed, toChase } = openOnDay(played);
  return [
    '',
    `On ${played.order.asOf}:`,
    row('open', inWords(open)),
    row('  held by dispute', inWords(held)),
    row('past due', inWords(pastDue)),
    row('  disputed, held', inWords(disputed)),
    row('  to chase', inWords(toChase)),
  ];
}

function figureLines({ until }: Order, figures: Figures): string[] {
  const { all, onList, asleep, nobody } = figures.stillOpen;
  return [
    '',
    `Until ${until}:`,
    row('reminders sent', list(figures.mails)),
    row('answers sent', list(figures.answers)),
    row('calls made', list(figures.calls)),
    row('measures taken', list(figures.measures)),
    row('approvals requested', list(figures.approvals)),
    row('payments booked', inWords(figures.payments, 'payment')),
    row('payments unmatched', inWords(figures.unmatched, 'payment')),
    row('debts closed', inWords(figures.closed)),
    row('debts still open', inWords(all)),
    row('  on a list', String(onList)),
    row('  asleep until a day', String(asleep)),
    ...(nobody === 0 ? [] : [row('  WITH NOBODY', String(nobody))]),
    '',
    'Tasks for people:',
    ...(figures.tasks.length === 0 ? ['  none'] : []),
    ...figures.tasks.map(taskLine),
    '',
    `Why the gate said not now, or not at all (${figures.decisions} decisions were recorded):`,
    ...(figures.refusals.length === 0 ? ['  never'] : []),
    ...figures.refusals.map(({ rule, decision, decisions, debts }) =>
      row(rule, `${decision.padEnd(11)} ${plural(decisions, 'time')}, ${plural(debts, 'debt')}`),
    ),
    '',
    ...promiseLines(figures),
  ];
}

function taskLine({ name, opened, done, moot }: Figures['tasks'][number]): string {
  const open = opened - done - moot;
  return row(name, `${opened} opened: ${done} done by a person, ${moot} fell away, ${open} still open`);
}

function promiseLines({ brokenPromises, faults }: Figures): string[] {
  const broken = brokenPromises.map((one) => `  ${one}`);
  return [
    ...(broken.length === 0
      ? ['Checked: nothing was sent about an invoice that was disputed or paid at that time.']
      : ['BROKEN: these contacts were about a disputed or paid invoice:', ...broken]),
    ...(faults.length === 0 ? [] : ['FAULTS inside Forbear:', ...faults.map((one) => `  ${one}`)]),
  ];
}

function boundLines({ bounds, withoutEffect }: Happened): string[] {
  const broken = bounds.filter((bound) => bound.broken > 0);
  const asked = Math.max(0, ...bounds.map((bound) => bound.asked));
  return [
    ...withoutEffect.map(({ line, what, why }) => `Event of line ${line} (${what}) changed nothing: ${why}.`),
    ...(broken.length === 0
      ? [`Bounds of ethics: all ${bounds.length} held for all ${asked} contacts and measures.`]
      : ['BOUNDS OF ETHICS BROKEN:', ...broken.map(({ says, broken: times }) => `  ${times} × ${says}`)]),
  ];
}

function list(counted: readonly Counted[]): string {
  return counted.length === 0 ? 'none' : counted.map(({ name, count }) => `${count} ${name}`).join(', ');
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(22)}${value}`;
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
