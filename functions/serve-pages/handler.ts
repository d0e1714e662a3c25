import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { handle } from 'hono/aws-lambda';
import * as z from 'zod';
import { logError } from '../../shared/log/log.ts';
import { createPages } from '../../shared/pages/create-pages.tsx';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { servePages } from './serve-pages.ts';

const env = z.object({ PAGES_URL: z.url() }).parse(process.env);
const deps = caseDeps(process.env, new DynamoDBClient({}));
const pages = servePages(deps, {
  overHttps: !env.PAGES_URL.startsWith('http:'),
  origin: new URL(env.PAGES_URL).origin,
  newSession: () => randomBytes(20).toString('base64url'),
  reportFault: (error) => logError('page-failed', error),
});

/** Answers the HTTP API's $default route. */
export const handler = handle(createPages(pages));
