/** What a file of open items holds, counted by hand in its fixture; amounts in minor units. */
export type LedgerFacts = {
  file: string;
  /** A mapping of the creditor's own that stands beside it. */
  mapping?: string;
  /** What was uploaded before it. */
  after?: string;
  profile: string;
  encoding?: string;
  /** Of each row: its line, its number, and what became of it: the outcome, or the first reason against it. */
  rows: readonly (readonly [line: number, number: string | undefined, told: string])[];
  /** Records that are no rows of their own: further line items. */
  joined?: number;
  /** Titles, totals and footers among the rows. */
  totalLines?: number;
  /** What is asked for, per currency, once credits of the customer are set off. */
  open: Readonly<Record<string, number>>;
  /** Of chosen invoices, an instalment with its day: what is asked for, and until when. */
  debts: Readonly<Record<string, readonly [owed: number, dueOn: string]>>;
};

export const ledgerFacts: readonly LedgerFacts[] = [
  {
    file: 'forbear.tsv',
    profile: 'forbear',
    encoding: 'utf-16le',
    rows: [
      [2, '000345', 'accepted'],
      [3, '000346', 'accepted'],
      [4, 'G-17', 'credit-note'],
      [5, '000347', 'owed-on-zero-invoice'],
      [7, '000348', 'disputed'],
      [9, '000349', 'accepted'],
      [10, '000349', 'repeated'],
      [11, '000350', 'date-impossible'],
    ],
    // 1,190.00 less the credit of 190.00, 1,380.50 of 2,380.50, and 89.00.
    open: { EUR: 246_950 },
    debts: { '000345': [100_000, '2026-10-01'], '000346': [138_050, '2026-10-02'] },
  },
  {
    // Three instalments; two that together are more than the invoice; two of one day; two of which a credit covers one.
    file: 'forbear-instalments.csv',
    profile: 'forbear',
    rows: [
      [2, '000400', 'accepted'],
      [3, '000400', 'accepted'],
      [4, '000400', 'accepted'],
      [5, '000401', 'conflict'],
      [6, '000401', 'conflict'],
      [7, '000402', 'conflict'],
      [8, '000402', 'conflict'],
      [9, '000403', 'covered-by-credit'],
      [10, '000403', 'accepted'],
      [11, 'G-18', 'credit-note'],
    ],
    // Three times 300.00, and 80.00 less 50.00.
    open: { EUR: 93_000 },
    debts: {
      '000400@2026-10-15': [30_000, '2026-10-15'],
      '000400@2026-11-15': [30_000, '2026-11-15'],
      '000400@2026-12-15': [30_000, '2026-12-15'],
    },
  },
  {
    file: 'xero.csv',
    profile: 'xero',
    rows: [
      [2, 'INV-0101', 'accepted'],
      [4, 'INV-0102', 'accepted'],
      [6, 'CN-0007', 'credit-note'],
      [7, undefined, 'overpayment'],
      [8, 'INV-0103', 'unsent'],
      [9, 'INV-0104', 'accepted'],
      [10, 'INV-0105', 'not-approved'],
      [11, '7781', 'bill'],
      [12, 'INV-0106', 'void'],
      [13, 'INV-0107', 'nothing-owed'],
    ],
    joined: 1,
    // 300.00 less 50.00 and 25.50, and 1,200.00; the euros are another contact's.
    open: { GBP: 142_450, EUR: 9990 },
    debts: { 'INV-0101': [22_450, '2026-09-04'], 'INV-0104': [9990, '2026-09-30'] },
  },
  {
    file: 'quickbooks-online.csv',
    mapping: 'quickbooks-online.mapping.json',
    profile: 'quickbooks-online',
    rows: [
      [7, '01042', 'accepted'],
      [8, undefined, 'overpayment'],
      [11, '01050', 'accepted'],
      [12, 'CM-3', 'credit-note'],
      [15, '01061', 'accepted'],
      [16, 'JE-9', 'journal-entry'],
    ],
    totalLines: 8,
    // 1,400.00 less 300.00; 815.25 less 15.25; 95.00.
    open: { USD: 199_500 },
    debts: {
      '01042': [110_000, '2026-07-05'],
      '01050': [80_000, '2026-10-10'],
      '01061': [9500, '2026-12-12'],
    },
  },
  {
    file: 'quickbooks-desktop.csv',
    mapping: 'quickbooks-desktop.mapping.json',
    profile: 'quickbooks-desktop',
    encoding: 'windows-1252',
    rows: [
      [3, '0088', 'accepted'],
      [6, '0081', 'accepted'],
      [7, '0082', 'credit-note'],
      [8, 'CHK 5', 'overpayment'],
      [9, '0083', 'terms-unknown'],
    ],
    totalLines: 5,
    // 210.00, and 1,020.00 less 20.00 and 100.00; due 30 days after 5 October.
    open: { USD: 111_000 },
    debts: { '0081': [90_000, '2026-11-04'], '0088': [21_000, '2026-12-02'] },
  },
  {
    file: 'netsuite.csv',
    profile: 'netsuite',
    rows: [
      [7, 'INV-00311', 'accepted'],
      [8, 'PYMT-20', 'overpayment'],
      [11, 'INV-00315', 'accepted'],
      [12, 'DEP-4', 'overpayment'],
      [13, 'CM-5', 'credit-note'],
      [14, 'JE-8', 'journal-entry'],
    ],
    totalLines: 5,
    // 1,250.00 less 250.00; 640.10 less 40.10 and 100.00.
    open: { USD: 150_000 },
    debts: { 'INV-00311': [100_000, '2026-10-03'], 'INV-00315': [50_000, '2026-10-23'] },
  },
  {
    file: 'sap-fbl5n.txt',
    profile: 'sap',
    encoding: 'windows-1252',
    rows: [
      [6, '0090001234', 'accepted'],
      [7, '0090001240', 'dunning-block'],
      [8, '1600000031', 'credit-note'],
      [9, '1400000007', 'overpayment'],
      [11, '0090001251', 'accepted'],
      [12, '0090001199', 'nothing-owed'],
      [13, '1400000009', 'overpayment'],
      [14, '0100000044', 'journal-entry'],
    ],
    totalLines: 3,
    // 1,190.00 less 190.00 and 100.00, and 75.50.
    open: { EUR: 97_550 },
    debts: { '0090001234': [90_000, '2026-10-01'], '0090001251': [7550, '2026-11-14'] },
  },
  {
    // Amounts in the currency of the books only, and a note that nobody has booked yet.
    file: 'sap-fbl5n-local.csv',
    profile: 'sap-local',
    rows: [
      [2, '0180000451', 'accepted'],
      [3, '0180000452', 'noted-as-paid'],
      [4, '1600000012', 'credit-note'],
      [6, '0180000460', 'accepted'],
    ],
    totalLines: 3,
    // 1,815.00 less 15.00, and 60.50.
    open: { EUR: 186_050 },
    debts: { '0180000451': [180_000, '2026-10-01'], '0180000460': [6050, '2026-11-13'] },
  },
  {
    file: 'sap-bsid.txt',
    profile: 'sap-bsid',
    rows: [
      [6, '0090001234', 'accepted'],
      [7, '0090001240', 'dunning-block'],
      [8, '1600000031', 'credit-note'],
      [9, '0090001251', 'accepted'],
      [10, '0090001252', 'accepted'],
    ],
    totalLines: 2,
    // 1,190.00 less 190.00, and 75.50; yen have no decimals.
    open: { EUR: 107_550, JPY: 120_000 },
    debts: { '0090001234': [100_000, '2026-10-01'], '0090001251': [120_000, '2026-11-14'] },
  },
  {
    // The table itself: days and signs as the system keeps them, the days of the terms instead of a due date.
    file: 'sap-bsid-extract.csv',
    profile: 'sap-bsid',
    rows: [
      [2, '0090001234', 'accepted'],
      [3, '1600000031', 'credit-note'],
      [4, '0090001300', 'credit-note'],
      [5, '1400000007', 'overpayment'],
      [6, '0090001235', 'accepted'],
      [7, '0090001236', 'special-ledger'],
      [8, '0090001237', 'dunning-block'],
      [9, '0090001238', 'noted-as-paid'],
      [10, '0100000044', 'journal-entry'],
      [11, '0090001239', 'accepted'],
    ],
    // 1,190.00 less 90.00, 50.00 and 200.00; 75.50 and 20.00.
    open: { EUR: 94_550 },
    debts: {
      '0090001234': [85_000, '2026-10-01'],
      '0090001235': [7550, '2026-09-15'],
      '0090001239': [2000, '2026-10-11'],
    },
  },
  {
    file: 'business-central.xlsx',
    mapping: 'business-central.mapping.json',
    profile: 'business-central',
    encoding: 'xlsx',
    rows: [
      [4, '00103001', 'accepted'],
      [5, '00104001', 'credit-note'],
      [6, '00103002', 'accepted'],
      [7, '00103003', 'dunning-block'],
      [8, '00103004', 'disputed'],
      [9, '00108001', 'overpayment'],
      [10, '00105001', 'interest'],
      [11, '00106001', 'interest'],
      [12, '00103005', 'accepted'],
      [13, '00103006', 'accepted'],
      [15, '00109001', 'journal-entry'],
    ],
    // 690.50 of 1,190.50 less 90.50 and 100.00; 75.30 and 10.00; an entry without a currency is in pounds.
    open: { GBP: 58_530, EUR: 20_000 },
    debts: {
      '00103001': [50_000, '2026-10-01'],
      '00103005': [7530, '2026-11-01'],
      '00103006': [1000, '2026-11-12'],
    },
  },
  {
    file: 'sage-50.csv',
    profile: 'sage-50',
    rows: [
      [2, '000501', 'accepted'],
      [3, '000044', 'credit-note'],
      [4, undefined, 'overpayment'],
      [5, '000512', 'disputed'],
      [6, '000513', 'due-date-missing'],
      [7, '000520', 'accepted'],
      [8, '000007', 'nothing-owed'],
    ],
    // 1,440.00 less 40.00 and 100.00, and 88.08.
    open: { GBP: 138_808 },
    debts: { '000501': [130_000, '2026-10-01'], '000520': [8808, '2026-09-30'] },
  },
  {
    // It knows neither currency nor due date: both are told once, in the mapping.
    file: 'sage-50-aged.csv',
    mapping: 'sage-50-aged.mapping.json',
    profile: 'sage-50-aged',
    rows: [
      [2, '000501', 'accepted'],
      [3, '000044', 'in-credit'],
      [4, undefined, 'in-credit'],
      [6, '000502', 'accepted'],
      [7, '000503', 'nothing-owed'],
    ],
    totalLines: 3,
    // 1,440.00 less 40.00 and 100.00, and 250.00.
    open: { GBP: 155_000 },
    debts: { '000501': [130_000, '2026-10-01'], '000502': [25_000, '2026-11-12'] },
  },
  {
    file: 'sage-accounting.csv',
    profile: 'sage-accounting',
    rows: [
      [5, 'SI-1041', 'accepted'],
      [6, 'SI-1042', 'accepted'],
      [7, 'SI-1043', 'not-approved'],
      [8, 'SI-1044', 'void'],
      [9, 'SI-1045', 'nothing-owed'],
      [10, 'SI-1046', 'currency-contradicts'],
      [11, 'SI-1047', 'owed-more-than-total'],
      [12, 'SI-1048', 'accepted'],
      [13, 'SCN-12', 'in-credit'],
    ],
    // 700.00, 48.00, and 88.00 less 12.00.
    open: { GBP: 82_400 },
    debts: { 'SI-1041': [70_000, '2026-09-02'], 'SI-1048': [7600, '2026-10-08'] },
  },
  {
    file: 'datev-opos.csv',
    profile: 'datev-opos',
    encoding: 'windows-1252',
    rows: [
      [4, '00815', 'accepted'],
      [5, '00816', 'in-credit'],
      [7, '00817', 'dunning-block'],
      [8, '00818', 'due-date-missing'],
      [9, '00819', 'accepted'],
    ],
    totalLines: 3,
    // 1,000.00 less 50.00, and 640.50.
    open: { EUR: 159_050 },
    debts: { '00815': [95_000, '2026-09-02'], '00819': [64_050, '2026-11-13'] },
  },
  {
    file: 'datev-extf.csv',
    after: 'datev-opos.csv',
    profile: 'datev-batch',
    encoding: 'windows-1252',
    rows: [
      [3, '00901', 'accepted'],
      [4, 'G-44', 'credit-note'],
      [5, '00902', 'dunning-block'],
      [6, '00903', 'accepted'],
      [7, undefined, 'interest'],
      [8, '00815', 'booked-without-invoice'],
      [9, undefined, 'no-customer-account'],
      [10, '00904', 'nothing-owed'],
      [12, '00905', 'customer-unknown'],
    ],
    joined: 1,
    // 950.00 and 640.50 from before; 500.00 less the credit note of 100.00, and 20.00.
    open: { EUR: 201_050 },
    debts: {
      '00815': [95_000, '2026-09-02'],
      '00901': [40_000, '2026-12-02'],
      '00903': [2000, '2026-12-03'],
    },
  },
  {
    file: 'zoho.csv',
    profile: 'zoho',
    rows: [
      [2, 'INV-000201', 'accepted'],
      [5, 'INV-000202', 'accepted'],
      [6, 'INV-000203', 'not-approved'],
      [7, 'INV-000204', 'void'],
      [8, 'INV-000205', 'nothing-owed'],
      [9, 'INV-000206', 'conflict'],
      [10, 'INV-000206', 'conflict'],
      [11, 'INV-000207', 'number-damaged'],
    ],
    joined: 2,
    // 180.00 of 240.00, and 50.00 of 60.00.
    open: { EUR: 23_000 },
    debts: { 'INV-000201': [18_000, '2026-10-01'], 'INV-000202': [5000, '2026-11-01'] },
  },
  {
    file: 'invoice-ninja.csv',
    profile: 'invoice-ninja',
    rows: [
      [2, '0001', 'accepted'],
      [3, '0002', 'accepted'],
      [4, '0003', 'not-approved'],
      [5, '0004', 'void'],
      [6, '0005', 'void'],
      [7, '0006', 'nothing-owed'],
      [8, '0008', 'due-date-missing'],
      [9, '0009', 'currency-missing'],
      [10, '0010', 'accepted'],
    ],
    // 19.00 of 119.00, 2,500.00 and 7.50.
    open: { EUR: 252_650 },
    debts: { '0001': [1900, '2026-10-01'], '0010': [750, '2026-10-17'] },
  },
  {
    file: 'odoo.csv',
    profile: 'odoo',
    rows: [
      [2, 'INV/2026/00041', 'accepted'],
      [3, 'INV/2026/00042', 'accepted'],
      [4, 'RINV/2026/00003', 'credit-note'],
      [5, 'INV/2026/00043', 'nothing-owed'],
      [6, '/', 'not-approved'],
      [7, 'INV/2026/00044', 'void'],
      [8, 'BILL/2026/09/0001', 'bill'],
      [9, 'INV/2026/00045', 'accepted'],
    ],
    // 250.50 less 50.50, and 80.00; 4,200.00 kronor.
    open: { EUR: 28_000, SEK: 420_000 },
    debts: { 'INV/2026/00041': [20_000, '2026-10-01'], 'INV/2026/00045': [420_000, '2026-10-08'] },
  },
  {
    file: 'erpnext.csv',
    profile: 'erpnext',
    rows: [
      [2, 'SINV-2026-00007', 'accepted'],
      [3, 'PE-2026-00003', 'overpayment'],
      [4, 'SINV-2026-00009', 'accepted'],
      [5, 'JV-2026-00001', 'journal-entry'],
      [6, 'SINV-2026-00010', 'nothing-owed'],
    ],
    totalLines: 1,
    // 10,000.00 less 300.00, and 1,100.00.
    open: { SEK: 1_080_000 },
    debts: { 'SINV-2026-00007': [970_000, '2026-10-01'], 'SINV-2026-00009': [110_000, '2026-10-23'] },
  },
  {
    file: 'mapped.csv',
    mapping: 'mapped.mapping.json',
    profile: 'mapping',
    rows: [
      [3, 'F-0098', 'accepted'],
      [4, 'F-0099', 'accepted'],
      [5, 'A-0003', 'in-credit'],
      [6, 'F-0100', 'disputed'],
      [7, 'F-0101', 'currency-contradicts'],
      [8, 'F-0102', 'accepted'],
    ],
    // 1,234.56 less 34.56, 2,000.50 of 12,000.00, and 15.00.
    open: { EUR: 321_550 },
    debts: { 'F-0098': [120_000, '2026-10-03'], 'F-0099': [200_050, '2026-10-04'] },
  },
];
