import { describe, expect, it } from 'vitest';
import { verifyWebhook } from '../../../shared/card/verify-webhook.ts';
import { sessionEvent, signed, webhookSecret } from '../../support/example/card-case.ts';

const now = Date.parse('2026-04-01T09:00:00Z');
const seconds = (count: number) => now + count * 1000;
const payload = sessionEvent();
const verify = (call: { payload: string; signature: string | undefined }, at = now) =>
  verifyWebhook(call, webhookSecret, at);

describe('a webhook call', () => {
  it('counts when the card company signed it just now', () => {
    expect(verify(signed(payload, now))).toMatchObject({ id: 'evt_1', type: 'checkout.session.completed' });
  });

  it.each([
    ['five minutes old', -300, true],
    ['older', -301, false],
    ['five minutes ahead', 300, true],
    ['further ahead', 301, false],
  ])('%s: %d seconds, %s', (_, offset, counts) => {
    expect(verify(signed(payload, seconds(offset))) !== undefined).toBe(counts);
  });

  it('is refused when one character of it was changed, or another secret signed it', () => {
    const { signature } = signed(payload, now);
    expect(verify({ payload: payload.replace('119000', '119001'), signature })).toBeUndefined();
    expect(verify({ payload: `${payload} `, signature })).toBeUndefined();
    expect(verify(signed(payload, now, 'whsec_other'))).toBeUndefined();
  });

  it('is refused with no signature, a senseless one, one of another scheme, or two times', () => {
    const { signature } = signed(payload, now);
    const other = signature.replace('v1=', 'v0=');
    const old = Math.floor(seconds(-4000) / 1000);
    for (const bad of [
      undefined,
      '',
      't=,v1=',
      'nonsense',
      other,
      `t=${old},${signature}`,
      `${signature},t=${old}`,
    ]) {
      expect(verify({ payload, signature: bad })).toBeUndefined();
    }
  });

  it('is accepted with the old and the new secret’s signatures while a secret is rolled', () => {
    const theirs = signed(payload, now, 'whsec_new').signature.replace(/^t=\d+,/, '');
    const { signature } = signed(payload, now);
    expect(verify({ payload, signature: `${signature},${theirs}` })).toBeDefined();
  });
});
