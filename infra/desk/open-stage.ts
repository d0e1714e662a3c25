import { existsSync, readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { stageClock } from '../../shared/clock/clock.ts';
import { casesFor, type FreshDeps } from '../../shared/store/case-deps.ts';
import { policyShelf } from '../../shared/store/policies.ts';
import type { SentBuckets } from '../../shared/store/sent-files.ts';
import { readStageFile, stageFileOf } from '../stage-file.ts';

/** What `npm start` notes of the stage it runs: the environment of programs that work on it. */
const noteSchema = z.object({
  AWS_ENDPOINT_URL: z.string(),
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  CASES_TABLE: z.string(),
  FILES_BUCKET: z.string(),
  MAIL_BUCKET: z.string(),
  PACKS_BUCKET: z.string(),
  STAGE_FILE: z.string(),
});

type Environment = Readonly<Record<string, string | undefined>>;

/** The stage of that name on AWS. Throws a sentence when the table's name is not given. */
export function remoteStage(name: string, env: Environment): FreshDeps & SentBuckets {
  const stageFile = stageFileOf(name);
  const table = env['CASES_TABLE'];
  if (table === undefined)
    throw new Error(
      `Set CASES_TABLE to the table of the stage: the output CasesTable of the stack forbear-${name}-records.`,
    );
  return { ...depsOf(stageFile, table, new DynamoDBClient({})), ...bucketsOf(env, new S3Client({})) };
}

/** The stage that runs on this machine, as its note file says. Throws a sentence when none does. */
export function localStage(noteFile: string): FreshDeps & SentBuckets {
  if (!existsSync(noteFile))
    throw new Error('No stage runs on this machine: start it with npm start, or name one with --stage.');
  const note = noteSchema.parse(JSON.parse(readFileSync(noteFile, 'utf8')));
  const local = {
    endpoint: note.AWS_ENDPOINT_URL,
    region: note.AWS_REGION,
    credentials: { accessKeyId: note.AWS_ACCESS_KEY_ID, secretAccessKey: note.AWS_SECRET_ACCESS_KEY },
    maxAttempts: 2,
  };
  return {
    ...depsOf(note.STAGE_FILE, note.CASES_TABLE, new DynamoDBClient(local)),
    ...bucketsOf(note, new S3Client({ ...local, forcePathStyle: true })),
  };
}

/** The buckets that are named; erasing says which one it lacks. */
function bucketsOf(env: Environment, s3: S3Client): SentBuckets {
  const named = (bucket: string | undefined) => (bucket === undefined ? undefined : { s3, bucket });
  return {
    files: named(env['FILES_BUCKET']),
    mails: named(env['MAIL_BUCKET']),
    packs: named(env['PACKS_BUCKET']),
  };
}

function depsOf(stageFile: string, table: string, client: DynamoDBClient): FreshDeps {
  const stage = readStageFile(stageFile);
  const cases = casesFor({ CASES_TABLE: table }, client);
  return { cases, stage, ...policyShelf(cases), clock: stageClock(stage.clock) };
}
