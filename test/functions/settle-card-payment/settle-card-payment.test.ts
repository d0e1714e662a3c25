import { beforeEach, describe, expect, it, vi } from 'vitest';
import { settleCardPayment } from '../../../functions/settle-card-payment/settle-card-payment.ts';
import type { SignedCall } from '../../../shared/card/verify-webhook.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { keepCheckout } from '../../../shared/store/card-payments.ts';
import {
  cardStage,
  exampleCheckout,
  returnEvent,
  sessionEvent,
  signed,
  stripeEvent,
  webhookSecret,
} from '../../support/example/card-case.ts';
import { exampleDebt, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const now = '2026-04-01T09:00:00.000Z';
const lines = vi.spyOn(console, 'log');
beforeEach(() => void lines.mockReset().mockReturnValue(undefined));

/** A debtor who went off to pay by card, and the ear for the card company. */
async function hearing(facts: Facts = exampleFacts()) {
  const stored = await storedCase(facts, now);
  const deps = { ...stored.deps, stage: cardStage, secret: async () => webhookSecret };
  await keepCheckout(deps.cases, exampleCheckout());
  const at = Date.parse(now);
  return {
    ...stored,
    deps,
    hear: (payload: string, call: SignedCall = signed(payload, at)) =>
      settleCardPayment(deps, { ...call, creditorId: 'lindenhof' }),
    owed: async () => (await stored.facts()).debts.map(({ amountOutstanding }) => amountOutstanding),
    thanks: () => stored.outbox().filter(({ template }) => template === 'payment-thanks'),
    version: async () => (await stored.facts()).profile.version,
  };
}

describe('what the card company tells', () => {
  it('settles the debt at once, thanks once, and raises the version that stops everything', async () => {
    const { hear, owed, thanks, version, facts } = await hearing();
    const before = await version();
    expect(await hear(sessionEvent())).toEqual({ status: 200 });
    expect(await owed()).toEqual([0]);
    expect(thanks()).toMatchObject([{ debtKeys: ['lindenhof#INV-1'] }]);
    expect(await version()).toBeGreaterThan(before);
    expect((await facts()).payments).toMatchObject([
      { paymentId: 'card-pi_1', batch: 'card', bookedOn: '2026-04-01' },
    ]);
  });

  it('counts once, told again word for word or as another event', async () => {
    const { hear, owed, thanks, facts } = await hearing();
    await hear(sessionEvent());
    await hear(sessionEvent());
    await hear(sessionEvent({}, { id: 'evt_2', type: 'checkout.session.async_payment_succeeded' }));
    expect(await owed()).toEqual([0]);
    expect((await facts()).payments).toHaveLength(1);
    expect((await facts()).tasks).toEqual([]);
    expect(thanks()).toHaveLength(1);
  });

  it('counts once when two calls bring it at the same time', async () => {
    const { hear, facts } = await hearing();
    await Promise.all([1, 2, 3].map(() => hear(sessionEvent())));
    expect((await facts()).payments).toHaveLength(1);
  });

  it('is refused, writing nothing, when it is forged, stale, from the future or of no creditor that takes cards', async () => {
    const { hear, owed, memory, deps } = await hearing();
    const at = Date.parse(now);
    const payload = sessionEvent();
    const before = JSON.stringify(memory.items('CARD#lindenhof#pi_1'));
    for (const call of [
      signed(payload, at, 'whsec_forged'),
      signed(payload, at - 301_000),
      signed(payload, at + 301_000),
      { payload, signature: undefined },
    ]) {
      expect(await hear(payload, call)).toEqual({ status: 400 });
    }
    const unknown = { ...signed(payload, at), creditorId: 'nobody' };
    expect(await settleCardPayment(deps, unknown)).toEqual({ status: 404 });
    expect(await owed()).toEqual([119_000]);
    expect(JSON.stringify(memory.items('CARD#lindenhof#pi_1'))).toBe(before);
  });

  it('makes good what a call left that died after it had kept the news', async () => {
    const { hear, owed, memory } = await hearing();
    let dies = true;
    memory.onCall((phase, name) => {
      if (phase === 'before' && name === 'TransactWriteCommand' && dies) {
        dies = false;
        throw new Error('the function died');
      }
    });
    await expect(hear(sessionEvent())).rejects.toThrow('died');
    expect(await owed()).toEqual([119_000]);
    expect(await hear(sessionEvent())).toEqual({ status: 200 });
    expect(await owed()).toEqual([0]);
  });

  it('waits with the debt at rest while a debit is under way, then settles it', async () => {
    const { hear, owed, facts } = await hearing();
    await hear(sessionEvent({ payment_status: 'unpaid' }));
    expect((await facts()).holds).toMatchObject([{ kind: 'payment', debtKeys: ['lindenhof#INV-1'] }]);
    expect(await owed()).toEqual([119_000]);
    await hear(sessionEvent({}, { id: 'evt_2', type: 'checkout.session.async_payment_succeeded' }));
    expect(await owed()).toEqual([0]);
    expect((await facts()).holds).toMatchObject([{ releasedAt: now }]);
  });

  it('brings a debit that failed before a person, the debt at rest', async () => {
    const { hear, facts } = await hearing();
    await hear(sessionEvent({ payment_status: 'unpaid' }));
    await hear(
      sessionEvent(
        { payment_status: 'unpaid' },
        { id: 'evt_2', type: 'checkout.session.async_payment_failed' },
      ),
    );
    const { holds, tasks } = await facts();
    expect(holds.filter(({ releasedAt }) => releasedAt === undefined)).toHaveLength(1);
    expect(tasks.filter(({ state }) => state === 'open')).toMatchObject([
      { kind: 'hold', owner: 'Ruth Amsel' },
    ]);
  });

  it.each([
    ['refund.created', 're_1'],
    ['charge.dispute.funds_withdrawn', 'du_1'],
  ])(
    '%s reopens the debt, at rest and before a person, even if it is told before the payment',
    async (type, id) => {
      for (const early of [false, true]) {
        const { hear, owed, facts } = await hearing();
        const news = [sessionEvent(), returnEvent(type, id, 19_000)];
        for (const payload of early ? news.toReversed() : news) await hear(payload);
        expect(await owed()).toEqual([19_000]);
        const { holds, tasks, debts } = await facts();
        expect(debts).toMatchObject([{ state: 'open' }]);
        expect(holds).toMatchObject([{ kind: 'payment', debtKeys: ['lindenhof#INV-1'] }]);
        expect(tasks).toMatchObject([{ kind: 'hold', state: 'open' }]);
      }
    },
  );

  it('gives a dispute of the cardholder’s bank that we won back to the debt', async () => {
    const { hear, owed } = await hearing();
    await hear(sessionEvent());
    await hear(returnEvent('charge.dispute.created', 'du_1', 119_000));
    await hear(returnEvent('charge.dispute.funds_withdrawn', 'du_1', 119_000));
    expect(await owed()).toEqual([119_000]);
    await hear(returnEvent('charge.dispute.funds_reinstated', 'du_1', 119_000));
    expect(await owed()).toEqual([0]);
  });

  it('is heard and means nothing where it is about no payment of ours', async () => {
    const { hear, owed, memory } = await hearing();
    expect(await hear(sessionEvent({ metadata: {} }))).toEqual({ status: 200 });
    expect(await hear(stripeEvent({ type: 'customer.created', object: { id: 'cus_1' } }))).toEqual({
      status: 200,
    });
    expect(await hear(returnEvent('refund.created', 're_1', 5, 'pending'))).toEqual({ status: 200 });
    expect(memory.items('CARD#lindenhof#pi_1')).toEqual([]);
    expect(await owed()).toEqual([119_000]);
  });

  it('gives a person what had been paid by transfer meanwhile', async () => {
    const paid = exampleDebt({ amountOutstanding: 0, paidSinceLedger: 119_000 });
    const { hear, facts } = await hearing(exampleFacts({ debts: [paid] }));
    await hear(sessionEvent());
    expect((await facts()).tasks).toMatchObject([{ kind: 'payment', about: 'card-pi_1' }]);
  });

  it('keeps money on the list whose order is not here any more', async () => {
    const { hear, memory } = await hearing();
    await hear(sessionEvent({ metadata: { forbear_checkout: '12345678901-gone' } }));
    expect(memory.items('UNMATCHED#lindenhof')).toMatchObject([
      { amount: 119_000, reference: '12345678901-gone' },
    ]);
  });

  it('writes ids to the log and nothing else', async () => {
    const { hear } = await hearing();
    await hear(sessionEvent({ customer_details: { email: 'a@holm.example', name: 'Anna Holm' } }));
    const written = lines.mock.calls.flat().join('\n');
    expect(written).toContain('"kind":"paid"');
    expect(written).not.toMatch(/holm|Anna|whsec|C-100/i);
  });
});
