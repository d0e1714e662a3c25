import type { Profile } from '../profile.ts';
import { namedColumns, namedWords } from './named-columns.ts';

/** Standard document types of accounts receivable, and what exports write in their place. */
const types = namedWords({
  ...each(['RV', 'DR', 'DA', 'Invoice', 'Rechnung', 'Facture', 'Factuur', 'Factura'], 'invoice'),
  ...each(['DG', 'Credit note', 'Credit memo', 'Gutschrift', 'Note de crédit'], 'credit note'),
  ...each(['Avoir', 'Creditnota', 'Nota de crédito', 'Abono'], 'credit note'),
  ...each(['DZ', 'Payment', 'Zahlung', 'Paiement', 'Betaling', 'Pago'], 'payment'),
  AB: 'journal entry',
});

const base: Omit<Profile, 'id' | 'title' | 'columns'> = {
  kind: 'invoices',
  mandatory: ['customer_number', 'invoice_number', 'issue_date', 'due_date', 'amount_outstanding'],
  fixed: {},
  words: { document_type: types, status: namedWords({ S: 'open', H: 'credit' }) },
  lineItems: false,
  totals: true,
};

/** What is the same whichever amount is listed, in English, German, French, Dutch and Spanish. */
const itemColumns = {
  ...each(
    [
      ...['Account', 'Customer', 'Konto', 'Debitor', 'Kunde', 'Compte', 'Client', 'Rekening', 'Debiteur'],
      ...['Klant', 'Cuenta', 'Cliente', 'Deudor'],
    ],
    ['customer_number', 'customer_name'] as const,
  ),
  ...each(['Name', 'Name 1', 'Customer Name', 'Nom', 'Nom 1', 'Naam', 'Naam 1', 'Nombre', 'Nombre 1'], [
    'customer_name',
  ] as const),
  ...each(
    [
      ...['Document Number', 'Belegnummer', 'N° pièce', 'Numéro de pièce', 'Numéro de document'],
      ...['Documentnummer', 'Nº documento', 'Número de documento'],
    ],
    ['invoice_number'] as const,
  ),
  ...each(
    [
      ...['Document Type', 'Belegart', 'Type de pièce', 'Type de document', 'Documentsoort'],
      ...['Clase de documento', 'Clase documento'],
    ],
    ['document_type'] as const,
  ),
  ...each(
    [
      ...['Debit/Credit ind', 'Debit/Credit Indicator', 'Soll/Haben-Kennz.', 'Soll/Haben-Kennzeichen'],
      ...['Code débit/crédit', 'Debet/credit-indicator', 'Indicador debe/haber'],
    ],
    ['status'] as const,
  ),
  ...each(
    [
      ...['Document Date', 'Belegdatum', 'Date pièce', 'Date de pièce', 'Date de la pièce'],
      ...['Date du document', 'Documentdatum', 'Fecha de documento', 'Fecha documento'],
    ],
    ['issue_date'] as const,
  ),
  ...each(
    [
      ...['Net due date', 'Nettofälligkeit', 'Nettofälligkeitsdatum', "Date d'échéance nette"],
      ...['Date échéance nette', 'Échéance nette', 'Netto vervaldatum', 'Nettovervaldatum'],
      ...['Vencimiento neto', 'Fecha de vencimiento neto', 'Fecha vencimiento neto'],
    ],
    ['due_date'] as const,
  ),
  ...each(
    [
      ...['Reference', 'Referenz', 'Référence', 'Referentie', 'Referencia'],
      ...['Billing Document', 'Faktura', 'Document de facturation', 'Factuur', 'Factura'],
    ],
    ['reference'] as const,
  ),
  ...each(
    [
      ...['Dunning block', 'Mahnsperre', 'Blocage relance', 'Blocage de relance'],
      ...['Aanmaningsblokkering', 'Bloqueo de reclamación', 'Bloqueo reclamación'],
    ],
    ['dunning_block'] as const,
  ),
  ...each(
    [
      ...['Special G/L ind', 'Special G/L Indicator', 'Sonderhauptbuchkennzeichen', 'Sonderhauptb.-Kz'],
      ...['Code grand livre spécial', 'Bijzonder-grootboekcode', 'Indicador CME'],
    ],
    ['special_ledger'] as const,
  ),
  ...each(['Text', 'Texte', 'Tekst', 'Texto'], ['ledger_note'] as const),
  ...each(
    [
      ...['Clearing date', 'Ausgleichsdatum', 'Date de rapprochement', 'Date de compensation'],
      ...['Vereffeningsdatum', 'Fecha de compensación', 'Fecha compensación'],
    ],
    ['settled_date'] as const,
  ),
};
const amounts = ['invoice_total', 'amount_outstanding'] as const;

/** Line items of FBL5N as the list is exported. Every item is open or cleared whole. */
export const sapProfile: Profile = {
  ...base,
  id: 'sap',
  title: "SAP's customer line items (FBL5N)",
  columns: namedColumns({
    ...itemColumns,
    ...each(
      [
        ...['Amount in doc. curr.', 'Amount in document currency', 'Betrag in Belegwährung'],
        ...['Montant en devise pièce', 'Montant en devise de pièce', 'Montant en devise du document'],
        ...['Bedrag in documentvaluta', 'Importe en moneda doc.', 'Importe en moneda del documento'],
      ],
      amounts,
    ),
    ...each(
      [
        ...['Document currency', 'Belegwährung', 'Währung', 'Devise pièce', 'Devise de pièce'],
        ...['Devise du document', 'Documentvaluta', 'Moneda doc.', 'Moneda del documento'],
      ],
      ['currency'],
    ),
  }),
};

/** The same list with amounts in the currency of the company's books only. */
export const sapLocalProfile: Profile = {
  ...base,
  id: 'sap-local',
  title: "SAP's customer line items in local currency (FBL5N)",
  columns: namedColumns({
    ...itemColumns,
    ...each(
      [
        ...['Amount in local currency', 'Amount in loc.curr.', 'Betrag in Hauswährung'],
        ...['Montant en devise locale', 'Montant en devise interne', 'Bedrag in lokale valuta'],
        ...['Bedrag in eigen valuta', 'Importe en moneda local'],
      ],
      amounts,
    ),
    ...each(
      [
        ...['Local currency', 'Hauswährung', 'Devise locale', 'Devise interne', 'Lokale valuta'],
        ...['Eigen valuta', 'Moneda local'],
      ],
      ['currency'],
    ),
  }),
};

/**
 * The open items table itself, by the names of its fields. Amounts have no sign: SHKZG says which are credits. It is due
 * by the net date or else the days of the terms, the last of three that is given, from the baseline date.
 */
export const sapOpenItemsProfile: Profile = {
  ...base,
  id: 'sap-bsid',
  title: "SAP's table of open customer items (BSID)",
  mandatory: ['customer_number', 'invoice_number', 'issue_date', 'amount_outstanding'],
  columns: namedColumns({
    KUNNR: ['customer_number', 'customer_name'],
    NAME1: ['customer_name'],
    BELNR: ['invoice_number'],
    BLART: ['document_type'],
    SHKZG: ['status'],
    BLDAT: ['issue_date'],
    NETDT: ['due_date'],
    FAEDT: ['due_date'],
    ZFBDT: ['terms_from'],
    ...each(['ZBD1T', 'ZBD2T', 'ZBD3T'], ['terms']),
    WRBTR: ['invoice_total', 'amount_outstanding'],
    WAERS: ['currency'],
    XBLNR: ['reference'],
    VBELN: ['reference'],
    MANSP: ['dunning_block'],
    SGTXT: ['ledger_note'],
    UMSKZ: ['special_ledger'],
    AUGDT: ['settled_date'],
  }),
  firstOf: { terms: ['zbd3t', 'zbd2t', 'zbd1t'] },
};

function each<T>(names: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]));
}
