import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { importChunk } from '../../../functions/import-chunk/import-chunk.ts';
import { reportIntake } from '../../../functions/report-intake/report-intake.ts';
import { splitFile } from '../../../functions/split-file/split-file.ts';
import { batchOf, uploadEventSchema } from '../../../functions/split-file/upload.ts';
import { chunkSchema } from '../../../shared/intake/chunk.ts';
import type { IntakeSubstitutions } from '../../../statemachines/substitutions.ts';
import { memoryInbox } from '../../functions/import-chunk/memory-inbox.ts';
import { lambda } from '../asl/machine-fixture.ts';
import { createStepFunctions } from '../asl/step-functions.ts';
import type { LivingStage } from '../world/living-stage.ts';
import { fillIn } from '../world/load-machine.ts';
import type { PlayedOrder } from './order.ts';
import { pretendAddresses } from './pretend-addresses.ts';

const arn = 'arn:aws:states:eu-west-1:000000000000:stateMachine:intake';
const substitutions: IntakeSubstitutions = {
  SplitFileArn: lambda('split-file'),
  ImportChunkArn: lambda('import-chunk'),
  ReportIntakeArn: lambda('report-intake'),
  StartDebtsArn: lambda('start-debts'),
  ImportConcurrency: '2',
};

/** The real intake machine and functions beside a stage in memory, in the same virtual time, on the same table. */
export function playIntake(
  stage: Pick<LivingStage, 'world' | 'deps'> & { sweep(): Promise<unknown> },
  {
    creditor,
    mapping,
    pretendAddresses: isPretending,
  }: Pick<PlayedOrder, 'creditor' | 'mapping' | 'pretendAddresses'>,
) {
  const { scheduler } = stage.world;
  const inbox = memoryInbox();
  if (mapping !== undefined) inbox.objects.set(`mappings/${creditor.id}.json`, Buffer.from(mapping));
  const deps = { ...stage.deps, inbox, parallel: 4 };
  const text = (key: string) => inbox.objects.get(key)?.toString() ?? '';
  const functions: Record<string, (payload: unknown) => Promise<unknown>> = {
    'split-file': (payload) => splitFile(deps, uploadEventSchema.parse(payload)),
    'import-chunk': (payload) => {
      const chunk = chunkSchema.parse(payload);
      if (isPretending) pretendAddresses(inbox.objects, chunk.chunkKey);
      return importChunk(deps, chunk);
    },
    'report-intake': (payload) => reportIntake(deps, z.object({ batch: z.string() }).parse(payload).batch),
    'start-debts': () => stage.sweep(),
  };
  const machine = createStepFunctions({
    scheduler,
    machines: { [arn]: definition() },
    invoke: async (called, payload) => functions[called.split(':').at(-1) ?? '']?.(payload),
    readObject: async (_bucket, key) => text(key),
  });
  return {
    inbox,
    text,
    /** Executions of the intake that did not end well, in words. */
    failed: () =>
      machine
        .executions()
        .filter(({ status }) => status !== 'SUCCEEDED')
        .map(({ name, status, cause = '' }) => `intake ${name}: ${status} ${cause}`),
    /** Puts a file into the inbox, which starts its intake now; gives the name of its batch. */
    upload(key: string, content: Uint8Array): string {
      inbox.objects.set(key, Buffer.from(content));
      const etag = createHash('sha256').update(content).digest('hex').slice(0, 32);
      const time = scheduler.now().toString();
      const event = { time, detail: { object: { key, size: content.length, etag, sequencer: time } } };
      const batch = batchOf(uploadEventSchema.parse(event));
      machine.startExecution({ stateMachineArn: arn, name: batch, input: JSON.stringify(event) });
      return batch;
    },
  };
}

export type PlayedIntake = ReturnType<typeof playIntake>;

function definition(): unknown {
  const file = new URL('../../../statemachines/intake.asl.json', import.meta.url);
  return fillIn(readFileSync(file, 'utf8'), substitutions);
}
