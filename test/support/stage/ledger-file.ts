import { ownColumns } from '../../../infra/local/sample/sample-ledger.ts';
import { addDays } from '../../../shared/domain/time.ts';

export type LedgerRow = {
  customer: string;
  number: string;
  /** Days past due; negative: not due yet. */
  late: number;
  amount: string;
};

/** An upload in Forbear's own columns: each customer a company in Germany with one address. */
export function ledgerFile(today: string, rows: readonly LedgerRow[]): string {
  const lines = rows.map(({ customer, number, late, amount }) => {
    const cells: Record<string, string> = {
      customer_number: customer,
      customer_name: `${customer} GmbH`,
      customer_kind: 'company',
      country: 'DE',
      language: 'en',
      time_zone: 'Europe/Berlin',
      email: `${customer.toLowerCase()}@debtor.example`,
      contact_name: 'Ada Example',
      invoice_number: number,
      document_type: 'invoice',
      issue_date: addDays(today, -late - 30),
      due_date: addDays(today, -late),
      currency: 'EUR',
      invoice_total: amount,
      amount_outstanding: amount,
      disputed: 'no',
      sent: 'yes',
    };
    return ownColumns.map((column) => cells[column] ?? '').join(',');
  });
  return [ownColumns.join(','), ...lines, ''].join('\n');
}
