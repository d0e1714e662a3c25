import type { Profile } from '../profile.ts';
import { namedColumns, namedWords } from './named-columns.ts';

/** Standard document types of accounts receivable. */
const types = namedWords({
  RV: 'invoice',
  DR: 'invoice',
  DG: 'credit note',
  DZ: 'payment',
  DA: 'invoice',
  AB: 'journal entry',
});

const base: Omit<Profile, 'id' | 'title' | 'columns'> = {
  kind: 'invoices',
  mandatory: [
    'customer_number',
    'invoice_number',
    'issue_date',
    'due_date',
    'currency',
    'amount_outstanding',
  ],
  fixed: {},
  words: { document_type: types },
  lineItems: false,
  totals: true,
};

/** Line items of FBL5N as the list is exported, in English, German, French and Dutch. Every item is open or cleared whole. */
export const sapProfile: Profile = {
  ...base,
  id: 'sap',
  title: "SAP's customer line items (FBL5N)",
  columns: namedColumns({
    ...each(
      ['Account', 'Customer', 'Konto', 'Debitor', 'Compte', 'Client', 'Rekening', 'Debiteur'],
      ['customer_number', 'customer_name'],
    ),
    ...each(
      ['Document Number', 'Belegnummer', 'N° pièce', 'Numéro de pièce', 'Documentnummer'],
      ['invoice_number'],
    ),
    ...each(['Document Type', 'Belegart', 'Type de pièce', 'Documentsoort'], ['document_type']),
    ...each(['Document Date', 'Belegdatum', 'Date pièce', 'Date de pièce', 'Documentdatum'], ['issue_date']),
    ...each(
      [
        'Net due date',
        'Nettofälligkeit',
        'Nettofälligkeitsdatum',
        "Date d'échéance nette",
        'Netto vervaldatum',
      ],
      ['due_date'],
    ),
    ...each(
      [
        'Amount in doc. curr.',
        'Betrag in Belegwährung',
        'Montant en devise pièce',
        'Bedrag in documentvaluta',
      ],
      ['invoice_total', 'amount_outstanding'],
    ),
    ...each(['Document currency', 'Belegwährung', 'Währung', 'Devise pièce', 'Documentvaluta'], ['currency']),
    ...each(['Reference', 'Referenz', 'Référence', 'Referentie'], ['reference']),
    ...each(['Dunning block', 'Mahnsperre', 'Blocage relance', 'Aanmaningsblokkering'], ['dunning_block']),
    ...each(
      ['Clearing date', 'Ausgleichsdatum', 'Date de rapprochement', 'Vereffeningsdatum'],
      ['settled_date'],
    ),
  }),
};

/** The open items table itself, by the names of its fields. */
export const sapOpenItemsProfile: Profile = {
  ...base,
  id: 'sap-bsid',
  title: "SAP's table of open customer items (BSID)",
  columns: namedColumns({
    KUNNR: ['customer_number', 'customer_name'],
    BELNR: ['invoice_number'],
    BLART: ['document_type'],
    BLDAT: ['issue_date'],
    NETDT: ['due_date'],
    WRBTR: ['invoice_total', 'amount_outstanding'],
    WAERS: ['currency'],
    XBLNR: ['reference'],
    MANSP: ['dunning_block'],
    AUGDT: ['settled_date'],
  }),
};

function each<T>(names: readonly string[], fields: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, fields]));
}
