import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import type { Policy } from '../../shared/policy/policy.ts';
import type { Row } from '../../shared/policy/verify/finding.ts';
import { type AnchorBucket, anchoredDays, readAnchorText } from '../../shared/store/anchor-bucket.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { policyPartition, publicationsOf } from '../../shared/store/policies.ts';
import { decidedDebtors, decisionRows } from '../../shared/store/read-decisions.ts';

/** All stored items about one debtor's decisions. */
export type Partition = { debtorKey: string; rows: Row[] };

const rowSchema = z.looseObject({
  pk: z.union([z.string().startsWith('DECISION#'), z.literal(policyPartition)]),
  sk: z.string(),
});

/** The debtors of a stage, one after the other. */
export async function* stagePartitions(
  cases: Pick<Cases, 'db' | 'table'>,
  debtorKeys: readonly string[] | undefined,
): AsyncGenerator<Partition> {
  if (debtorKeys === undefined) {
    for await (const debtorKey of decidedDebtors(cases)) {
      yield { debtorKey, rows: await decisionRows(cases, debtorKey) };
    }
    return;
  }
  for (const debtorKey of debtorKeys) {
    const rows = await decisionRows(cases, debtorKey);
    if (rows.length === 0) throw new Error(`Nothing was ever decided about ${debtorKey}; is the key right?`);
    yield { debtorKey, rows };
  }
}

/**
 * The debtors of an export, one after the other: their items follow each other, so that a file of any size needs the
 * memory of one debtor. Throws a sentence for a line that is no item.
 */
export async function* exportPartitions(file: string): AsyncGenerator<Partition> {
  let partition: Partition | undefined;
  for await (const row of rowsIn(file)) {
    if (row.pk === policyPartition) continue;
    const debtorKey = row.pk.slice('DECISION#'.length);
    if (partition?.debtorKey !== debtorKey) {
      if (partition !== undefined) yield partition;
      partition = { debtorKey, rows: [] };
    }
    partition.rows.push(row);
  }
  if (partition !== undefined) yield partition;
}

/** The policies published at the desk, which an export holds before the first debtor. */
export async function exportedPolicies(file: string): Promise<Policy[]> {
  const rows: z.infer<typeof rowSchema>[] = [];
  for await (const row of rowsIn(file)) {
    if (row.pk !== policyPartition) break;
    rows.push(row);
  }
  return publicationsOf(rows).map(({ policy }) => policy);
}

async function* rowsIn(file: string): AsyncGenerator<z.infer<typeof rowSchema>> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  let number = 0;
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    number += 1;
    if (line !== '') yield rowOf(line, file, number);
  }
}

function rowOf(line: string, file: string, number: number): z.infer<typeof rowSchema> {
  try {
    return rowSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`Line ${number} of ${file} is no item of the decisions.`, { cause });
  }
}

/** The anchors in a folder, by day. */
export function anchorsIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return new Map(
    files.map((name) => [name.slice(0, -'.jsonl'.length), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** The anchors of a stage's bucket, by day. */
export async function anchorsOf(bucket: AnchorBucket): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const day of await anchoredDays(bucket)) texts.set(day, await readAnchorText(bucket, day));
  return texts;
}
