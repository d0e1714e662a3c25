import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDatevFile } from '../../../shared/datev/batch-header.ts';
import { readBookingBatch } from '../../../shared/datev/read-booking-batch.ts';
import { FileRefused } from '../../../shared/intake/file-refused.ts';
import { groupRows } from '../../../shared/intake/group-rows.ts';
import { profileOfMapping } from '../../../shared/intake/mapping.ts';
import { netCredits } from '../../../shared/intake/net-credits.ts';
import { profileOfPaymentMapping } from '../../../shared/intake/payment-mapping.ts';
import type { Profile } from '../../../shared/intake/profile.ts';
import { datevBatchProfile } from '../../../shared/intake/profiles/datev.ts';
import { paymentsProfile } from '../../../shared/intake/profiles/payments.ts';
import { shippedProfiles } from '../../../shared/intake/profiles/shipped.ts';
import { type Row, rowSchema } from '../../../shared/intake/row.ts';
import { openingOf, sourceOf } from '../../../shared/intake/source.ts';
import { type Read, readFile } from '../intake/read-text.ts';
import { bankFacts } from './bank-facts.ts';
import { countRecords } from './count-records.ts';
import { arbitraryDamage, damaged } from './damage.ts';
import { fixture } from './fixture.ts';
import { ledgerFacts } from './ledger-facts.ts';

type Case = { file: string; read(bytes: Uint8Array, pieceSize?: number): Promise<Read> };

const text = (name: string) => fixture(name).toString();
const tabular = (file: string, profiles: Profile[]): Case => ({
  file,
  read: (bytes, pieceSize = 65_536) => readFile(bytes, { profiles, pieceSize }),
});
/** Only their own profile beside them: which one a header is of takes longer to find out than to read the file. */
const ledgers = ledgerFacts
  .filter(({ profile }) => profile !== datevBatchProfile.id)
  .map(({ file, profile, mapping }) => {
    const own = shippedProfiles.filter(({ id }) => id === profile);
    return tabular(file, mapping === undefined ? own : [profileOfMapping(text(mapping))]);
  });
const payments = bankFacts
  .filter(({ file }) => file.endsWith('.csv'))
  .map(({ file, mapping }) =>
    tabular(file, mapping === undefined ? [paymentsProfile] : [profileOfPaymentMapping(text(mapping))]),
  );
const batch: Case = {
  file: 'datev-extf.csv',
  async read(bytes, pieceSize) {
    if (!isDatevFile(await openingOf(sourceOf(bytes))))
      return readFile(bytes, { profiles: [paymentsProfile] });
    const rows: Row[] = [];
    const book = { source: sourceOf(bytes, pieceSize), profiles: () => [] };
    const file = await readBookingBatch(book, { today: '2026-11-22' }, { put: (row) => rows.push(row) });
    return { rows, file };
  },
};

/** Holds what was read against the bytes: refused with a sentence, or every record of them is told of, by its line. */
function expectAllTold(bytes: Uint8Array, { rows, file }: Read): void {
  if (file.kind === 'refused') {
    expect(rows).toEqual([]);
    expect(file.sentence).toMatch(/\w{3}/);
    return;
  }
  const { records, blankLines, totals, headerLine, lastLine, encoding, delimiter } = file;
  expect(rows.reduce((sum, row) => sum + row.records, 0)).toBe(records);
  expect(rows).toHaveLength(file.rows);
  const lines = rows.map(({ line }) => line);
  expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
  expect(lines.every((line) => line > headerLine && line <= lastLine)).toBe(true);
  for (const row of rows) expect(rowSchema.safeParse(row).error).toBeUndefined();
  if (encoding === 'xlsx') return;
  const written = new TextDecoder(encoding).decode(bytes);
  expect(records + blankLines + (totals?.lines ?? 0)).toBe(countRecords(written, headerLine, delimiter));
}

const blankAbove = { kind: 'put', at: 0, text: '\r\n' } as const;
const damages = fc.array(arbitraryDamage, { minLength: 1, maxLength: 3 });

describe('a damaged file', () => {
  test.each([...ledgers, ...payments, batch])(
    'made of $file is refused, or each of its records is told of',
    async ({ file, read }) => {
      const whole = fixture(file);
      expectAllTold(whole, await read(whole));
      await fc.assert(
        fc.asyncProperty(damages, fc.integer({ min: 1, max: 5000 }), async (list, pieceSize) => {
          const bytes = list.reduce(damaged, whole);
          expectAllTold(bytes, await read(bytes, pieceSize));
        }),
        { numRuns: file.endsWith('.xlsx') ? 10 : 60, examples: [[[blankAbove], 97]] },
      );
    },
  );

  test.each(ledgers)('made of $file with a line twice never asks for more', async ({ file, read }) => {
    const whole = fixture(file);
    const asked = askedFor((await read(whole)).rows);
    expect(asked.size).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.nat(30), async (line) => {
        const bytes = damaged(whole, { kind: 'double', line });
        for (const [currency, sum] of askedFor((await read(bytes)).rows))
          expect(sum).toBeLessThanOrEqual(asked.get(currency) ?? 0);
      }),
      { numRuns: file.endsWith('.xlsx') ? 3 : 15 },
    );
  });
});

/** What would be asked for of these rows, credits set off, per currency. */
function askedFor(rows: readonly Row[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const group of groupRows(rows).values()) {
    for (const { row, mark, credit = 0 } of netCredits(group)) {
      if (row.kind !== 'invoice' || mark !== 'take') continue;
      sums.set(row.currency, (sums.get(row.currency) ?? 0) + row.amountOutstanding - credit);
    }
  }
  return sums;
}

describe.each([
  ['of open items', 'mapped.mapping.json', profileOfMapping],
  ['of open items that amends a known one', 'business-central.mapping.json', profileOfMapping],
  ['of payments', 'bank-export.mapping.json', profileOfPaymentMapping],
])('a damaged mapping %s', (_, name, profileOf) => {
  test('is refused with a sentence, or read, and then so is the file', async () => {
    const whole = fixture(name);
    const file = fixture(name.includes('bank') ? 'bank-export.csv' : 'mapped.csv');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          damages.map((list) => list.reduce(damaged, whole)),
          rewritten(whole),
        ),
        async (bytes) => {
          const profile = profileOrRefusal(profileOf, Buffer.from(bytes).toString());
          if (profile instanceof FileRefused) {
            expect(profile.code).toBe('bad-mapping');
            expect(profile.message).toMatch(/^The mapping file cannot be used\. .+\.$/s);
          } else expectAllTold(file, await readFile(file, { profiles: [profile] }));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The mapping with one of its values, or of its keys, exchanged for anything that JSON has. */
function rewritten(whole: Buffer): fc.Arbitrary<Buffer> {
  const places = [...whole.toString().matchAll(/"[^"]*"|\{\s*\}/g)];
  return fc
    .record({
      at: fc.nat(places.length - 1),
      value: fc.oneof(fc.json({ maxDepth: 2 }), fc.constant('"__proto__"')),
    })
    .map(({ at, value }) => {
      const { index = 0, 0: old = '' } = places[at] ?? { index: 0 };
      const before = whole.toString();
      return Buffer.from(before.slice(0, index) + value + before.slice(index + old.length));
    });
}

function profileOrRefusal(profileOf: (json: string) => Profile, json: string): Profile | FileRefused {
  try {
    return profileOf(json);
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
}
