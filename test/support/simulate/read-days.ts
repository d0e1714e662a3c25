import type { Currency } from '../../../shared/domain/money.ts';
import type { Field, InvoiceField, Profile } from '../../../shared/intake/profile.ts';
import { readBatch } from '../../../shared/intake/read-batch.ts';
import type { PaymentRow } from '../../../shared/intake/row.ts';
import { sourceOf } from '../../../shared/intake/source.ts';

/** What a ledger says of an invoice for one of its date columns. */
export type Dated = { invoiceNumber: string; on: string; minorUnits: number; currency: Currency };

/** How the whole file turned out to write dates and amounts. */
export type Proven = { dateOrder?: string | undefined; decimalMark?: string | undefined };

/**
 * Reads one date column of a ledger beside what the intake keeps of it: the same reader, told that the file holds
 * payments of the outstanding amounts on those days. Rows without such a day, or that cannot be read, are left out.
 */
export async function readDays(
  ledger: Uint8Array,
  profile: Profile,
  reading: Proven,
  column: Extract<InvoiceField, 'settled_date' | 'due_date'>,
): Promise<Dated[]> {
  const asPayments = paymentsOf(profile, column);
  if (asPayments === undefined) return [];
  const rows = await readPayments(ledger, proven(asPayments, reading));
  return rows.map(({ reference, bookedOn, amount, currency }) => ({
    invoiceNumber: reference,
    on: bookedOn,
    minorUnits: amount,
    currency,
  }));
}

/** The payments of a file that can be read; the others are for the intake to report. */
export async function readPayments(file: Uint8Array, profile: Profile): Promise<PaymentRow[]> {
  const rows: PaymentRow[] = [];
  await readBatch(
    sourceOf(file),
    () => [profile],
    { today: '9999-12-31' },
    {
      put: (row) => void (row.kind === 'payment' && rows.push(row)),
      restart: () => void rows.splice(0),
    },
  );
  return rows;
}

function paymentsOf(profile: Profile, column: InvoiceField): Profile | undefined {
  const asPayment: Partial<Record<Field, Field>> = {
    invoice_number: 'reference',
    [column]: 'date',
    amount_outstanding: 'amount',
    currency: 'currency',
  };
  const columns: Record<string, Field[]> = {};
  for (const [name, fields] of Object.entries(profile.columns)) {
    const wanted = fields.flatMap((field) => asPayment[field] ?? []);
    if (wanted.length > 0) columns[name] = wanted;
  }
  if (!Object.values(columns).flat().includes('date')) return undefined;
  const { currency } = profile.fixed;
  const fixed = currency === undefined ? {} : { currency };
  return {
    ...profile,
    kind: 'payments',
    columns,
    mandatory: ['reference', 'date', 'amount'],
    fixed,
    lineItems: false,
  };
}

/** The whole file has proven how it writes dates and amounts; a part of its columns might not. */
function proven(profile: Profile, { dateOrder, decimalMark }: Proven): Profile {
  return {
    ...profile,
    ...(dateOrder === 'day-first' || dateOrder === 'month-first' ? { dateOrder } : {}),
    ...(decimalMark === '.' || decimalMark === ',' ? { decimalMark } : {}),
  };
}
