import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { reportIntake } from '../../../functions/report-intake/report-intake.ts';
import { batchKeys } from '../../../shared/intake/chunk.ts';
import { shippedProfiles } from '../../../shared/intake/profiles/shipped.ts';
import { intake } from '../../functions/import-chunk/take-in.ts';
import { fixture } from './fixture.ts';
import { type LedgerFacts, ledgerFacts } from './ledger-facts.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const readingSchema = z.object({
  reading: z.object({
    profile: z.string(),
    encoding: z.string(),
    rows: z.int(),
    records: z.int(),
    totals: z.object({ lines: z.int(), wrong: z.array(z.unknown()) }).default({ lines: 0, wrong: [] }),
  }),
});

/** What the whole intake makes of a file that finance uploads, in the terms of the facts. */
async function taken({ file, mapping, after }: LedgerFacts) {
  const stage = intake();
  if (mapping !== undefined) stage.inbox.objects.set('mappings/lindenhof.json', fixture(mapping));
  if (after !== undefined) await stage.upload(fixture(after));
  const { split } = await stage.split(fixture(file));
  const results = await stage.importAll(split.batch);
  await reportIntake(stage.deps, split.batch);
  const customers = new Set(results.flatMap(({ customerNumber }) => customerNumber ?? []));
  const facts = await Promise.all([...customers].map((number) => stage.facts(number)));
  return {
    results,
    debts: facts.flatMap((one) => one?.debts ?? []),
    reading: readingSchema.parse(stage.json(batchKeys(split.batch).reading)).reading,
    report: stage.json(batchKeys(split.batch).report),
  };
}

describe('a ledger as finance exports it', () => {
  test.each(ledgerFacts)('$file is taken in as counted by hand', async (facts) => {
    const { results, debts, reading, report } = await taken(facts);
    expect(reading).toEqual({
      profile: facts.profile,
      encoding: facts.encoding ?? 'utf-8',
      rows: facts.rows.length,
      records: facts.rows.length + (facts.joined ?? 0),
      totals: { lines: facts.totalLines ?? 0, wrong: [] },
    });
    const told = results.map(({ line, number, outcome, problems }) => [
      line,
      number,
      problems?.[0]?.reason ?? outcome,
    ]);
    expect(told).toEqual(facts.rows);
    expect(report).toMatchObject({ outcome: 'imported', reconciled: true });
    const open: Record<string, number> = {};
    for (const { currency, amountOutstanding } of debts)
      open[currency] = (open[currency] ?? 0) + amountOutstanding;
    expect(open).toEqual(facts.open);
    const owed = debts.map(({ debtKey, amountOutstanding, dueOn }) => [
      debtKey.replace('lindenhof#', ''),
      [amountOutstanding, dueOn],
    ]);
    expect(Object.fromEntries(owed)).toMatchObject(facts.debts);
  });

  test('has a fixture for every profile that ships', () => {
    const read = new Set(ledgerFacts.map(({ profile }) => profile));
    expect(shippedProfiles.map(({ id }) => id).filter((id) => !read.has(id))).toEqual([]);
  });
});
