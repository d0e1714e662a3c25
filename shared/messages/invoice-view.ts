import { writtenAmount } from '../domain/money.ts';
import { type AmountRow, type ChargeView, chargeView, withCharge } from './charge-view.ts';
import { collectible } from './invoice-lines.ts';
import { type CheckedInput, type InvoiceLine, isAskedFor } from './message-input.ts';
import { templateKinds } from './template-kinds.ts';
import type { Words } from './words.ts';
import { filled, oneLine, writtenCount, writtenDate, writtenSums } from './written.ts';

type InvoiceView = {
  number: string;
  reference?: string;
  issued: string;
  due: string;
  amounts: AmountRow[];
  charge?: ChargeView;
  announced?: string;
};
export type SectionView = {
  title: string;
  note?: string;
  invoices: InvoiceView[];
  total?: string;
  totalWithCharges?: string;
};

type Wording = { words: Words; locale: string };

/** The invoices of a mail in the order they are shown: what is asked for first, what is only mentioned apart. */
export function sectionsOf(input: CheckedInput, wording: Wording): SectionView[] {
  const { words } = wording;
  const { asksFor } = templateKinds[input.template];
  const view = (line: InvoiceLine) => invoiceView(line, asksFor, wording);
  if (input.template === 'daily-list') return [];
  if (asksFor === 'nothing') return [{ title: words.sections.about, invoices: input.invoices.map(view) }];
  const asked = input.invoices.filter((line) => isAskedFor(line, asksFor));
  const others = input.invoices.filter((line) => !asked.includes(line));
  const rest = (['due', 'not-yet-due', 'disputed'] as const).map((section) => ({
    title: words.sections[section],
    ...(section === 'due' ? {} : { note: words.sectionNotes[section] }),
    invoices: others.filter((line) => sectionOf(line) === section).map(view),
  }));
  const isCharged = asked.some(({ charge }) => charge !== undefined);
  const total = {
    ...(asked.length > 1 ? { total: writtenSums(asked.map(collectible), wording.locale) } : {}),
    ...(asked.length > 1 && isCharged
      ? { totalWithCharges: writtenSums(asked.map(withCharge), wording.locale) }
      : {}),
  };
  return [{ title: words.sections.due, invoices: asked.map(view), ...total }, ...rest].filter(
    (section) => section.invoices.length > 0,
  );
}

/** Nothing may be asked for where nothing is collectible, whatever the caller called the section. */
function sectionOf(line: InvoiceLine): InvoiceLine['section'] {
  return line.amountCollectible === 0 && line.amountDisputed > 0 ? 'disputed' : line.section;
}

function invoiceView(
  line: InvoiceLine,
  asksFor: InvoiceLine['section'] | 'nothing',
  wording: Wording,
): InvoiceView {
  const { words, locale } = wording;
  const reference = oneLine(line.reference ?? '');
  const late = asksFor === 'nothing' ? [] : lateness(line, wording);
  return {
    number: nameOf(line, wording),
    ...(reference === '' ? {} : { reference }),
    issued: `${words.issued} ${writtenDate(line.issuedOn, locale)}`,
    due: [`${words.due} ${writtenDate(line.dueOn, locale)}`, ...late].join(', '),
    amounts: amountRows(line, asksFor, wording),
    ...(line.announced === undefined ? {} : { announced: announcedOf(line, wording) }),
    ...(line.charge === undefined ? {} : { charge: chargeView(line, line.charge, wording) }),
  };
}

/** Its number, and of an instalment which one it is. */
function nameOf({ invoiceNumber, instalment, dueOn }: InvoiceLine, { words, locale }: Wording): string {
  const number = oneLine(invoiceNumber);
  const date = writtenDate(dueOn, locale);
  return instalment ? `${number}, ${filled(words.instalment, { date })}` : number;
}

/** What is announced of an invoice; the empty text where nothing is. */
export function announcedOf({ announced, currency }: InvoiceLine, { words, locale }: Wording): string {
  if (announced === undefined) return '';
  return filled(words.announced, {
    costs: writtenAmount(announced.costs, currency, locale),
    days: writtenCount(announced.days, locale).text,
  });
}

/** "22 days late" only of an invoice that is due, unpaid and not under dispute as a whole. */
function lateness(line: InvoiceLine, { words, locale }: Wording): string[] {
  if (sectionOf(line) !== 'due' || line.amountCollectible === 0) return [];
  if (line.daysLate === 0) return [words.dueToday];
  const { text, form } = writtenCount(line.daysLate, locale);
  return [words.late[form].replace('{days}', text)];
}

function amountRows(
  line: InvoiceLine,
  asksFor: InvoiceLine['section'] | 'nothing',
  { words, locale }: Wording,
): AmountRow[] {
  const { invoiceTotal, amountOutstanding, amountDisputed, amountCollectible } = line;
  const row = (label: string, minorUnits: number, strong = false): AmountRow => ({
    label,
    value: writtenAmount(minorUnits, line.currency, locale),
    strong,
  });
  const received = invoiceTotal - amountOutstanding;
  const lastWord = section(line, asksFor) === 'not-yet-due' ? words.amounts.notYetDue : words.amounts.toPay;
  const asks = asksFor !== 'nothing' && amountCollectible > 0;
  if (asks && amountCollectible === invoiceTotal) return [row(lastWord, amountCollectible, true)];
  return [
    row(line.instalment ? words.amounts.instalment : words.amounts.total, invoiceTotal),
    ...(received > 0 ? [row(words.amounts.received, received)] : []),
    ...(received > 0 || asksFor === 'nothing' ? [row(words.amounts.open, amountOutstanding, !asks)] : []),
    ...(amountDisputed > 0 ? [row(words.amounts.disputed, amountDisputed)] : []),
    ...(asks ? [row(lastWord, amountCollectible, true)] : []),
  ];
}

const section = (line: InvoiceLine, asksFor: InvoiceLine['section'] | 'nothing') =>
  asksFor === 'nothing' ? asksFor : sectionOf(line);
