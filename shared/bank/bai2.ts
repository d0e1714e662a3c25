import { type Currency, currencySchema } from '../domain/money.ts';
import { FileRefused } from '../intake/file-refused.ts';
import { summaries, type TypedAmount, typedAmount } from './bai2-fields.ts';
import { type Bai2Record, bai2Records } from './bai2-records.ts';
import { checkTrailer, unscaled } from './bai2-trailer.ts';
import { bankAmount, bankCurrency } from './bank-amount.ts';
import { shortDay } from './bank-date.ts';
import type { Balance, StatementSink } from './statement.ts';
import { type StatementSum, statementSum } from './statement-sum.ts';

type Group = { on: string; currency: Currency; total: number; records: number; accounts: number };
type Account = {
  line: number;
  currency: Currency;
  sum: StatementSum;
  opening: Balance | undefined;
  closing: Balance | undefined;
  /** All amounts of the account as they are written, which its control total repeats. */
  control: number;
  records: number;
  entries: number;
};
type File = { total: number; records: number };

const dollars = currencySchema.parse('USD');

/**
 * Reads BAI2 with its continuations and control totals; each account of a group is a statement. A control total that is
 * wrong is a finding. Throws `FileRefused` where it is no such file, or ends before its trailers.
 */
export async function readBai2(text: AsyncIterable<string>, sink: StatementSink): Promise<void> {
  const file: File = { total: 0, records: 0 };
  let group: Group | undefined;
  let account: Account | undefined;
  let header: Bai2Record | undefined;
  let isEnded = false;
  for await (const record of bai2Records(text)) {
    file.records += record.records;
    if (group !== undefined) group.records += record.records;
    if (account !== undefined) account.records += record.records;
    switch (record.code) {
      case '01':
        header = record;
        break;
      case '02':
        refuseOpen(group, account, record.line);
        group = openGroup(record);
        break;
      case '03':
        refuseOpen(undefined, account, record.line);
        account = openAccount(record, group, `${header?.fields[4] ?? header?.fields[2] ?? ''}`, sink);
        break;
      case '16':
        takeDetail(record, group, account, sink);
        break;
      case '49':
        closeAccount(record, group, account, sink);
        account = undefined;
        break;
      case '98':
        refuseOpen(undefined, account, record.line);
        if (group === undefined)
          throw new FileRefused('not-a-statement', 'A group trailer (98) closes no group.', record.line);
        file.total += checkTrailer(record, 'group', group, sink);
        group = undefined;
        break;
      case '99':
        checkTrailer(record, 'file', file, sink);
        isEnded = true;
        break;
    }
  }
  if (header === undefined)
    throw new FileRefused('not-a-statement', 'No statement was found: a BAI2 file begins with a record 01.');
  if (!isEnded || group !== undefined || account !== undefined)
    throw new FileRefused(
      'cut-off',
      'The file ends before its trailers: it was cut off. Please export it again.',
    );
}

/** A trailer that is missing would hide what else is. */
function refuseOpen(group: Group | undefined, account: Account | undefined, line: number): void {
  if (group === undefined && account === undefined) return;
  const what = account === undefined ? 'A group' : 'An account';
  throw new FileRefused(
    'cut-off',
    `${what} before this line has no trailer. Please export it again, whole.`,
    line,
  );
}

function openGroup({ fields, line, records }: Bai2Record): Group {
  const on = shortDay(fields[3]?.trim() ?? '');
  if (on === undefined)
    throw new FileRefused('not-a-statement', `The group has no readable date: ${fields[3] ?? ''}`, line);
  return { on, currency: bankCurrency(fields[5]) ?? dollars, total: 0, records, accounts: 0 };
}

function openAccount(
  { fields, line, records }: Bai2Record,
  group: Group | undefined,
  fileId: string,
  sink: StatementSink,
): Account {
  if (group === undefined)
    throw new FileRefused('not-a-statement', 'An account stands outside of a group.', line);
  const [number = '', code = '', ...rest] = fields;
  if (number.trim() === '') throw new FileRefused('not-a-statement', 'An account has no number.', line);
  const currency = bankCurrency(code) ?? group.currency;
  const found = summaries(rest);
  group.accounts += 1;
  const account: Account = {
    line,
    currency,
    sum: statementSum(),
    opening: balanceOf(found, '010', currency, group.on),
    closing: balanceOf(found, '015', currency, group.on),
    control: found.reduce((sum, { digits }) => sum + (bankAmount(digits, unscaled) ?? 0), 0),
    records,
    entries: 0,
  };
  const id = `${fileId.trim()} ${group.on} ${group.accounts}`;
  sink.begin({ line, id, account: number.trim(), currency, number: undefined, isCopy: false });
  return account;
}

function balanceOf(
  found: readonly TypedAmount[],
  type: string,
  currency: Currency,
  on: string,
): Balance | undefined {
  const minorUnits = bankAmount(found.find((one) => one.type === type)?.digits ?? '', unscaled);
  return minorUnits === undefined ? undefined : { minorUnits, currency, on };
}

function takeDetail(
  { fields, line }: Bai2Record,
  group: Group | undefined,
  account: Account | undefined,
  sink: StatementSink,
): void {
  if (group === undefined || account === undefined)
    throw new FileRefused('not-a-statement', 'A transaction stands outside of an account.', line);
  account.entries += 1;
  const { type, digits, rest } = typedAmount(fields);
  const amount = bankAmount(digits, unscaled);
  const code = Number(type);
  // 100 to 399 came in, 400 to 699 went out; the rest is of loans, or no money at all.
  const isMoney = code >= 100 && code <= 699;
  if (amount === undefined || !isMoney) {
    if (amount !== undefined) account.control += amount;
    const sentence = `The transaction type ${type} or amount ${digits} cannot be read.`;
    if (amount !== 0) sink.find({ code: 'entry', line, entry: account.entries, sentence });
    return;
  }
  account.control += amount;
  const signed = code < 400 ? amount : 0 - amount;
  account.sum.count(signed);
  const [bankReference = '', customerReference = '', ...text] = rest;
  sink.movement({
    line,
    entry: account.entries,
    amount: signed,
    currency: account.currency,
    bookedOn: group.on,
    isBooked: true,
    isReversal: reversals.has(type),
    isReturn: returns.has(type),
    bankReference: bankReference.trim() || undefined,
    endToEndId: undefined,
    references: [],
    text: [customerReference, text.join(',')]
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .join(' '),
    party: { name: undefined, account: undefined },
  });
}

/** Corrections of earlier bookings; what came back unpaid (deposited items and ACH returned). */
const reversals = new Set(['390', '395', '690', '695']);
const returns = new Set(['255', '552', '555', '557']);

function closeAccount(
  record: Bai2Record,
  group: Group | undefined,
  account: Account | undefined,
  sink: StatementSink,
): void {
  if (group === undefined || account === undefined)
    throw new FileRefused('not-a-statement', 'An account trailer (49) closes no account.', record.line);
  const { control, opening, closing, sum, line } = account;
  const stated = checkTrailer(record, 'account', { total: control, records: account.records }, sink);
  for (const finding of sum.check(opening, closing, line)) sink.find(finding);
  group.total += stated;
  sink.end({ opening, closing });
}
