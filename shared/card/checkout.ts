import type { Creditor } from '../config/stage.ts';
import { type Currency, decimalsOf } from '../domain/money.ts';

/** What a debtor wants to pay by card: an amount read from the ledger a moment ago, and where to return to. */
export type CardOrder = {
  /** The same order has the same id, so that the card company makes one payment of two clicks. */
  checkoutId: string;
  /** Minor units. */
  amount: number;
  currency: Currency;
  /** Our structured reference, which stands on the card company's page and in the creditor's account there. */
  reference: string;
  language: string;
  /** Addresses without anything secret. */
  paidUrl: string;
  backUrl: string;
};

/** Where to send the debtor, or that no card can be taken at the moment. */
export type CardOffer = { kind: 'ready'; url: string } | { kind: 'unavailable' };

/** Opens a payment page at the card company of a creditor. */
export type OpenCheckout = (card: NonNullable<Creditor['card']>, order: CardOrder) => Promise<CardOffer>;

/** Currencies without decimals whose amounts the card company counts as ISO 4217 does. */
const whole = new Set('BIF CLP DJF GNF JPY KMF KRW PYG RWF VND VUV XAF XOF XPF'.split(' '));
/** Two decimals in ISO 4217, but none or one fifth in the card company's books. */
const unusual = new Set(['MGA', 'MRU']);

/** Whether an amount in this currency means the same at the card company as here. */
export function takesCard(currency: Currency): boolean {
  return decimalsOf(currency) === 2 ? !unusual.has(currency) : whole.has(currency);
}
