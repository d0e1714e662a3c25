import * as z from 'zod';
import { importChunk } from '../../../functions/import-chunk/import-chunk.ts';
import { reportIntake } from '../../../functions/report-intake/report-intake.ts';
import { splitFile } from '../../../functions/split-file/split-file.ts';
import { batchKeys, chunkSchema } from '../../../shared/intake/chunk.ts';
import { type Result, resultSchema } from '../../../shared/intake/result.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import type { Cases } from '../../../shared/store/cases.ts';
import { readFacts } from '../../../shared/store/read-facts.ts';
import { memoryCases } from '../../support/dynamo/memory-cases.ts';
import { exampleStage } from '../../support/example/example-case.ts';
import { standingClock } from '../../support/example/stored-case.ts';
import { memoryInbox } from './memory-inbox.ts';

/** When a file is put in, and in which folder of its creditor (`full/`). */
type PutIn = { time?: string; folder?: string };

/** A whole intake in memory: what finance uploads becomes debts and a report, as the machine does it. */
export function intake(start = '2026-11-22T09:00:00Z', stage = exampleStage) {
  const memory = memoryCases({ removeUndefinedValues: true });
  const cases: Cases = { db: memory.client, table: 'Cases', pause: async () => {} };
  const inbox = memoryInbox();
  const clock = standingClock(start);
  const deps = { inbox, cases, clock, stage, policies: shippedPolicies, parallel: 4 };
  let uploads = 0;

  async function split(text: string | Buffer, prefix = 'invoices', at: PutIn = {}) {
    const { time = '2026-11-22T09:00:00Z', folder = '' } = at;
    uploads += 1;
    const key = `${prefix}/lindenhof/${folder}march ${uploads}.csv`;
    inbox.objects.set(key, typeof text === 'string' ? Buffer.from(text) : text);
    const upload = {
      time,
      key,
      size: text.length,
      etag: `e${uploads}`,
      sequencer: `s${uploads}`,
      version: undefined,
    };
    return { upload, split: await splitFile(deps, upload) };
  }

  async function importAll(batch: string): Promise<Result[]> {
    const results: Result[] = [];
    for (const chunk of z.array(chunkSchema).parse(json(batchKeys(batch).manifest))) {
      await importChunk(deps, chunk);
      const lines = text(chunk.resultKey).split('\n').slice(0, -1);
      results.push(...lines.map((line) => resultSchema.parse(JSON.parse(line))));
    }
    return results.sort((a, b) => a.line - b.line);
  }

  const text = (key: string) => inbox.objects.get(key)?.toString() ?? '';
  const json = (key: string): unknown => JSON.parse(text(key));

  return {
    memory,
    inbox,
    clock,
    deps,
    split,
    importAll,
    text,
    json,
    /** Uploads a file and gives what became of each of its rows. */
    async upload(content: string | Buffer, prefix?: string, at?: PutIn): Promise<Result[]> {
      const { split: done } = await split(content, prefix, at);
      const results = await importAll(done.batch);
      await reportIntake(deps, done.batch);
      return results;
    },
    facts: (customerNumber: string) => readFacts(cases, `lindenhof~${customerNumber}`),
    outbox: (customerNumber: string) => memory.items(`OUTBOX#lindenhof~${customerNumber}`),
    unmatched: () => memory.items('UNMATCHED#lindenhof'),
  };
}
