/** What an e-invoice says, counted by hand in its fixture; amounts in minor units. */
export type EInvoiceFacts = {
  file: string;
  /** What was uploaded before it. */
  after?: readonly string[];
  customer: string;
  /** What became of it: the outcome, or the first reason against it. */
  told: string;
  /** What is known of the customer's invoices afterwards: what is asked for, until when, and whether it rests. */
  debts: Readonly<Record<string, readonly [owed: number, dueOn: string, isHeld: boolean]>>;
  /** The papers that stand behind the claim. */
  evidence: readonly (readonly [kind: string, reference: string])[];
};

const ublPapers = [
  ['delivery', 'delivered on 2026-08-30, as the invoice says'],
  ['order', 'PO 4711'],
] as const;

export const eInvoiceFacts: readonly EInvoiceFacts[] = [
  {
    // 119.03 with VAT, less 19.00 prepaid, rounded by 0.03.
    file: 'ubl-invoice.xml',
    customer: '007012',
    told: 'accepted',
    debts: { 'RE-2026-701': [10_000, '2026-09-30', false] },
    evidence: [...ublPapers, ['invoice', 'RE-2026-701']],
  },
  {
    // A self-billed invoice is an invoice.
    file: 'ubl-self-billed.xml',
    customer: '007012',
    told: 'accepted',
    debts: { 'SB-2026-9': [11_900, '2026-10-01', false] },
    evidence: [...ublPapers, ['invoice', 'SB-2026-9']],
  },
  // Less than nothing is a credit, and it names no invoice.
  { file: 'ubl-negative.xml', customer: '007012', told: 'credits-nothing-named', debts: {}, evidence: [] },
  {
    // It names its invoice, which rests until the ledger says what is left.
    file: 'ubl-credit-note.xml',
    after: ['ubl-invoice.xml'],
    customer: '007012',
    told: 'credited-later',
    debts: { 'RE-2026-701': [10_000, '2026-09-30', true] },
    evidence: [...ublPapers, ['invoice', 'RE-2026-701']],
  },
  {
    file: 'cii-invoice.xml',
    customer: '000815',
    told: 'accepted',
    debts: { 'RE/2026/0055': [23_800, '2026-09-16', false] },
    evidence: [
      ['delivery', 'LS-310'],
      ['invoice', 'RE/2026/0055'],
      ['order', 'B-99'],
    ],
  },
  {
    file: 'cii-without-due-date.xml',
    customer: '000815',
    told: 'due-date-missing',
    debts: {},
    evidence: [],
  },
  {
    file: 'factur-x.pdf',
    customer: '000815',
    told: 'accepted',
    debts: { 'RE/2026/0057': [23_800, '2026-10-02', false] },
    evidence: [
      ['delivery', 'LS-310'],
      ['invoice', 'RE/2026/0057'],
      ['order', 'B-99'],
    ],
  },
];
