import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, vi } from 'vitest';
import type { Facts } from '../../shared/domain/facts.ts';
import { exampleDebtorKey, exampleStage } from './example/example-case.ts';
import { type StoredCase, storedCase } from './example/stored-case.ts';

/** What the debt machine hands to each of its functions. */
export const machineInput = { debtorKey: exampleDebtorKey, debtKey: 'lindenhof#INV-1', generation: 1 };

/**
 * What a handler finds when it is loaded: its environment, the example stage in a file, a clock that stands, and a
 * mocked client with a table in memory behind it. Call it before the handler is imported.
 */
export function handlerCase(now: string, env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-handler-'));
  const file = join(folder, 'stage.json');
  writeFileSync(file, JSON.stringify(exampleStage));
  const all = { STAGE_FILE: file, CASES_TABLE: 'Cases', AWS_REGION: 'eu-central-1', ...env };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });
  const dynamo = mockClient(DynamoDBDocumentClient);
  return {
    dynamo,
    /** Puts a debtor's facts into a fresh table behind the mocked client. */
    async store(facts: Facts): Promise<StoredCase> {
      const stored = await storedCase(facts, now);
      dynamo.reset();
      serve(dynamo, stored);
      return stored;
    },
  };
}

function serve(dynamo: ReturnType<typeof handlerCase>['dynamo'], { memory }: StoredCase): void {
  dynamo.on(GetCommand).callsFake((input) => memory.direct.send(new GetCommand(input)));
  dynamo.on(PutCommand).callsFake((input) => memory.direct.send(new PutCommand(input)));
  dynamo.on(QueryCommand).callsFake((input) => memory.direct.send(new QueryCommand(input)));
  dynamo.on(UpdateCommand).callsFake((input) => memory.direct.send(new UpdateCommand(input)));
  dynamo.on(TransactWriteCommand).callsFake((input) => memory.direct.send(new TransactWriteCommand(input)));
}
