import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { visitId } from '../../../shared/pages/visit-cookie.ts';
import { debtItem, profileItem } from '../../../shared/store/items.ts';
import { linkItem } from '../../../shared/store/links.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  exampleProfile,
  exampleStage,
} from '../../support/example/example-case.ts';

const dynamo = mockClient(DynamoDBDocumentClient);
const folder = mkdtempSync(join(tmpdir(), 'forbear-pages-'));
writeFileSync(join(folder, 'stage.json'), JSON.stringify(exampleStage));
vi.stubEnv('STAGE_FILE', join(folder, 'stage.json'));
vi.stubEnv('CASES_TABLE', 'Cases');
vi.stubEnv('PAGES_URL', 'https://pages.example');
vi.stubEnv('AWS_REGION', 'eu-central-1');
vi.stubEnv('FILES_BUCKET', 'files-1');
vi.stubEnv('INBOX_BUCKET', 'inbox-1');
vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');

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

test('scenario 64: a right number gives the browser a secret of its own, of which the table sees the hash only', async () => {
  const link = {
    purpose: 'pay' as const,
    debtorKey: exampleDebtorKey,
    creditorId: 'lindenhof',
    contactId: 'c',
  };
  dynamo.on(GetCommand).resolves({ Item: linkItem('t', { ...link, expiresAt: '2999-01-01T00:00:00.000Z' }) });
  dynamo.on(GetCommand, { Key: { pk: 'POLICIES', sk: 'EDITION' } }).resolves({});
  dynamo.on(QueryCommand).resolves({
    Items: [profileItem(exampleProfile({ kind: 'consumer' })), debtItem(exampleDebt())],
  });
  dynamo.on(UpdateCommand).resolves({});
  const opened = await handler(request('/t/t'));
  expect(opened.statusCode).toBe(303);
  expect(opened).toMatchObject({
    headers: { location: expect.stringMatching(/^\.\.\/v\/[0-9a-f]{16}\/pay$/) },
    cookies: [
      expect.stringMatching(
        /^__Host-visit-[0-9a-f]{16}=t; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ],
  });
  const asked = request(`/v/${visitId('t')}/pay`);
  const http = { ...asked.requestContext.http, method: 'POST' };
  const answer = await handler({
    ...asked,
    headers: {
      ...asked.headers,
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://pages.example',
      cookie: `__Host-visit-${visitId('t')}=t`,
    },
    body: 'number=INV-1&choice=identify',
    requestContext: { ...asked.requestContext, http },
  });
  expect(answer.statusCode).toBe(303);
  expect(answer).toMatchObject({
    headers: { location: 'pay' },
    cookies: [
      expect.stringMatching(
        /^__Host-reader-[0-9a-f]{16}=[\w-]{27}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ],
  });
  const secret = /=([\w-]{27});/.exec(JSON.stringify(answer))?.[1] ?? 'none';
  const written = JSON.stringify(dynamo.commandCalls(UpdateCommand).map(({ args }) => args[0].input));
  expect(written).toContain(createHash('sha256').update(secret).digest('hex'));
  expect(written).not.toContain(secret);
  expect(written).not.toContain('192.0.2.1');
});

test('a form may be sent to the bucket that takes files, and nowhere else', async () => {
  const { headers } = await handler(request('/'));
  expect(headers?.['content-security-policy']).toContain(
    "form-action 'self' https://files-1.s3.eu-central-1.amazonaws.com;",
  );
});
