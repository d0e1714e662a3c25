import { FileRefused } from '../intake/file-refused.ts';
import { bankAmount, bankCurrency } from './bank-amount.ts';
import { nearestDay, shortDay } from './bank-date.ts';
import { readDetails } from './mt940-details.ts';
import type { Balance, Movement, StatementSink } from './statement.ts';
import { type StatementSum, statementSum } from './statement-sum.ts';
import { type TaggedField, taggedFields } from './tagged-lines.ts';

type Open = {
  line: number;
  id: string;
  account: string | undefined;
  number: string | undefined;
  isBegun: boolean;
  opening: Balance | undefined;
  closing: Balance | undefined;
  sum: StatementSum;
  entries: number;
  /** The entry whose `:86:` may still come. */
  entry: Movement | undefined;
};

/**
 * Reads MT940, a field at a time. What cannot be read in an entry is a finding on that entry. Throws `FileRefused`
 * where it is no such file, or is cut off before a closing balance.
 */
export async function readMt940(text: AsyncIterable<string>, sink: StatementSink): Promise<void> {
  let statement: Open | undefined;
  let statements = 0;
  const end = (line: number) => {
    if (statement === undefined) return;
    close(statement, sink, line);
    statement = undefined;
    statements += 1;
  };
  for await (const field of taggedFields(text)) {
    const { tag, line } = field;
    if (tag === '20') end(line);
    if (tag === '20') statement = opened(field);
    else if (tag === 'end') end(line);
    else if (statement !== undefined) take(statement, field, sink);
  }
  end(statement?.line ?? 1);
  if (statements === 0)
    throw new FileRefused('not-a-statement', 'No statement was found: an MT940 file begins one with :20:.');
}

function opened({ line, lines }: TaggedField): Open {
  return {
    line,
    id: (lines[0] ?? '').trim(),
    account: undefined,
    number: undefined,
    isBegun: false,
    opening: undefined,
    closing: undefined,
    sum: statementSum(),
    entries: 0,
    entry: undefined,
  };
}

function take(statement: Open, field: TaggedField, sink: StatementSink): void {
  const text = (field.lines[0] ?? '').trim();
  switch (field.tag) {
    case '25':
      statement.account = text.replace(/\s/g, '');
      break;
    case '28C':
    case '28':
      statement.number = text;
      break;
    case '60F':
    case '60M':
      statement.opening = balanceOf(text, field.line);
      begin(statement, sink);
      break;
    case '61':
      begin(statement, sink);
      give(statement, sink);
      takeEntry(statement, field, sink);
      break;
    case '86':
      if (statement.entry !== undefined) statement.entry = described(statement.entry, field.lines.join(''));
      give(statement, sink);
      break;
    case '62F':
    case '62M':
      give(statement, sink);
      statement.closing = balanceOf(text, field.line);
      break;
  }
}

function begin(statement: Open, sink: StatementSink): void {
  if (statement.isBegun) return;
  const { line, id, account, number, opening } = statement;
  if (account === undefined || opening === undefined)
    throw new FileRefused(
      'not-a-statement',
      'A statement lacks its account (:25:) or opening balance (:60F:).',
      line,
    );
  statement.isBegun = true;
  const name = number === undefined ? id : `${id} ${number}`;
  sink.begin({ line, id: name, account, currency: opening.currency, number, isCopy: false });
}

function close(statement: Open, sink: StatementSink, line: number): void {
  begin(statement, sink);
  give(statement, sink);
  const { opening, closing } = statement;
  if (closing === undefined)
    throw new FileRefused(
      'cut-off',
      'The statement ends without a closing balance (:62F:): the file was cut off. Please export it again.',
      line,
    );
  for (const finding of statement.sum.check(opening, closing, line)) sink.find(finding);
  sink.end({ opening, closing });
}

function give(statement: Open, sink: StatementSink): void {
  if (statement.entry !== undefined) sink.movement(statement.entry);
  statement.entry = undefined;
}

function balanceOf(text: string, line: number): Balance {
  const [, sign = '', day = '', code, digits = ''] = /^([CD])(\d{6})([A-Z]{3})([\d,]+)$/.exec(text) ?? [];
  const currency = bankCurrency(code);
  const minorUnits = currency && bankAmount(digits, currency);
  const on = shortDay(day);
  if (currency === undefined || minorUnits === undefined || on === undefined)
    throw new FileRefused('not-a-statement', `This balance cannot be read: ${text.slice(0, 60)}`, line);
  return { minorUnits: sign === 'D' ? 0 - minorUnits : minorUnits, currency, on };
}

/** There is none, or it stands in `:86:`. */
const placeholder = /^(?:NONREF|[EK]REF\+)?\s*$/;

const entryShape = /^(\d{6})(\d{4})?(R?[CD])([A-Z])?(\d{1,15}(?:,\d*)?)([A-Z][A-Z0-9]{3})([^\n]*)$/;

function takeEntry(statement: Open, { lines, line }: TaggedField, sink: StatementSink): void {
  statement.entries += 1;
  const entry = statement.entries;
  const currency = statement.opening?.currency;
  const [, value = '', booked, mark = '', , digits = '', , references = ''] =
    entryShape.exec(lines[0] ?? '') ?? [];
  const amount = currency && bankAmount(digits, currency);
  if (currency === undefined || amount === undefined) {
    sink.find({
      code: 'entry',
      line,
      entry,
      sentence: `This entry cannot be read: ${(lines[0] ?? '').slice(0, 60)}`,
    });
    return;
  }
  // Taking back a credit is a debit, and the other way round.
  const isCredit = mark === 'C' || mark === 'RD';
  const signed = isCredit ? amount : 0 - amount;
  statement.sum.count(signed);
  const valueOn = shortDay(value);
  const bookedOn =
    booked === undefined ? valueOn : nearestDay(booked, valueOn ?? statement.opening?.on ?? '');
  if (bookedOn === undefined || valueOn === undefined) {
    const sentence = `There is no such day as ${value}${booked === undefined ? '' : ` or ${booked}`}. Please ask the bank for this entry.`;
    sink.find({ code: 'entry', line, entry, sentence });
  }
  const [customer = '', bank] = references.split('//');
  statement.entry = {
    line,
    entry,
    amount: signed,
    currency,
    bookedOn: bookedOn ?? statement.opening?.on ?? '',
    isBooked: true,
    isReversal: mark.startsWith('R'),
    isReturn: false,
    bankReference: bank?.trim() || undefined,
    endToEndId: undefined,
    references: [],
    text: [placeholder.test(customer) ? '' : customer.trim(), ...lines.slice(1)]
      .filter((one) => one !== '')
      .join(' '),
    party: { name: undefined, account: undefined },
  };
}

/** The entry with what its `:86:` says, which is more than its own line had room for. */
function described(entry: Movement, written: string): Movement {
  const { text, endToEndId, customerReference, name, account, isReturn } = readDetails(written);
  const words = [text, customerReference ?? '', entry.text].filter((one) => one !== '');
  return { ...entry, text: words.join(' '), endToEndId, isReturn, party: { name, account } };
}
