import { type Currency, writtenAmount } from '../domain/money.ts';
import { collectible } from './invoice-lines.ts';
import type { LineCharge } from './line-charge.ts';
import type { CheckedInput, InvoiceLine } from './message-input.ts';
import type { Words } from './words.ts';
import { filled, oneLine, writtenCount, writtenDate, writtenSums } from './written.ts';

type Wording = { words: Words; locale: string };
export type AmountRow = { label: string; value: string; strong: boolean };
/** The days, rates and bases of the interest, then the sums asked beside the invoice and what they make with it. */
export type ChargeView = { segments: string[]; rows: AmountRow[] };

/** What is asked beside one invoice, so that the debtor can reckon it again. */
export function chargeView(line: InvoiceLine, charge: LineCharge, wording: Wording): ChargeView {
  const { words, locale } = wording;
  const { interest, costs } = charge;
  const row = (label: string, minorUnits: number, strong = false): AmountRow => ({
    label,
    value: writtenAmount(minorUnits, line.currency, locale),
    strong,
  });
  const resting = (label: string, basis: string) =>
    filled(words.charges.by, { label, basis: oneLine(basis) });
  return {
    segments: (interest?.segments ?? []).map((segment) => segmentSentence(segment, line.currency, wording)),
    rows: [
      ...(interest === undefined
        ? []
        : [row(resting(words.charges.interest, interest.basis), interest.minorUnits)]),
      ...(costs === undefined ? [] : [row(resting(words.charges.costs, costs.basis), costs.minorUnits)]),
      row(words.charges.total, withCharge(line).minorUnits),
    ],
  };
}

/** An invoice with what is asked beside it, ready to be summed per currency. */
export function withCharge(line: InvoiceLine): { currency: Currency; minorUnits: number } {
  const { currency, amountCollectible, charge } = line;
  const beside = (charge?.interest?.minorUnits ?? 0) + (charge?.costs?.minorUnits ?? 0);
  return { currency, minorUnits: amountCollectible + beside };
}

/** Until when paying waives what is asked beside the invoices; or that nothing is. */
export function chargeSentence(
  { waivedIfPaidBy }: Pick<CheckedInput, 'waivedIfPaidBy'>,
  asked: readonly InvoiceLine[],
  { words: { charges }, locale }: Wording,
): string {
  const isCharged = asked.some(({ charge }) => charge !== undefined);
  if (!isCharged || waivedIfPaidBy === undefined) return charges.none;
  return filled(asked.length === 1 ? charges.waived.one : charges.waived.many, {
    total: writtenSums(asked.map(collectible), locale),
    date: writtenDate(waivedIfPaidBy, locale),
  });
}

type Segment = NonNullable<LineCharge['interest']>['segments'][number];

function segmentSentence(
  { from, until, days, rate, base }: Segment,
  currency: Currency,
  { words, locale }: Wording,
): string {
  const { text, form } = writtenCount(days, locale);
  return filled(words.charges.segment[form], {
    from: writtenDate(from, locale),
    until: writtenDate(until, locale),
    days: text,
    rate: writtenRate(rate, locale),
    base: writtenAmount(base, currency, locale),
  });
}

/** Hundredths of a percent as a person writes them: 1175, "en-GB" → "11.75%". */
export function writtenRate(hundredths: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    hundredths / 10_000,
  );
}
