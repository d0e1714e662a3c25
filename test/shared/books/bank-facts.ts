/** What a bank's file holds, counted by hand in its fixture; amounts in minor units. */
export type BankFacts = {
  file: string;
  /** A mapping of the creditor's own that stands beside it. */
  mapping?: string;
  profile: string;
  encoding?: string;
  /** Of each statement: its number, its opening and closing balance, and the codes of what does not add up in it. */
  statements?: readonly (readonly [
    number: string | undefined,
    opening: number,
    closing: number,
    found: string[],
  ])[];
  /** Of each movement: its amount with sign, and what became of it: the outcome, or the first reason against it. */
  movements: readonly (readonly [amount: number | undefined, told: string])[];
  /** What is still owed afterwards on invoices that it is about. */
  owed: Readonly<Record<string, number>>;
  /** The amounts on the list of what nobody could match. */
  unmatched: readonly number[];
};

/** The open invoices that the files pay, as the ledger says them: number, customer, currency, amount. */
export const openInvoices: readonly (readonly [string, string, string, string])[] = [
  ['RE-2026-118', '10001', 'EUR', '1500.00'],
  ['RE-2026-119', '10001', 'EUR', '60.00'],
  ['RE-2026-121', '10002', 'EUR', '250.00'],
  ['RE-2026-130', '10003', 'EUR', '100.00'],
  ['INV-0042', '10004', 'USD', '350.00'],
  ['INV-0043', '10004', 'USD', '20.00'],
  ['CH-77', '10005', 'CHF', '1810.00'],
];

export const bankFacts: readonly BankFacts[] = [
  {
    // A batch of three, a fee, one not booked yet; on the next statement one of the three comes back.
    file: 'camt-02.xml',
    profile: 'camt',
    statements: [
      ['212', 1_000_000, 1_158_750, []],
      ['213', 1_158_750, 1_152_750, []],
    ],
    movements: [
      [150_000, 'accepted'],
      [6000, 'accepted'],
      [4000, 'payment-unmatched'],
      [-1250, 'money-out'],
      [9900, 'not-booked'],
      [-6000, 'accepted'],
    ],
    owed: { 'RE-2026-118': 0, 'RE-2026-119': 6000, 'RE-2026-121': 25_000 },
    unmatched: [4000],
  },
  {
    // Overdrawn at first, a copy, in ISO-8859-1, names with a prefix; the francs beside an invoice in euros pay nothing.
    file: 'camt-04.xml',
    profile: 'camt',
    statements: [['201', -10_000, 173_850, []]],
    movements: [
      [181_000, 'accepted'],
      [2850, 'payment-unmatched'],
    ],
    owed: { 'CH-77': 0, 'RE-2026-121': 25_000 },
    unmatched: [2850],
  },
  {
    // The second statement closes 10.00 above what its entry leads to: nothing of it is booked.
    file: 'camt-08.xml',
    profile: 'camt',
    statements: [
      ['301', 50_000, 75_000, []],
      ['302', 75_000, 86_000, ['balance']],
    ],
    movements: [
      [25_000, 'accepted'],
      [10_000, 'statement-gap'],
    ],
    owed: { 'RE-2026-121': 0, 'RE-2026-130': 10_000 },
    unmatched: [10_000],
  },
  {
    // Two pages of one statement; numbers and accounts run over the ends of lines; only one of the keys is a return.
    file: 'mt940-german.sta',
    profile: 'mt940',
    statements: [
      ['00213/001', 100_000, 254_750, []],
      ['00213/002', 254_750, 248_750, []],
    ],
    movements: [
      [150_000, 'accepted'],
      [-1250, 'money-out'],
      [6000, 'accepted'],
      [-6000, 'accepted'],
    ],
    owed: { 'RE-2026-118': 0, 'RE-2026-119': 6000 },
    unmatched: [],
  },
  {
    // There is no 30 February: that entry waits for a person, the others do not.
    file: 'mt940-structured.sta',
    profile: 'mt940',
    statements: [['00324', 0, 30_000, ['entry']]],
    movements: [
      [25_000, 'accepted'],
      [4000, 'payment-unmatched'],
      [1000, 'statement-gap'],
    ],
    owed: { 'RE-2026-121': 0, 'RE-2026-130': 10_000 },
    unmatched: [1000, 4000],
  },
  {
    // 405.00 came in and 176.00 went out, of which 56.00 came back unpaid; the second account is empty.
    file: 'bai2.txt',
    profile: 'bai2',
    statements: [
      [undefined, 100_000, 122_900, []],
      [undefined, 0, 0, []],
    ],
    movements: [
      [35_000, 'accepted'],
      [-12_000, 'money-out'],
      [2000, 'accepted'],
      [3500, 'payment-unmatched'],
      [-5600, 'payment-unmatched'],
    ],
    owed: { 'INV-0042': 0, 'INV-0043': 0 },
    unmatched: [-5600, 3500],
  },
  {
    // Two payments of a day that say the same are two; a word that the mapping does not know is no direction.
    file: 'bank-export.csv',
    mapping: 'bank-export.mapping.json',
    profile: 'mapping',
    encoding: 'windows-1252',
    movements: [
      [150_000, 'accepted'],
      [-100_000, 'money-out'],
      [4000, 'payment-unmatched'],
      [4000, 'payment-unmatched'],
      [25_000, 'direction-unknown'],
    ],
    owed: { 'RE-2026-118': 0, 'RE-2026-119': 6000, 'RE-2026-121': 25_000 },
    unmatched: [4000, 4000],
  },
  {
    file: 'payments.csv',
    profile: 'payments',
    movements: [
      [150_000, 'accepted'],
      [6000, 'accepted'],
      [-6000, 'accepted'],
      [500, 'payment-reference-missing'],
      [undefined, 'currency-missing'],
      [700, 'payment-unmatched'],
      [150_000, 'unchanged'],
      [25_000, 'payment-date-missing'],
      [0, 'payment-zero'],
    ],
    owed: { 'RE-2026-118': 0, 'RE-2026-119': 6000, 'RE-2026-121': 25_000 },
    unmatched: [700],
  },
];
