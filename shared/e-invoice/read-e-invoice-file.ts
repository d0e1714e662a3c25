import { FileRefused, type Refusal, refusalOf } from '../intake/file-refused.ts';
import type { Context } from '../intake/normalise-invoice.ts';
import type { Reading } from '../intake/read-batch.ts';
import { amountOf, type Row } from '../intake/row.ts';
import { type Source, sourceOf, withoutMark } from '../intake/source.ts';
import { totals } from '../intake/totals.ts';
import type { EInvoice } from './e-invoice.ts';
import { eInvoiceRow } from './e-invoice-row.ts';
import { insidePdf } from './inside-pdf.ts';
import { readEInvoice } from './read-e-invoice.ts';

/** What a bookkeeper calls each syntax. */
const titles = {
  UBL: 'an e-invoice (UBL, Peppol BIS)',
  CII: 'an e-invoice (CII, as in Factur-X and ZUGFeRD)',
} as const satisfies Record<EInvoice['syntax'], string>;

/** What a file among open invoices is by its opening, if it is no table: then it can only be an e-invoice. */
export function eInvoiceForm(opening: string): 'xml' | 'pdf' | undefined {
  if (opening.startsWith('%PDF-')) return 'pdf';
  return withoutMark(opening).trimStart().startsWith('<') ? 'xml' : undefined;
}

/** Reads an e-invoice into the one row that it is. */
export async function readEInvoiceFile(
  { source, form }: { source: Source; form: 'xml' | 'pdf' },
  context: Context,
  sink: { put(row: Row): void },
): Promise<Reading | Refusal> {
  try {
    const invoice = await readEInvoice(form === 'xml' ? source : sourceOf(await insidePdf(source)));
    const row = eInvoiceRow(invoice, context);
    sink.put(row);
    const sums = totals();
    sums.add({ records: 1, ...amountOf(row) });
    return {
      ...{ kind: 'read', profile: 'e-invoice', title: titles[invoice.syntax], encoding: 'utf-8' },
      ...{ delimiter: '', headerLine: 1, ignoredColumns: [], records: 1, rows: 1, blankLines: 0 },
      ...{ lastLine: invoice.line, sums: sums.sums() },
      ...(form === 'pdf' ? { paper: 'invoice' } : {}),
    };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return refusalOf(error);
  }
}
