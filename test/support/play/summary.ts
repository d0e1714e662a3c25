import { type Counted, type Figures, figuresOf } from './figures.ts';
import { inWords, openOnDay } from './open-on-day.ts';
import type { Order } from './order.ts';
import type { Played } from './play-ledger.ts';

/** What was played and what came of it, for a person. */
export function summaryOf(played: Played): string {
  const { order, report, happened } = played;
  const head = [
    `${order.name}, played for ${order.creditor.name} from ${order.asOf} to ${order.until}.`,
    'Everything happened in memory; nothing was sent to anybody.',
    ...peopleLines(order),
    '',
    report.text.trimEnd(),
  ];
  if (happened === undefined) return text(head);
  return text([...head, ...dayLines(played), ...figureLines(order, figuresOf(played, happened))]);
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function peopleLines({ deskAnswers, pretendAddresses }: Order): string[] {
  const desk = deskAnswers
    ? 'The desk is scripted: calls are made from the next working day on and nobody answers; reviews end with continue; approvals and exceptions wait.'
    : 'Nobody is at the desk: what is on a list stays on it.';
  const addresses = pretendAddresses ? ['Customers without an e-mail address have a pretended one.'] : [];
  return [desk, ...addresses];
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

function list(counted: readonly Counted[]): string {
  return counted.length === 0 ? 'none' : counted.map(({ name, count }) => `${count} ${name}`).join(', ');
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(22)}${value}`;
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
