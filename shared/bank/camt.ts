import { codedAmount } from '../domain/money.ts';
import { FileRefused } from '../intake/file-refused.ts';
import { type Element, elementsAt, textAt } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import { bankAmount, bankCurrency } from './bank-amount.ts';
import { isoDay } from './bank-date.ts';
import { camtEntry } from './camt-entry.ts';
import type { Balance, StatementHead, StatementSink } from './statement.ts';
import { type StatementSum, statementSum } from './statement-sum.ts';

const containers = new Set(['Document', 'BkToCstmrStmt', 'Stmt', 'Ntry', 'NtryDtls']);

/** What a statement said before its first entry, and what was counted since. */
type Open = {
  line: number;
  head: Element[];
  begun: StatementHead | undefined;
  balances: { opening: Balance | undefined; closing: Balance | undefined };
  sum: StatementSum;
  entries: number;
};

/**
 * Reads camt.053 of any version in one pass, an entry at a time. Only a statement's own account is looked at; what does
 * not add up is a finding. Throws `FileRefused` where it is no such file, names no account, or is cut off.
 */
export async function readCamt(text: AsyncIterable<string>, sink: StatementSink): Promise<void> {
  let statement: Open | undefined;
  let entry: ReturnType<typeof camtEntry> | undefined;
  let statements = 0;
  let isCamt = false;
  await readXml(text, containers, {
    open(path, line) {
      const name = path.at(-1);
      if (name === 'BkToCstmrStmt') isCamt = true;
      if (name === 'Stmt') statement = opened(line);
      if (name !== 'Ntry' || statement === undefined) return;
      const begun = beginning(statement, sink);
      statement.entries += 1;
      entry = camtEntry(line, statement.entries, begun.currency, sink);
    },
    element(path, element) {
      switch (path.at(-1)) {
        case 'Stmt':
          statement?.head.push(element);
          break;
        case 'Ntry':
          entry?.head(element);
          break;
        case 'NtryDtls':
          if (element.name === 'TxDtls') entry?.detail(element);
          break;
      }
    },
    close(path, line) {
      const name = path.at(-1);
      if (name === 'Ntry' && entry !== undefined) {
        const head = entry.end();
        if (head?.isBooked === true) statement?.sum.count(head.amount);
        entry = undefined;
      }
      if (name !== 'Stmt' || statement === undefined) return;
      beginning(statement, sink);
      ending(statement, sink, line);
      statement = undefined;
      statements += 1;
    },
  });
  if (!isCamt) throw new FileRefused('not-a-statement', 'This XML file is no bank statement (camt.053).');
  if (statements === 0) throw new FileRefused('no-rows', 'There is no statement in the file.');
}

function opened(line: number): Open {
  const balances = { opening: undefined, closing: undefined };
  return { line, head: [], begun: undefined, balances, sum: statementSum(), entries: 0 };
}

/** Tells the sink of the statement once all that comes before its entries is read. */
function beginning(statement: Open, sink: StatementSink): StatementHead {
  if (statement.begun !== undefined) return statement.begun;
  const { line } = statement;
  const whole: Element = { name: 'Stmt', attributes: {}, text: '', children: statement.head, line };
  const account = textAt(whole, 'Acct', 'Id', 'IBAN') ?? textAt(whole, 'Acct', 'Id', 'Othr', 'Id');
  const id = textAt(whole, 'Id');
  if (account === undefined || id === undefined)
    throw new FileRefused(
      'not-a-statement',
      'A statement names no account, or has no number of its own.',
      line,
    );
  const copy = textAt(whole, 'CpyDplctInd');
  const balances = elementsAt(whole, 'Bal');
  statement.balances = {
    opening: balanceOf(balances, ['OPBD', 'PRCD']),
    closing: balanceOf(balances.toReversed(), ['CLBD']),
  };
  const begun: StatementHead = {
    line,
    id,
    account: account.replace(/\s/g, ''),
    currency: bankCurrency(textAt(whole, 'Acct', 'Ccy')) ?? statement.balances.opening?.currency,
    number: textAt(whole, 'ElctrncSeqNb') ?? textAt(whole, 'LglSeqNb'),
    isCopy: copy !== undefined,
  };
  statement.begun = begun;
  sink.begin(begun);
  return begun;
}

function balanceOf(balances: readonly Element[], codes: readonly string[]): Balance | undefined {
  for (const code of codes) {
    const balance = balances.find((one) => textAt(one, 'Tp', 'CdOrPrtry', 'Cd') === code);
    const amount = balance?.children.find(({ name }) => name === 'Amt');
    const currency = bankCurrency(amount?.attributes['Ccy']);
    const minorUnits = currency && bankAmount(amount?.text ?? '', currency);
    const on = isoDay(textAt(balance, 'Dt', 'Dt') ?? textAt(balance, 'Dt', 'DtTm'));
    if (currency === undefined || minorUnits === undefined || on === undefined) continue;
    return {
      minorUnits: textAt(balance, 'CdtDbtInd') === 'DBIT' ? 0 - minorUnits : minorUnits,
      currency,
      on,
    };
  }
  return undefined;
}

/** The balances, and what the statement says it adds up to, against what was counted. */
function ending({ head, balances, sum, begun }: Open, sink: StatementSink, line: number): void {
  for (const finding of sum.check(balances.opening, balances.closing, line)) sink.find(finding);
  const summary = head.find(({ name }) => name === 'TxsSummry');
  const currency = begun?.currency;
  if (summary !== undefined && currency !== undefined) {
    const totals = [
      ['credit entries', 'TtlCdtNtries', sum.credits],
      ['debit entries', 'TtlDbtNtries', sum.debits],
    ] as const;
    for (const [what, name, counted] of totals) {
      const stated = bankAmount(textAt(summary, name, 'Sum') ?? '', currency);
      if (stated === undefined || stated === counted) continue;
      const sentence = `The statement says that its ${what} come to ${codedAmount(stated, currency)}, but they come to ${codedAmount(counted, currency)}. Please export it again, whole.`;
      sink.find({ code: 'total', line: summary.line, sentence });
    }
  }
  sink.end(balances);
}
