import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { reportIntake } from '../../../functions/report-intake/report-intake.ts';
import { batchKeys } from '../../../shared/intake/chunk.ts';
import { intake } from '../../functions/import-chunk/take-in.ts';
import { ledger } from '../intake/read-text.ts';
import { bankFacts, openInvoices } from './bank-facts.ts';
import { fixture } from './fixture.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const balance = z.object({ minorUnits: z.int() });
const readingSchema = z.object({
  reading: z.object({
    profile: z.string(),
    encoding: z.string(),
    records: z.int(),
    statements: z
      .array(
        z.object({
          number: z.string().optional(),
          opening: balance,
          closing: balance,
          findings: z.array(z.object({ code: z.string() })),
        }),
      )
      .optional(),
  }),
});
const amountSchema = z.object({ amount: z.int() });

/** What the whole intake makes of a bank's file, in the terms of the facts. */
async function taken(file: string, mapping: string | undefined) {
  const stage = intake();
  const invoices = openInvoices.map(([invoice_number, customer_number, currency, amount]) => ({
    ...{ invoice_number, customer_number, currency },
    ...{ invoice_total: amount, amount_outstanding: amount },
  }));
  await stage.upload(ledger(invoices));
  if (mapping !== undefined) stage.inbox.objects.set('mappings/lindenhof.payments.json', fixture(mapping));
  const { split } = await stage.split(fixture(file), 'payments');
  const results = await stage.importAll(split.batch);
  await reportIntake(stage.deps, split.batch);
  const facts = await Promise.all(['10001', '10002', '10003', '10004', '10005'].map(stage.facts));
  return {
    results,
    debts: facts.flatMap((one) => one?.debts ?? []),
    reading: readingSchema.parse(stage.json(batchKeys(split.batch).reading)).reading,
    report: stage.json(batchKeys(split.batch).report),
    unmatched: stage.unmatched().map((item) => amountSchema.parse(item).amount),
  };
}

describe('a file of the bank as it exports it', () => {
  test.each(bankFacts)('$file is taken in as counted by hand', async (facts) => {
    const { results, debts, reading, report, unmatched } = await taken(facts.file, facts.mapping);
    const statements = reading.statements?.map(({ number, opening, closing, findings }) => [
      ...[number, opening.minorUnits, closing.minorUnits],
      findings.map(({ code }) => code),
    ]);
    expect(statements).toEqual(facts.statements);
    const told = results.map(({ amount, outcome, problems }) => [amount, problems?.[0]?.reason ?? outcome]);
    expect(told).toEqual(facts.movements);
    expect(reading).toMatchObject({
      profile: facts.profile,
      encoding: facts.encoding ?? 'utf-8',
      records: facts.movements.length,
    });
    expect(report).toMatchObject({ outcome: 'imported', reconciled: true });
    expect(
      Object.fromEntries(debts.map((debt) => [debt.invoiceNumber, debt.amountOutstanding])),
    ).toMatchObject(facts.owed);
    expect(unmatched.sort((a, b) => a - b)).toEqual(facts.unmatched);
  });
});
