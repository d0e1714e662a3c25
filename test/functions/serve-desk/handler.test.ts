import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { exampleStage } from '../../support/example/example-case.ts';

const folder = mkdtempSync(join(tmpdir(), 'forbear-desk-'));
writeFileSync(join(folder, 'stage.json'), JSON.stringify(exampleStage));
const environment = {
  STAGE_FILE: join(folder, 'stage.json'),
  CASES_TABLE: 'Cases',
  DESK_URL: 'https://desk.example',
  SIGN_IN_URL: 'https://sign-in.example',
  INBOX_BUCKET: 'inbox-1',
  FILES_BUCKET: 'files',
  PACKS_BUCKET: 'packs',
  USER_POOL: 'eu-central-1_Example',
  USER_POOL_CLIENT: 'client-1',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'secret',
};
for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);

const { handler } = await import('../../../functions/serve-desk/handler.ts');
afterAll(() => rmSync(folder, { recursive: true }));

const request = (path: string, headers: Record<string, string> = {}) => ({
  version: '2.0' as const,
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'desk.example', ...headers },
  body: null,
  isBase64Encoded: false,
  requestContext: {
    ...{ accountId: '', apiId: '', authentication: null, authorizer: {} },
    ...{ domainName: 'desk.example', domainPrefix: '', requestId: 'r', routeKey: '$default' },
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: '' },
    ...{ stage: '$default', time: '', timeEpoch: 0 },
  },
});

test('who has no session is led to sign in, with cookies that are bound to this host and to https', async () => {
  const answer = await handler(request('/'));
  expect(answer.statusCode).toBe(303);
  expect(answer.headers?.['location']).toBe('/sign-in?to=%2F');
  const begun = await handler(request('/sign-in'));
  expect(begun.headers?.['location']).toMatch(
    /^https:\/\/sign-in\.example\/oauth2\/authorize\?client_id=client-1&/,
  );
  expect(begun.cookies?.[0]).toMatch(/^__Host-signing-in=.*; HttpOnly; Secure; SameSite=Lax$/);
});

test('a paper may be sent to the inbox and nowhere else but the sign-in page', async () => {
  const { headers } = await handler(request('/desk.css'));
  expect(headers?.['content-security-policy']).toContain(
    "form-action 'self' https://sign-in.example https://inbox-1.s3.eu-central-1.amazonaws.com",
  );
});

test('a session that is no token lets nobody in', async () => {
  const answer = await handler(request('/', { cookie: '__Host-session=x.y.z' }));
  expect(answer.statusCode).toBe(303);
});
