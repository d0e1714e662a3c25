import { FileRefused } from '../intake/file-refused.ts';
import { withoutMark } from '../intake/source.ts';

/** What the first line of a booking batch says of all its postings. Days as ISO dates. */
export type BatchHeader = {
  /** Digits of an account of the general ledger; those of customers and suppliers have one more. */
  accountDigits: number;
  yearBegins: string | undefined;
  from: string | undefined;
  until: string | undefined;
  /** The currency of postings that name none. */
  currency: string;
};

/** What DATEV calls its kinds of file, by number: none of them but the booking batch says what a customer owes. */
const otherKinds: Readonly<Record<string, string>> = {
  '16': 'the master data of customers and suppliers (Debitoren/Kreditoren)',
  '20': 'the names of accounts (Kontenbeschriftungen)',
  '44': 'text keys (Textschlüssel)',
  '46': 'terms of payment (Zahlungsbedingungen)',
  '47': 'notes on accounts (Konto-Notizen)',
  '48': 'other addresses (Diverse Adressen)',
  '62': 'branches of the asset accounting (Anlagenbuchführung)',
  '63': 'postings of the asset accounting (Anlagenbuchführung)',
  '65': 'recurring postings (Wiederkehrende Buchungen)',
  '66': 'recurring postings (Wiederkehrende Buchungen)',
  '67': 'texts of postings (Buchungstextkonstanten)',
};
const bookingBatch = '21';

/** Whether a file is in DATEV's own format, by its opening. */
export function isDatevFile(opening: string): boolean {
  return /^"?(?:EXTF|DTVF)"?;/.test(withoutMark(opening).trimStart());
}

/** Reads the first line. Throws `FileRefused` for every kind of file but a booking batch. */
export function batchHeader(fields: readonly string[], line: number): BatchHeader {
  const [, , kind = '', name = ''] = fields.map((field) => field.trim());
  if (kind !== bookingBatch) throw otherKind(kind, name, line);
  const accountDigits = Number(fields[13]);
  if (!Number.isInteger(accountDigits) || accountDigits < 4 || accountDigits > 8)
    throw new FileRefused(
      'batch-incomplete',
      'The first line of this DATEV booking batch does not say how many digits its accounts have (field 14, Sachkontenlänge, from 4 to 8), so customers cannot be told from other accounts. Please export it again with a complete first line.',
      line,
    );
  return {
    accountDigits,
    yearBegins: dayOf(fields[12]),
    from: dayOf(fields[14]),
    until: dayOf(fields[15]),
    currency: (fields[21] ?? '').trim(),
  };
}

function otherKind(kind: string, name: string, line: number): FileRefused {
  const what = otherKinds[kind] ?? `a kind of its own (${[kind, name.slice(0, 60)].join(' ').trim()})`;
  const names =
    kind === '16'
      ? ' Names and addresses come with a list of open invoices that has them in columns of its own; a mapping says which.'
      : '';
  return new FileRefused(
    'no-open-amounts',
    `This DATEV file holds ${what}; it says nothing of what a customer owes. Please export the list of open items (OPOS) or the booking batch (Buchungsstapel).${names}`,
    line,
  );
}

/** YYYYMMDD as an ISO date. */
function dayOf(text = ''): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim()) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}
