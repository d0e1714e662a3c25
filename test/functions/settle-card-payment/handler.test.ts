import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import {
  cardStage,
  exampleCheckout,
  sessionEvent,
  signed,
  webhookSecret,
} from '../../support/example/card-case.ts';
import { exampleFacts } from '../../support/example/example-case.ts';
import { handlerCase } from '../../support/handler-case.ts';

vi.spyOn(console, 'log').mockReturnValue(undefined);
const asked: { url: string | undefined; token: unknown }[] = [];
/** Stands for the extension that reads the parameter store. */
const extension = createServer((request, response) => {
  asked.push({ url: request.url, token: request.headers['x-aws-parameters-secrets-token'] });
  response.end(JSON.stringify({ Parameter: { Value: `${webhookSecret}\n` } }));
});
await new Promise<void>((done) => extension.listen(0, '127.0.0.1', done));
const { port } = z.object({ port: z.number() }).parse(extension.address());
const folder = mkdtempSync(join(tmpdir(), 'forbear-card-'));
const file = join(folder, 'stage.json');
writeFileSync(file, JSON.stringify(cardStage));
afterAll(() => {
  extension.close();
  rmSync(folder, { recursive: true });
});

const now = '2026-04-01T09:00:00.000Z';
const { store } = handlerCase(now, {
  STAGE_FILE: file,
  AWS_SESSION_TOKEN: 'session',
  PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(port),
});
const { keepCheckout } = await import('../../../shared/store/card-payments.ts');
const { handler } = await import('../../../functions/settle-card-payment/handler.ts');

test('the route verifies the body exactly as it came, with the secret of the creditor in the path', async () => {
  const { deps, facts } = await store(exampleFacts());
  await keepCheckout(deps.cases, exampleCheckout());
  const { payload, signature } = signed(sessionEvent(), Date.parse(now));
  const event = {
    pathParameters: { creditorId: 'lindenhof' },
    headers: { 'stripe-signature': signature, 'content-type': 'application/json' },
    body: Buffer.from(payload).toString('base64'),
    isBase64Encoded: true,
  };
  expect(await handler({ ...event, body: Buffer.from(`${payload} `).toString('base64') })).toEqual({
    statusCode: 400,
  });
  expect(await handler(event)).toEqual({ statusCode: 200 });
  expect((await facts()).debts).toMatchObject([{ amountOutstanding: 0 }]);
  expect(asked[0]).toEqual({
    url: '/systemsmanager/parameters/get?name=%2Fforbear%2Fwebhook&withDecryption=true',
    token: 'session',
  });
  expect(await handler({ ...event, pathParameters: { creditorId: 'nobody' } })).toEqual({ statusCode: 404 });
});
