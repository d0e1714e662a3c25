import type { Clock } from '../../shared/clock/clock.ts';
import { creditorOf } from '../../shared/config/read-stage.ts';
import type { Creditor, Stage } from '../../shared/config/stage.ts';
import type { Chunk } from '../../shared/intake/chunk.ts';
import { groupRows, type Marked } from '../../shared/intake/group-rows.ts';
import { type Inbox, readLines, writeObject } from '../../shared/intake/inbox.ts';
import { netCredits } from '../../shared/intake/net-credits.ts';
import type { Result } from '../../shared/intake/result.ts';
import { type Row, rowSchema } from '../../shared/intake/row.ts';
import { log } from '../../shared/log/log.ts';
import { newestPolicy } from '../../shared/policy/ladders.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { inParallel } from '../../shared/store/in-parallel.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import { importByNumber } from './import-by-number.ts';
import { importDebtor } from './import-debtor.ts';
import { importPayments } from './import-payments.ts';
import type { Batch } from './judge-row.ts';

export type Deps = {
  inbox: Inbox;
  cases: Cases;
  stage: Stage;
  policies: readonly Policy[];
  clock: Clock;
  /** Debtors written at once. */
  parallel: number;
};

export type Imported = { chunkKey: string; rows: number };

/** Takes over one chunk of a batch and writes what became of each of its rows. Harmless to repeat. */
export async function importChunk(deps: Deps, chunk: Chunk): Promise<Imported> {
  const rows = await readRows(deps.inbox, chunk.chunkKey);
  const creditor = creditorOf(deps.stage, chunk.creditorId);
  const batch = batchOf(deps, chunk, creditor);
  const results =
    chunk.kind === 'payments'
      ? await importPayments(deps, batch, rows, chunk.blocked)
      : await importInvoices(deps, batch, creditor, rows);
  const lines = results.sort((a, b) => a.line - b.line).map((result) => `${JSON.stringify(result)}\n`);
  await writeObject(deps.inbox, chunk.resultKey, lines.join(''));
  log('chunk-imported', { chunkKey: chunk.chunkKey, rows: rows.length });
  return { chunkKey: chunk.chunkKey, rows: rows.length };
}

async function readRows(inbox: Inbox, key: string): Promise<Row[]> {
  const lines = await readLines(inbox, key);
  if (lines === undefined) throw new Error(`the chunk ${key} is gone`);
  const rows: Row[] = [];
  for await (const line of lines) rows.push(rowSchema.parse(JSON.parse(line)));
  return rows;
}

function batchOf({ stage, policies, clock }: Deps, chunk: Chunk, creditor: Creditor): Batch {
  const policy = newestPolicy(policies, creditor.policy);
  const { batch, startedAt, list } = chunk;
  return {
    creditor,
    policy,
    startHorizonDays: stage.startHorizonDays,
    batch,
    now: clock.now(),
    startedAt,
    list,
  };
}

async function importInvoices(
  deps: Deps,
  batch: Batch,
  creditor: Creditor,
  rows: readonly Row[],
): Promise<Result[]> {
  const groups = groupRows(rows);
  const nobody = groups.get('') ?? [];
  groups.delete('');
  const results: Result[] = [];
  await inParallel(nobody, deps.parallel, async (one: Marked) => {
    results.push(await importByNumber(deps.cases, one, batch));
  });
  await inParallel([...groups], deps.parallel, async ([customerNumber, marked]: [string, Marked[]]) => {
    const debtorKey = `${creditor.ledger ?? creditor.id}~${customerNumber}`;
    const netted = netCredits(marked, await knownNumbers(deps.cases, debtorKey, marked));
    results.push(...(await importDebtor(deps.cases, { debtorKey, customerNumber }, netted, batch)));
  });
  return results;
}

/** A credit in a file that is no whole list may name an invoice that is known from before: then it belongs to that one. */
async function knownNumbers(
  cases: Cases,
  debtorKey: string,
  marked: readonly Marked[],
): Promise<ReadonlySet<string>> {
  const isAsked = marked.some(({ row }) => row.kind === 'uncertain' && row.asIssued);
  const facts = isAsked ? await readFacts(cases, debtorKey) : undefined;
  return new Set(facts?.debts.map(({ invoiceNumber }) => invoiceNumber));
}
