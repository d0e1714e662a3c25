import { currencySchema } from '../domain/money.ts';
import type { Bai2Record } from './bai2-records.ts';
import { bankAmount } from './bank-amount.ts';
import type { StatementSink } from './statement.ts';

/** Amounts are written in the smallest unit already, as those of a currency without decimals. */
export const unscaled = currencySchema.parse('JPY');

/** What a trailer says of all before it, against what was counted; gives the total it says. */
export function checkTrailer(
  { code, fields, line }: Bai2Record,
  what: 'account' | 'group' | 'file',
  counted: { total: number; records: number },
  sink: StatementSink,
): number {
  const stated = bankAmount(fields[0] ?? '', unscaled);
  const records = Number(fields[code === '49' ? 1 : 2]);
  const again = 'Please export it again, whole.';
  if (stated !== counted.total) {
    const sentence = `The control total of the ${what} is ${stated ?? 'missing'}, but its amounts come to ${counted.total}. ${again}`;
    sink.find({ code: 'total', line, sentence });
  } else if (records !== counted.records) {
    const sentence = `The ${what} says that it has ${records} records, but there are ${counted.records}. ${again}`;
    sink.find({ code: 'total', line, sentence });
  }
  return stated ?? counted.total;
}
