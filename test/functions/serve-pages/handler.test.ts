import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { exampleStage } from '../../support/example/example-case.ts';

const dynamo = mockClient(DynamoDBDocumentClient);
const folder = mkdtempSync(join(tmpdir(), 'forbear-pages-'));
writeFileSync(join(folder, 'stage.json'), JSON.stringify(exampleStage));
vi.stubEnv('STAGE_FILE', join(folder, 'stage.json'));
vi.stubEnv('CASES_TABLE', 'Cases');
vi.stubEnv('AWS_REGION', 'eu-central-1');

const { handler } = await import('../../../functions/serve-pages/handler.ts');

beforeEach(() => dynamo.reset());
afterAll(() => rmSync(folder, { recursive: true }));

const request = (path: string) => ({
  version: '2.0' as const,
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'pages.example' },
  body: null,
  isBase64Encoded: false,
  requestContext: {
    accountId: '',
    apiId: '',
    authentication: null,
    authorizer: {},
    domainName: 'pages.example',
    domainPrefix: '',
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: '' },
    requestId: 'r',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
});

test('a request of the HTTP API reaches the pages; a token is looked up by its hash only', async () => {
  dynamo.on(GetCommand).resolves({});
  const answer = await handler(request('/t/secret-token'));
  expect(answer.statusCode).toBe(404);
  expect(answer.body).toContain('This link does not work');
  const [look] = dynamo.commandCalls(GetCommand);
  expect(JSON.stringify(look?.args[0].input)).not.toContain('secret-token');
});

test('a fault is logged with its code, never with the token', async () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => {});
  dynamo.on(GetCommand).rejects(new Error('no table for secret-token'));
  const answer = await handler(request('/t/secret-token'));
  expect(answer.statusCode).toBe(500);
  expect(written).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('"code":"page-failed"'));
  expect(JSON.stringify(written.mock.calls)).not.toContain('secret-token');
  written.mockRestore();
});
