import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { handle } from 'hono/aws-lambda';
import { logError } from '../../shared/log/log.ts';
import { createPages } from '../../shared/pages/create-pages.tsx';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { servePages } from './serve-pages.ts';

const deps = caseDeps(process.env, new DynamoDBClient({}));

/** Answers the HTTP API's $default route. */
export const handler = handle(createPages(servePages(deps, (error) => logError('page-failed', error))));
