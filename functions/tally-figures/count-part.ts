import type { Facts } from '../../shared/domain/facts.ts';
import { factMarks } from '../../shared/domain/figures/all-marks.ts';
import { refusalMarks } from '../../shared/domain/figures/refusals.ts';
import { inFolder } from '../../shared/files/in-folder.ts';
import { allAnchorShards } from '../../shared/policy/anchor-shards.ts';
import type { DecisionRecord } from '../../shared/policy/record-schema.ts';
import { complaintMarks } from '../../shared/store/figures/complaints.ts';
import { factsToCount, registeredDebtors } from '../../shared/store/figures/debtor-register.ts';
import { putPart } from '../../shared/store/figures/figure-parts.ts';
import { type ListWriter, listWriter } from '../../shared/store/figures/list-writer.ts';
import { decidedSince, headsIn } from '../../shared/store/read-decisions.ts';
import { type WriteBack, writeBackOf } from './file-write-back.ts';
import { beginOf, type Deps, type Pass, scopeOf } from './pass.ts';

/** Debtors that are read at once. */
const width = 16;

/** All debtors come in so many parts; one more holds what belongs to a creditor as a whole. */
export const debtorParts = allAnchorShards().length;
export const allParts = debtorParts + 1;

/** Counts one part and puts what it comes to in its place. Counted again, it comes to the same. */
export async function countPart(deps: Deps, pass: Pass, number: number): Promise<void> {
  const { cases, stage, clock } = deps;
  const realSeconds = Math.ceil(clock.realMilliseconds() / 1000);
  const writer = listWriter(cases, number, realSeconds);
  const debtors =
    number < debtorParts
      ? await inFolder((folder) => countDebtors(deps, pass, { number, folder, writer }))
      : await countWhole(deps, pass, writer);
  const figures = await writer.finish();
  for (const { id: creditorId } of stage.creditors) {
    const periods = figures.get(creditorId) ?? new Map();
    await putPart(cases, { creditorId, day: pass.day, realSeconds }, { number, debtors, periods });
  }
}

type Counting = { number: number; folder: string; writer: ListWriter };

async function countDebtors(deps: Deps, pass: Pass, { number, folder, writer }: Counting): Promise<number> {
  const writeBack = writeBackOf(deps, pass, number, folder);
  const moved = await movedSince(deps, pass, number);
  let debtors = 0;
  for await (const page of registeredDebtors(deps.cases, number)) {
    for (let at = 0; at < page.length; at += width) {
      const some = page.slice(at, at + width);
      const read = await Promise.all(some.map((debtorKey) => readDebtor(deps, pass, debtorKey, moved)));
      for (const debtor of read) await takeDebtor(deps, pass, debtor, { writer, writeBack });
      debtors += some.length;
    }
  }
  await writeBack.put();
  return debtors;
}

type ToCount = { facts: Facts | undefined; records: readonly DecisionRecord[] };

async function readDebtor(
  { cases, stage }: Deps,
  { decidedFrom }: Pass,
  debtorKey: string,
  moved: ReadonlySet<string>,
): Promise<ToCount> {
  const since = beginOf(decidedFrom, { stage });
  const [facts, records] = await Promise.all([
    factsToCount(cases, debtorKey),
    moved.has(debtorKey) ? decidedSince(cases, debtorKey, since) : [],
  ]);
  return { facts, records };
}

async function takeDebtor(
  deps: Deps,
  pass: Pass,
  { facts, records }: ToCount,
  { writer, writeBack }: { writer: ListWriter; writeBack: WriteBack },
): Promise<void> {
  for (const creditor of deps.stage.creditors) {
    const scope = scopeOf(deps, creditor, pass);
    const marks = [
      ...(facts === undefined ? [] : factMarks(facts, scope)),
      ...refusalMarks(records, { ...scope, from: pass.decidedFrom }),
    ];
    await writer.take(creditor.id, marks);
    if (facts !== undefined) writeBack.take(facts, records, scope);
  }
}

/** Of whom something was decided since the first day; heads and debtors are divided alike. */
async function movedSince(
  { cases, stage }: Deps,
  { decidedFrom }: Pass,
  number: number,
): Promise<Set<string>> {
  const moved = new Set<string>();
  const shard = allAnchorShards()[number] ?? '';
  for await (const { debtorKey } of headsIn(cases, shard, beginOf(decidedFrom, { stage })))
    moved.add(debtorKey);
  return moved;
}

async function countWhole(deps: Deps, pass: Pass, writer: ListWriter): Promise<number> {
  for (const creditor of deps.stage.creditors) {
    await writer.take(creditor.id, await complaintMarks(deps.cases, scopeOf(deps, creditor, pass)));
  }
  return 0;
}
