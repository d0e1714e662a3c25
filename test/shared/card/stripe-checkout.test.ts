import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { type CardOrder, takesCard } from '../../../shared/card/checkout.ts';
import { stripeCheckout } from '../../../shared/card/stripe-checkout.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import type { CardWish } from '../../../shared/pages/pages-deps.ts';
import { findCheckout } from '../../../shared/store/card-payments.ts';
import { startCardPayment } from '../../../shared/store/start-card-payment.ts';
import { cardStage } from '../../support/example/card-case.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';

type Asked = { headers: IncomingMessage['headers']; url: string | undefined; body: URLSearchParams };
const asked: Asked[] = [];
let answer: { status: number; body: string };

/** Stands for Stripe: keeps what it is asked, and answers as it is told to. */
const stub = createServer(async (request, response) => {
  const parts: string[] = [];
  for await (const part of request) parts.push(String(part));
  asked.push({ headers: request.headers, url: request.url, body: new URLSearchParams(parts.join('')) });
  response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body);
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((done) => stub.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${z.object({ port: z.number() }).parse(stub.address()).port}`;
});
afterAll(() => void stub.close());

const logged = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
beforeEach(() => {
  asked.length = 0;
  answer = {
    status: 200,
    body: JSON.stringify({ id: 'cs_1', url: 'https://checkout.stripe.com/c/pay/cs_1' }),
  };
  for (const spy of logged) spy.mockReset().mockReturnValue(undefined);
});

const card = { keyParameter: '/forbear/key', webhookSecretParameter: '/forbear/webhook' };
const order: CardOrder = {
  ...{ checkoutId: '12345678901-abc', amount: 119_000, currency: currencySchema.parse('EUR') },
  ...{
    reference: 'RF16 4817',
    language: 'de',
    paidUrl: 'https://p.example/paid',
    backUrl: 'https://p.example/v/1/pay',
  },
};
const open = () => stripeCheckout({ address, secret: async (name) => `secret of ${name}` })(card, order);

describe('opening Stripe Checkout', () => {
  it('asks for one session: amount, currency, reference, id, and where to return to', async () => {
    expect(await open()).toEqual({ kind: 'ready', url: 'https://checkout.stripe.com/c/pay/cs_1' });
    const [{ headers, url, body } = { headers: {}, url: '', body: new URLSearchParams() }] = asked;
    expect(url).toBe('/v1/checkout/sessions');
    expect(headers['authorization']).toBe('Bearer secret of /forbear/key');
    expect(headers['idempotency-key']).toBe('12345678901-abc');
    expect(headers['stripe-version']).toBe('2026-10-28.endive');
    expect(Object.fromEntries(body)).toMatchObject({
      mode: 'payment',
      'line_items[0][price_data][unit_amount]': '119000',
      'line_items[0][price_data][currency]': 'eur',
      'metadata[forbear_checkout]': '12345678901-abc',
      success_url: 'https://p.example/paid',
      cancel_url: 'https://p.example/v/1/pay',
      locale: 'de',
    });
  });

  it.each([
    ['a refusal', 402, '{"error":{"message":"no"}}'],
    ['a fault', 500, 'oops'],
    ['an answer that is none', 200, '{}'],
  ])('takes %s for: no card now, and writes neither key nor answer to the log', async (_, status, body) => {
    answer = { status, body };
    expect(await open()).toEqual({ kind: 'unavailable' });
    expect(JSON.stringify(logged.map(({ mock }) => mock.calls))).not.toMatch(/secret of|oops|RF16/);
  });

  it('takes no answer at all for: no card now', async () => {
    const nobody = stripeCheckout({ address: 'http://127.0.0.1:1', secret: async () => 'key' });
    expect(await nobody(card, order)).toEqual({ kind: 'unavailable' });
  });

  it('is not offered where an amount would mean something else there', () => {
    const takes = (code: string) => takesCard(currencySchema.parse(code));
    expect(['EUR', 'CHF', 'USD', 'JPY', 'XOF'].filter(takes)).toHaveLength(5);
    expect(['ISK', 'UGX', 'KWD', 'MGA', 'CLF'].filter(takes)).toEqual([]);
  });
});

describe('beginning a card payment', () => {
  const wish: CardWish = {
    ...{ creditorId: 'lindenhof', debtorKey: exampleDebtorKey, version: 7, set: { kind: 'collectible' } },
    ...{ amount: 119_000, currency: currencySchema.parse('EUR'), reference: 'RF16', language: 'en' },
    ...{ paidUrl: 'https://p.example/paid', backUrl: 'https://p.example/v/1/pay' },
  };
  const begin = async (change: Partial<CardWish> = {}, stage = cardStage) => {
    const { deps } = await storedCase(exampleFacts(), '2026-04-01T09:00:00Z');
    const checkout = stripeCheckout({ address, secret: async () => 'key' });
    const offer = await startCardPayment({ ...deps, stage }, checkout, { ...wish, ...change });
    const key = String(asked.at(-1)?.headers['idempotency-key']);
    return { offer, key, kept: await findCheckout(deps.cases, 'lindenhof', key) };
  };

  it('keeps what it is for under the id that the card company is given', async () => {
    const { kept, key } = await begin();
    expect(kept).toMatchObject({ checkoutId: key, debtorKey: exampleDebtorKey, amount: 119_000 });
  });

  it('is the same order for two clicks, and another one as soon as anything changed', async () => {
    const { key } = await begin();
    expect((await begin()).key).toBe(key);
    const others = [
      { version: 8 },
      { amount: 1 },
      { set: { kind: 'open' as const } },
      { debtorKey: 'lindenhof~C-2' },
    ];
    for (const change of others) expect((await begin(change)).key).not.toBe(key);
  });

  it('is refused by a creditor that takes no cards', async () => {
    const { creditors } = cardStage;
    const without = { ...cardStage, creditors: creditors.map(({ card: _, ...creditor }) => creditor) };
    expect((await begin({}, without)).offer).toEqual({ kind: 'unavailable' });
    expect(asked).toEqual([]);
  });
});
