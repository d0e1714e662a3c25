import { candidateNumbers } from '../apply-payment.ts';
import { bodiesIn } from '../structured-reference.ts';
import { type Match, matchPayment } from './match-payment.ts';
import type { Candidates, OpenItem, Received } from './open-item.ts';

/** A payment as the bank tells it, with the structured references it carries and the account it came from. */
export type BankPayment = Received & { references: readonly string[]; account: string | undefined };

/** Where the books are asked; each answer is for one creditor. */
export type Ledger<Reference> = {
  /** Whose reference a body is and what it pays. */
  byReference(body: string): Promise<{ debtorKey: string; set: Reference } | undefined>;
  /** Open invoices with exactly this number. */
  byNumber(invoiceNumber: string): Promise<readonly OpenItem[]>;
  /** All open invoices of those who paid from this account before. */
  byAccount(account: string): Promise<readonly OpenItem[]>;
};

/** A match, and, where a structured reference of ours made it, the set that the reference stands for. */
export type FoundMatch<Reference> = Match & { set?: Reference };

/** Asks the books what a payment could be about, the surest first and no further than needed, and decides. */
export async function findMatch<Reference>(
  ledger: Ledger<Reference>,
  payment: BankPayment,
): Promise<FoundMatch<Reference>> {
  const written = [...payment.references, payment.endToEndId ?? '', payment.text];
  const bodies = [...new Set(written.flatMap(bodiesIn))];
  const referenced: { debtorKey: string; set: Reference }[] = [];
  for (const body of bodies) {
    const whose = await ledger.byReference(body);
    if (whose !== undefined) referenced.push(whose);
  }
  const [first] = referenced;
  if (first !== undefined) {
    const match = matchPayment(payment, {
      ...nothing,
      referenced: referenced.map(({ debtorKey }) => debtorKey),
    });
    const isOne = referenced.length === 1 || bodies.length === 1;
    if (match.kind === 'found' && !isOne)
      return {
        kind: 'proposed',
        why: 'It carries several references.',
        debtorKeys: [first.debtorKey],
        debtKeys: [],
      };
    return match.kind === 'found' ? { ...match, set: first.set } : match;
  }
  const candidates: Candidates = {
    referenced: [],
    ownReference: await itemsOf(ledger, bodies),
    endToEnd: payment.endToEndId === undefined ? [] : await ledger.byNumber(payment.endToEndId.trim()),
    named: await namedIn(ledger, [payment.text, ...payment.references, ...bodies]),
    ofAccount: payment.account === undefined ? [] : await ledger.byAccount(payment.account),
  };
  return matchPayment(payment, candidates);
}

const nothing: Candidates = { referenced: [], ownReference: [], endToEnd: [], named: [], ofAccount: [] };

/** The open invoices whose number is a word of these texts, each once. */
function namedIn<Reference>(
  ledger: Ledger<Reference>,
  texts: readonly string[],
): Promise<readonly OpenItem[]> {
  return itemsOf(ledger, texts.flatMap(candidateNumbers));
}

async function itemsOf<Reference>(
  ledger: Ledger<Reference>,
  written: readonly string[],
): Promise<readonly OpenItem[]> {
  const numbers = new Set(written.filter((number) => number !== ''));
  const items = new Map<string, OpenItem>();
  for (const number of numbers) {
    for (const item of await ledger.byNumber(number)) items.set(`${item.debtorKey} ${item.debtKey}`, item);
  }
  return [...items.values()];
}
