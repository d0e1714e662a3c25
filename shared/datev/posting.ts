import { spreadHash } from '../domain/hash.ts';
import { FileRefused } from '../intake/file-refused.ts';
import { fold } from '../intake/profile.ts';
import type { BatchHeader } from './batch-header.ts';

/** One side of a posting that is on a customer's account: cells as written, days as ISO dates where they could be read. */
export type Posting = {
  line: number;
  account: string;
  contra: string;
  /** Of the customer's account: a debit is asked for, a credit is paid or credited. */
  side: 'debit' | 'credit' | 'unknown';
  /** It takes an earlier posting back (Generalumkehr). */
  isReversal: boolean;
  amount: string;
  /** Discount taken with a payment: it is settled too. */
  discount: string;
  currency: string;
  number: string;
  dated: string;
  due: string;
  /** What keeps it from dunning (Postensperre); empty: nothing, or no longer. */
  block: string;
  withoutInterest: boolean;
  /** Interest or a fee of the ledger's own reminders. */
  isCharge: boolean;
  /** Alike of two postings: they say the same in every cell. */
  likeness: number;
};

const columns = {
  amount: ['Umsatz (ohne Soll/Haben-Kz)', 'Umsatz'],
  side: ['Soll/Haben-Kennzeichen'],
  currency: ['WKZ Umsatz'],
  account: ['Konto'],
  contra: ['Gegenkonto (ohne BU-Schlüssel)', 'Gegenkonto'],
  key: ['BU-Schlüssel'],
  dated: ['Belegdatum'],
  another: ['Diverse Adressnummer'],
  number: ['Belegfeld 1'],
  second: ['Belegfeld 2'],
  discount: ['Skonto'],
  block: ['Postensperre'],
  blockUntil: ['Postensperre bis'],
  matter: ['Sachverhalt'],
  interest: ['Zinssperre'],
  due: ['Fälligkeit', 'Faelligkeit'],
  reversal: ['Generalumkehr (GU)', 'Generalumkehr'],
} as const;
type Column = keyof typeof columns;
const names = Object.entries(columns).map(([column, written]) => [column, written.map(fold)] as const);
const mandatory = ['amount', 'side', 'account', 'contra', 'dated', 'number'] as const satisfies Column[];

/** A reader of the records below the second line, which names the columns. Throws `FileRefused` when one is missing. */
export function postingReader(
  headings: readonly string[],
  header: BatchHeader,
  today: string,
): (record: readonly string[], line: number) => Posting[] {
  const folded = headings.map(fold);
  const at = new Map(
    names.map(([column, written]) => [column, folded.findIndex((one) => written.includes(one))]),
  );
  const missing = mandatory.filter((column) => (at.get(column) ?? -1) === -1);
  if (missing.length > 0)
    throw new FileRefused(
      'batch-incomplete',
      `This looks like DATEV's booking batch, but its second line does not name: ${missing.map((column) => columns[column][0]).join(', ')}. Please export it with the line of headings.`,
      2,
    );

  return (record, line) => {
    const cell = (column: Column) => (record[at.get(column) ?? -1] ?? '').trim();
    const [account, contra, side] = [cell('account'), cell('contra'), cell('side').toUpperCase()];
    const sides: Pick<Posting, 'account' | 'contra' | 'side'>[] = [
      { account, contra, side: side === 'S' ? 'debit' : side === 'H' ? 'credit' : 'unknown' },
      {
        account: contra,
        contra: account,
        side: side === 'S' ? 'credit' : side === 'H' ? 'debit' : 'unknown',
      },
    ];
    const ours = sides.filter((one) => isCustomer(one.account, header));
    if (ours.length === 0) return [];
    const dated = dayIn(cell('dated'), header);
    const number = cell('number');
    const said = {
      line,
      isReversal: isReversal(cell('reversal'), cell('key')),
      amount: cell('amount'),
      discount: cell('discount'),
      currency: cell('currency') || header.currency,
      number: /^0*$/.test(number) ? '' : number,
      dated,
      due: wholeDay(cell('due')) ?? (cell('due') || dueIn(cell('second'), dated)),
      block: blockOf(cell('block'), cell('blockUntil'), today),
      withoutInterest: !/^0?$/.test(cell('interest')),
      isCharge: /^(?:31|40)$/.test(cell('matter')),
      likeness: spreadHash(record.join('\n')),
    };
    // An account that many share: only the address says whose it is.
    const another = cell('another') === '' ? '' : `/${cell('another')}`;
    return ours.map(({ account: shared, ...one }) => ({ ...said, ...one, account: `${shared}${another}` }));
  };
}

/** Accounts of persons have a digit more than the others; suppliers begin with 7, 8 or 9. */
function isCustomer(account: string, { accountDigits }: BatchHeader): boolean {
  const number = /^\d+$/.test(account) ? Number(account) : 0;
  return number >= 10 ** accountDigits && number < 7 * 10 ** accountDigits;
}

/** By its own column or, in older files, by the first digit of a posting key of two. */
function isReversal(word: string, key: string): boolean {
  return /^(?:1|g)$/i.test(word) || /^[23678]\d$/.test(key);
}

/** A block that ended is none; one with an end and without a mark is one. */
function blockOf(mark: string, until: string, today: string): string {
  const end = wholeDay(until);
  if (/^0?$/.test(mark) && /^0*$/.test(until)) return '';
  if (end === undefined) return 'Postensperre';
  return end < today ? '' : `Postensperre bis ${end}`;
}

/** DDMMYYYY as an ISO date; a leading zero may be lost. */
function wholeDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})(\d{2})(\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : isoDay(year, month, day);
}

/** DDMM in the period or else the year of the batch. What is no day stays as it is written. */
function dayIn(text: string, { from, until, yearBegins }: BatchHeader): string {
  const whole = wholeDay(text);
  if (whole !== undefined) return whole;
  const [, day, month] = /^(\d{1,2})(\d{2})$/.exec(text) ?? [];
  if (month === undefined) return text;
  const year = Number((yearBegins ?? from ?? '').slice(0, 4));
  if (year === 0) return text;
  const days = [year, year + 1].map((one) => isoDay(String(one), month, day));
  const inPeriod = days.find(
    (one) => from !== undefined && until !== undefined && one >= from && one <= until,
  );
  return inPeriod ?? days.find((one) => one >= (yearBegins ?? '')) ?? text;
}

/** A second number that is a day (DDMMYY), and no earlier than the invoice, is the day it is due. */
function dueIn(text: string, dated: string): string {
  const [, day, month, year] = /^(\d{1,2})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return '';
  const due = isoDay(`20${year}`, month, day);
  const isDay = !Number.isNaN(Date.parse(due)) && new Date(due).toISOString().startsWith(due);
  const isNear = due >= dated && Number(due.slice(0, 4)) - Number(dated.slice(0, 4)) <= 2;
  return isDay && isNear ? due : '';
}

function isoDay(year: string, month = '', day = ''): string {
  return `${year}-${month}-${day.padStart(2, '0')}`;
}
