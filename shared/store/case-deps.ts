import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { stageClock } from '../clock/clock.ts';
import { jitteredPause } from '../clock/pause.ts';
import { readStage } from '../config/read-stage.ts';
import { shippedPolicies } from '../policy/ladders.ts';
import type { Cases } from './cases.ts';
import type { CaseDeps } from './situation.ts';

const envSchema = z.object({ CASES_TABLE: z.string().min(1) });

export type Environment = Readonly<Record<string, string | undefined>>;

/** The Cases table as a handler's environment names it. */
export function casesFor(env: Environment, client: DynamoDBClient): Cases {
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return { db, table: envSchema.parse(env).CASES_TABLE, pause: jitteredPause };
}

/** What a step of the debt machine works with, from its environment and the stage's configuration beside it. */
export function caseDeps(env: Environment, client: DynamoDBClient): CaseDeps {
  const stage = readStage();
  return { cases: casesFor(env, client), stage, policies: shippedPolicies, clock: stageClock(stage.clock) };
}
