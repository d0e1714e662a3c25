/** `US-01` … `US-29`. */
function numbered(prefix: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);
}

/** Every row of the rule catalogue: each must be a rule of some pack. */
export const conductRows: readonly string[] = [
  ...numbered('US-', 29),
  ...[
    'US-CA-01',
    ...numbered('US-MA-', 5),
    'US-DC-01',
    'US-NYC-01',
    'US-NYC-02',
    'US-NY-01',
    'US-WA-01',
    'US-FL-01',
  ],
  ...numbered('UK-', 19),
  ...numbered('EU-', 5),
  ...[...numbered('DE-', 7), ...numbered('NL-', 5), ...numbered('BE-', 5), ...numbered('FR-', 4)],
  ...['ES-01', ...numbered('IT-', 3), 'DK-01', 'NO-01', ...numbered('GDPR-', 4)],
  ...[...numbered('AU-', 4), 'CA-ON-01', 'CA-ON-02', 'CA-QC-01', 'IN-01', 'IN-02', 'SG-01', 'ZA-01'],
  ...numbered('BR-', 3),
  ...numbered('CODE-', 6),
  ...numbered('EM-', 12),
];

/** Rules about wording. */
export const wordingRows: readonly string[] = numbered('L', 30);

/** Sums and days worked out by hand. */
export const oracles: readonly string[] = [
  ...['UK1', 'UK2', 'UK3a', 'UK3b', 'UK4', 'UK5', 'UK6', 'DE1', 'DE2', 'DE3', 'EU1', 'IE1', 'FR1', 'FR2'],
  ...['NL1', 'NL2', 'NL3', 'NL4', 'BE1', 'BE2', 'BE3', 'US1', 'US2', 'US3', 'US4', 'US5', 'ON1', 'ZA1'],
  ...['GB1', 'DR1'],
];

/** What an auditor would try, by number. */
export const scenarios: readonly string[] = [
  ...[1, 2, 3, 4, 6, 7, 8, 9, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 27, 28, 30, 31, 32, 33, 34, 36],
  ...[37, 38, 39, 40, 41, 43, 44, 46, 47, 48, 49, 51, 52, 53, 54, 55, 57, 59, 60, 61, 62, 64, 65, 67, 68, 69],
  ...[70, 71, 72, 74, 75],
].map((number) => `scenario ${number}`);
