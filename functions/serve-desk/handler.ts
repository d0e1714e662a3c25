import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SimpleFetcher } from 'aws-jwt-verify/https';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { handle } from 'hono/aws-lambda';
import * as z from 'zod';
import { createDesk } from '../../shared/desk/create-desk.tsx';
import type { IntakeAccess } from '../../shared/desk/deps/file-deps.ts';
import { bucketPapers } from '../../shared/desk/deps/papers.ts';
import { cognitoSignIn } from '../../shared/desk/sign-in/cognito-sign-in.ts';
import { batchForm, batchTarget } from '../../shared/intake/batch-form.ts';
import { log, logError } from '../../shared/log/log.ts';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { serveDesk } from './serve-desk.ts';

const env = z
  .object({
    DESK_URL: z.url(),
    SIGN_IN_URL: z.url(),
    INBOX_BUCKET: z.string().min(1),
    USER_POOL: z.string().min(1),
    USER_POOL_CLIENT: z.string().min(1),
    FILES_BUCKET: z.string().min(1),
    PACKS_BUCKET: z.string().min(1),
    /** Absent: no mail is taken in. */
    MAIL_BUCKET: z.string().min(1).optional(),
    /** Where the keys of the user pool are, if not where AWS has them. */
    USER_POOL_KEYS: z.url().optional(),
  })
  .parse(process.env);
const keysFetcher = new SimpleFetcher();
const keys =
  env.USER_POOL_KEYS === undefined
    ? keysFetcher
    : { fetch: async () => (await fetch(env.USER_POOL_KEYS ?? '')).arrayBuffer() };
const signIn = cognitoSignIn({
  userPoolId: env.USER_POOL,
  clientId: env.USER_POOL_CLIENT,
  signInUrl: env.SIGN_IN_URL,
  deskUrl: env.DESK_URL,
  keys: new SimpleJwksCache({ fetcher: keys }),
  ask: fetch,
});
const deps = caseDeps(process.env, new DynamoDBClient({}));
const s3 = new S3Client({});
const bucket = (name: string) => ({ s3, bucket: name });
const inbox = bucket(env.INBOX_BUCKET);
const origin = new URL(env.DESK_URL).origin;
const intake: IntakeAccess = {
  inbox,
  form: (folder, path) => batchForm(inbox, { folder, comeBackTo: `${origin}${path}` }),
  newName: () => randomBytes(20).toString('hex'),
};
const papers = bucketPapers({
  ...{ s3, inbox: env.INBOX_BUCKET, packs: env.PACKS_BUCKET, deskUrl: env.DESK_URL.replace(/\/$/, '') },
  sent: {
    files: bucket(env.FILES_BUCKET),
    packs: bucket(env.PACKS_BUCKET),
    mails: env.MAIL_BUCKET === undefined ? undefined : bucket(env.MAIL_BUCKET),
  },
});
const desk = serveDesk(
  { ...deps, intake },
  {
    overHttps: env.DESK_URL.startsWith('https:'),
    origin,
    formTargets: [new URL(env.SIGN_IN_URL).origin, await batchTarget(inbox)],
    signIn,
    secret: () => randomBytes(32).toString('base64url'),
    noteAct: (act) => log('desk-acted', act),
    reportFault: (error) => logError('desk-failed', error),
  },
  papers,
);

/** Answers the HTTP API's $default route. */
export const handler = handle(createDesk(desk));
