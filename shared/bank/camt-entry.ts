import type { Currency } from '../domain/money.ts';
import { codedAmount } from '../domain/money.ts';
import { type Element, elementAt, elementsAt, textAt } from '../xml/element.ts';
import { bankAmount, bankCurrency } from './bank-amount.ts';
import { isoDay } from './bank-date.ts';
import type { Finding, Movement, StatementSink } from './statement.ts';

/** What an entry says of itself before its details. */
export type EntryHead = {
  /** Minor units with sign. */
  amount: number;
  currency: Currency;
  bookedOn: string;
  isBooked: boolean;
  isReversal: boolean;
  bankReference: string | undefined;
};

/** Reads one entry as it comes: its own elements, then its transactions. */
export function camtEntry(
  line: number,
  entry: number,
  accountCurrency: Currency | undefined,
  sink: Pick<StatementSink, 'movement' | 'find'>,
) {
  const parts: Element[] = [];
  let read: EntryHead | 'unreadable' | undefined;
  let bare: Element | undefined;
  let last: Movement | undefined;
  let [details, told, sum] = [0, 0, 0];

  /** Its own elements are whole once its details begin, or it ends. */
  const known = (): EntryHead | undefined => {
    read ??= entryHead({ name: 'Ntry', attributes: {}, text: '', children: parts, line }) ?? 'unreadable';
    return read === 'unreadable' ? undefined : read;
  };
  const bankSays = () => parts.find(({ name }) => name === 'AddtlNtryInf')?.text ?? '';
  const find = (code: Finding['code'], sentence: string) => sink.find({ code, line, sentence, entry });

  return {
    head(element: Element): void {
      parts.push(element);
    },
    detail(element: Element): void {
      const head = known();
      if (head === undefined) return;
      details += 1;
      const amount = detailAmount(element, head);
      if (amount === undefined) {
        bare ??= element;
        return;
      }
      told += 1;
      sum += amount;
      if (last !== undefined) sink.movement(last);
      last = movementOf({ line: element.line, entry, head, amount, detail: element });
    },
    /** Says what did not add up, and gives the entry itself where its details did not. */
    end(): EntryHead | undefined {
      const head = known();
      if (head === undefined) {
        find(
          'entry',
          'This entry has no readable amount, direction, status or date. Please export it again.',
        );
        return undefined;
      }
      if (accountCurrency !== undefined && head.currency !== accountCurrency)
        find('entry', `This entry is in ${head.currency}, but the account is in ${accountCurrency}.`);
      if (told === 0) {
        const detail = details === 1 ? bare : undefined;
        last = movementOf({ line, entry, head, amount: head.amount, detail });
      } else if (told !== details || sum !== head.amount) {
        find('details', differs(head, sum, details - told));
      }
      // What the bank says of the entry comes after its details, and is all there is where a payer wrote nothing.
      if (last !== undefined)
        sink.movement(details > 1 || last.text !== '' ? last : { ...last, text: bankSays() });
      return head;
    },
  };
}

function differs({ amount, currency }: EntryHead, sum: number, silent: number): string {
  const without = silent === 0 ? '' : ` (${silent} of them without an amount)`;
  return `The entry is of ${codedAmount(amount, currency)}, but its transactions${without} come to ${codedAmount(sum, currency)}.`;
}

function entryHead(entry: Element): EntryHead | undefined {
  const written = elementAt(entry, 'Amt');
  const currency = bankCurrency(written?.attributes['Ccy']);
  const amount = currency && bankAmount(written?.text ?? '', currency);
  const direction = textAt(entry, 'CdtDbtInd');
  const status = textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts');
  const bookedOn = dayOf(entry, 'BookgDt') ?? dayOf(entry, 'ValDt');
  if (currency === undefined || amount === undefined || amount < 0 || bookedOn === undefined)
    return undefined;
  if ((direction !== 'CRDT' && direction !== 'DBIT') || status === undefined) return undefined;
  return {
    amount: direction === 'DBIT' ? 0 - amount : amount,
    currency,
    bookedOn,
    isBooked: status === 'BOOK',
    isReversal: textAt(entry, 'RvslInd') === 'true' || textAt(entry, 'RvslInd') === '1',
    bankReference: textAt(entry, 'AcctSvcrRef'),
  };
}

function dayOf(entry: Element, name: string): string | undefined {
  return isoDay(textAt(entry, name, 'Dt') ?? textAt(entry, name, 'DtTm'));
}

/** A transaction's amount with sign, in the account's currency; undefined where it does not say. */
function detailAmount(detail: Element, head: EntryHead): number | undefined {
  const own = elementAt(detail, 'Amt') ?? elementAt(detail, 'AmtDtls', 'TxAmt', 'Amt');
  if (own === undefined || bankCurrency(own.attributes['Ccy']) !== head.currency) return undefined;
  const amount = bankAmount(own.text, head.currency);
  if (amount === undefined) return undefined;
  const direction = textAt(detail, 'CdtDbtInd');
  const isDebit = direction === undefined ? head.amount < 0 : direction === 'DBIT';
  return isDebit ? 0 - amount : amount;
}

type Parts = {
  line: number;
  entry: number;
  head: EntryHead;
  amount: number;
  detail: Element | undefined;
};

function movementOf({ line, entry, head, amount, detail }: Parts): Movement {
  const { currency, bookedOn, isBooked, isReversal } = head;
  // Money that came in has its debtor on the other side; money that left, its creditor.
  const [party, account] = amount > 0 === !isReversal ? ['Dbtr', 'DbtrAcct'] : ['Cdtr', 'CdtrAcct'];
  const parties = elementAt(detail, 'RltdPties');
  const unstructured = elementsAt(detail, 'RmtInf', 'Ustrd').map(({ text }) => text);
  const additional = [
    ...elementsAt(detail, 'RmtInf', 'Strd', 'RfrdDocInf', 'Nb').map(({ text }) => text),
    ...elementsAt(detail, 'RmtInf', 'Strd', 'AddtlRmtInf').map(({ text }) => text),
    textAt(detail, 'AddtlTxInf'),
  ];
  const said = [...unstructured, ...additional].filter((text) => text !== undefined && text !== '');
  return {
    line,
    entry,
    amount,
    currency,
    bookedOn,
    isBooked,
    isReversal,
    isReturn: elementAt(detail, 'RtrInf') !== undefined,
    bankReference: textAt(detail, 'Refs', 'AcctSvcrRef') ?? head.bankReference,
    endToEndId: endToEnd(textAt(detail, 'Refs', 'EndToEndId')),
    references: elementsAt(detail, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref').flatMap(({ text }) => text || []),
    text: said.join(' '),
    party: {
      name: textAt(parties, party, 'Nm') ?? textAt(parties, party, 'Pty', 'Nm'),
      account: textAt(parties, account, 'Id', 'IBAN') ?? textAt(parties, account, 'Id', 'Othr', 'Id'),
    },
  };
}

/** Banks write that there is none in words. */
function endToEnd(text: string | undefined): string | undefined {
  return text === undefined || /^not ?provided$/i.test(text) ? undefined : text;
}
