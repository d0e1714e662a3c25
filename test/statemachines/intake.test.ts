import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { importChunk } from '../../functions/import-chunk/import-chunk.ts';
import { reportIntake } from '../../functions/report-intake/report-intake.ts';
import { splitFile } from '../../functions/split-file/split-file.ts';
import { uploadEventSchema } from '../../functions/split-file/upload.ts';
import { chunkSchema } from '../../shared/intake/chunk.ts';
import type { IntakeSubstitutions } from '../../statemachines/substitutions.ts';
import { intake } from '../functions/import-chunk/take-in.ts';
import { ledger } from '../shared/intake/read-text.ts';
import { lambda, machineOf, named } from '../support/asl/machine-fixture.ts';
import { fillIn } from '../support/world/load-machine.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const substitutions: IntakeSubstitutions = {
  SplitFileArn: lambda('split-file'),
  ImportChunkArn: lambda('import-chunk'),
  ReportIntakeArn: lambda('report-intake'),
  StartDebtsArn: lambda('start-debts'),
  ImportConcurrency: '2',
};
const text = readFileSync(new URL('../../statemachines/intake.asl.json', import.meta.url), 'utf8');
const definition = z.looseObject({}).parse(fillIn(text, substitutions));

type Event = {
  time: string;
  detail: { object: { key: string; size: number; etag: string; sequencer: string } };
};

/** The whole machine with the real functions on tables and buckets in memory. */
function machine(importOne?: (payload: unknown, work: () => Promise<unknown>) => Promise<unknown>) {
  const stage = intake();
  const calls: string[] = [];
  const run = machineOf(
    definition,
    {
      'split-file': (payload) => splitFile(stage.deps, uploadEventSchema.parse(payload)),
      'import-chunk': (payload) => {
        const work = () => importChunk(stage.deps, chunkSchema.parse(payload));
        return importOne ? importOne(payload, work) : work();
      },
      'report-intake': (payload) =>
        reportIntake(stage.deps, z.object({ batch: z.string() }).parse(payload).batch),
      'start-debts': () => {
        calls.push('start-debts');
        return {};
      },
    },
    { readObject: async (_bucket, key) => stage.text(key) },
  );
  const event: Event = {
    time: '2026-11-22T09:00:00Z',
    detail: { object: { key: 'invoices/march.csv', size: 3_000_000, etag: 'e', sequencer: 's' } },
  };
  const upload = async (content: string) => {
    stage.inbox.objects.set('invoices/march.csv', Buffer.from(content));
    return run.run(event);
  };
  const report = (ending: string) =>
    [...stage.inbox.objects]
      .find(([key]) => key.startsWith('reports/') && key.endsWith(ending))?.[1]
      .toString() ?? '';
  return { stage, calls, upload, report };
}

const manyRows = Array.from({ length: 200 }, (_, index) => ({ customer_number: `C-${index}` }));

describe('the intake machine', () => {
  it('takes an upload from its event to debts, a report and the start of executions', async () => {
    const { stage, calls, upload, report } = machine();
    const record = await upload(ledger(manyRows));
    expect(record.status).toBe('SUCCEEDED');
    expect(calls).toEqual(['start-debts']);
    expect((await stage.facts('C-7'))?.debts).toHaveLength(1);
    expect(JSON.parse(report('.json'))).toMatchObject({
      reconciled: true,
      outcomes: { accepted: [{ rows: 200 }] },
    });
  });

  it('ends well for a file that is refused whole, with a report that says why', async () => {
    const { calls, upload, report } = machine();
    expect((await upload('%PDF-1.7')).status).toBe('SUCCEEDED');
    expect(calls).toEqual([]);
    expect(report('.txt')).toContain('This PDF is damaged or locked.');
  });

  it('does not lose a chunk that fails: the others come in, its rows are reported, and the end is a visible failure', async () => {
    const { stage, calls, upload, report } = machine(async (payload, work) => {
      if (JSON.stringify(payload).includes('chunk-1')) throw named('Boom');
      return work();
    });
    expect(await upload(ledger(manyRows))).toMatchObject({ status: 'FAILED', error: 'ChunksFailed' });
    expect(calls).toEqual(['start-debts']);
    const figures = z
      .object({
        reconciled: z.boolean(),
        outcomes: z.object({
          accepted: z.array(z.object({ rows: z.int() })),
          held: z.array(z.object({ rows: z.int() })),
        }),
      })
      .parse(JSON.parse(report('.json')));
    expect(figures.reconciled).toBe(true);
    expect((figures.outcomes.accepted[0]?.rows ?? 0) + (figures.outcomes.held[0]?.rows ?? 0)).toBe(200);
    expect(figures.outcomes.held[0]?.rows).toBeGreaterThan(0);
    expect(stage.memory.items().length).toBeGreaterThan(0);
  });

  it('tries a throttled function again', async () => {
    let throttled = 0;
    const { upload } = machine(async (_payload, work) => {
      throttled += 1;
      if (throttled <= 3) throw named('Lambda.Unknown');
      return work();
    });
    expect((await upload(ledger([{}]))).status).toBe('SUCCEEDED');
  });
});
