import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankFormatOf } from '../../../shared/bank/read-statements.ts';
import { eInvoiceForm, readEInvoiceFile } from '../../../shared/e-invoice/read-e-invoice-file.ts';
import { FileRefused } from '../../../shared/intake/file-refused.ts';
import { type Row, rowSchema } from '../../../shared/intake/row.ts';
import { openingOf, sourceOf } from '../../../shared/intake/source.ts';
import { type Collected, collect } from '../bank/collect.ts';
import { bankFacts } from './bank-facts.ts';
import { arbitraryDamage, damaged } from './damage.ts';
import { eInvoiceFacts } from './e-invoice-facts.ts';
import { fixture } from './fixture.ts';

const damages = fc.array(arbitraryDamage, { minLength: 1, maxLength: 3 });
const pieces = fc.integer({ min: 1, max: 5000 });
const names = (facts: readonly { file: string }[]) => facts.map(({ file }) => file);

/** Whatever a statement names no fault of leads from its opening to its closing balance, each movement counted. */
function expectMoneyKept({ movements, findings, opening, closing, isEnded }: Collected): void {
  expect(isEnded).toBe(true);
  for (const { amount, line, entry } of movements) {
    expect(Number.isSafeInteger(amount)).toBe(true);
    expect(Math.min(line, entry)).toBeGreaterThan(0);
  }
  if (findings.length > 0 || opening === undefined || closing === undefined) return;
  const booked = movements.filter(({ isBooked }) => isBooked).reduce((sum, { amount }) => sum + amount, 0);
  expect(opening.minorUnits + booked).toBe(closing.minorUnits);
}

describe('a damaged file of the bank', () => {
  test.each(names(bankFacts.filter(({ statements }) => statements !== undefined)))(
    'made of %s is refused with a sentence, or loses no cent unsaid',
    async (file) => {
      const whole = fixture(file);
      for (const statement of await collect(whole)) expectMoneyKept(statement);
      await fc.assert(
        fc.asyncProperty(damages, pieces, async (list, pieceSize) => {
          const bytes = list.reduce(damaged, whole);
          if ((await bankFormatOf(sourceOf(bytes))) === undefined) return;
          const read = await collect(bytes, pieceSize).catch((error: unknown) => error);
          if (Array.isArray(read)) read.forEach(expectMoneyKept);
          else expect(read).toBeInstanceOf(FileRefused);
        }),
        { numRuns: 50 },
      );
    },
  );
});

describe('a damaged e-invoice', () => {
  test.each(names(eInvoiceFacts))(
    'made of %s is refused with a sentence, or each row of it is told',
    async (file) => {
      const whole = fixture(file);
      await fc.assert(
        fc.asyncProperty(damages, pieces, async (list, pieceSize) => {
          const source = sourceOf(list.reduce(damaged, whole), pieceSize);
          const form = eInvoiceForm(await openingOf(source));
          if (form === undefined) return;
          const rows: Row[] = [];
          const read = await readEInvoiceFile(
            { source, form },
            { today: '2026-11-22', defaultCountry: 'DE' },
            { put: (row) => rows.push(row) },
          );
          for (const row of rows) expect(rowSchema.safeParse(row).error).toBeUndefined();
          expect(rows).toHaveLength(read.kind === 'read' ? read.rows : 0);
          if (read.kind === 'refused') expect(read.sentence).toMatch(/\w{3}/);
        }),
        { numRuns: 25 },
      );
    },
  );
});
