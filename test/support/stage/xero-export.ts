import { addDays } from '../../../shared/domain/time.ts';

const header =
  '*ContactName,EmailAddress,POAddressLine1,POAddressLine2,POCity,PORegion,POPostalCode,POCountry,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,TaxAmount,TrackingName1,TrackingOption1,Currency,Type,Sent,Status';

export type XeroInvoice = { contact: string; email: string; number: string; late: number; amount: string };

/** What Xero exports of its sales invoices: a row for each line item, here two of every invoice. */
export function xeroExport(today: string, invoices: readonly XeroInvoice[]): string {
  const rows = invoices.flatMap(({ contact, email, number, late, amount }) =>
    ['Paper, A4', 'Delivery'].map((item) =>
      [
        ...[contact, email, '1 Sample Street', '', 'Berlin', '', '10115', 'Germany', number, ''],
        ...[
          dayFirst(addDays(today, -late - 30)),
          dayFirst(addDays(today, -late)),
          '',
          amount,
          '0.00',
          '0.00',
        ],
        ...[amount, '', `"${item}"`, '1', amount, '', amount, '200', '', '0.00', '', '', 'EUR'],
        ...['Sales invoice', 'Sent', 'Awaiting Payment'],
      ].join(','),
    ),
  );
  return [header, ...rows, ''].join('\r\n');
}

function dayFirst(date: string): string {
  return date.split('-').reverse().join('/');
}
