import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { stageClock } from '../clock/clock.ts';
import { jitteredPause } from '../clock/pause.ts';
import { readStage } from '../config/read-stage.ts';
import type { Cases } from './cases.ts';
import { policyShelf } from './policies.ts';
import type { CaseDeps } from './situation.ts';

const envSchema = z.object({ CASES_TABLE: z.string().min(1) });

export type Environment = Readonly<Record<string, string | undefined>>;

/** The Cases table as a handler's environment names it. */
export function casesFor(env: Environment, client: DynamoDBClient): Cases {
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return { db, table: envSchema.parse(env).CASES_TABLE, pause: jitteredPause };
}

/** What a function works with, and what it asks for first in each of its calls: the policies published since. */
export type FreshDeps = CaseDeps & { refresh(): Promise<void> };

/**
 * What a step of the debt machine works with, from its environment and the stage's configuration beside it. A function
 * calls `refresh` before it decides anything.
 */
export function caseDeps(env: Environment, client: DynamoDBClient): FreshDeps {
  const stage = readStage();
  const cases = casesFor(env, client);
  return { cases, stage, ...policyShelf(cases), clock: stageClock(stage.clock) };
}
