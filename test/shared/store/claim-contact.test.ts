import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../shared/domain/next-step.ts';
import { planContact } from '../../../shared/domain/plan-contact.ts';
import type { Contact } from '../../../shared/domain/records.ts';
import { decisionOf } from '../../../shared/policy/decision-record.ts';
import { keep } from '../../../shared/policy/kept.ts';
import { type Claim, claimContact, settleContact } from '../../../shared/store/claim-contact.ts';
import { commit, type Write } from '../../../shared/store/commit.ts';
import { holdItem } from '../../../shared/store/items.ts';
import { readCase } from '../../../shared/store/situation.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleContact, exampleHold } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const debtorKey = exampleDebtorKey;
const claim = (changes: Partial<Contact> = {}) =>
  exampleContact({ status: 'RESERVED', lookAt: '2026-03-23T09:02:00.000Z', ...changes });
const { contactId } = claim();
const message = keep({ text: 'Dear customer' });
const made = { contact: claim(), debtorKey, message, decidedIn: 7, now: 7 };

async function claiming(contacts: Contact[] = []) {
  const at = '2026-03-23T09:00:00.000Z';
  const stored = await storedCase(exampleFacts({ contacts }), at);
  const { deps } = await storedCase(exampleFacts(), at);
  const { cases } = stored.deps;
  const one = await readCase(deps, { debtorKey, debtKey: 'lindenhof#INV-1', generation: 1 });
  if (one === undefined) throw new Error('no case');
  const plan = planContact('remind', one, one.creditor.id);
  if (plan === undefined) throw new Error('no plan');
  const decision = decisionOf('send-message', one, nextStep(one), { plan, contactId, message });
  const hold: Write = { kind: 'put', item: holdItem(debtorKey, exampleHold()) };
  return {
    ...stored,
    cases,
    decision,
    claim: (seen: number, more: Write[] = [], changes: Partial<Claim> = {}) =>
      claimContact(cases, { ...made, seen, more, ...changes }, decision),
    hold,
    item: () => stored.memory.items(`DEBTOR#${debtorKey}`).find(({ sk }) => sk === `CONTACT#${contactId}`),
  };
}

describe('a claim', () => {
  it('is written with its decision and all that belongs to it, or not at all', async () => {
    const { claim, facts, decisions, hold } = await claiming();
    expect(await claim(1, [hold])).toEqual({ ok: true, version: 2 });
    expect((await facts()).contacts).toMatchObject([{ contactId, status: 'RESERVED' }]);
    expect((await facts()).holds).toHaveLength(1);
    expect(decisions()).toHaveLength(1);
  });

  it('is lost when anything about the debtor changed since it was read', async () => {
    const { claim, cases, facts, decisions, hold } = await claiming();
    await commit(cases, { debtorKey, writes: [] });
    expect(await claim(1, [hold])).toEqual({ ok: false });
    expect([(await facts()).contacts, (await facts()).holds, decisions()]).toEqual([[], [], []]);
  });

  it('is lost when the same step was claimed before, even at the same version', async () => {
    const { claim, facts, decisions } = await claiming([exampleContact({ status: 'SENT' })]);
    expect(await claim(1)).toEqual({ ok: false });
    expect((await facts()).contacts).toMatchObject([{ status: 'SENT' }]);
    expect(decisions()).toEqual([]);
  });

  it('is won by exactly one of two that are made at the same time', async () => {
    const { claim, facts } = await claiming();
    const both = await Promise.all([claim(1), claim(1)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await facts()).contacts).toHaveLength(1);
  });
});

describe('a claim that its decision does not allow', () => {
  const another: [string, Partial<Claim>][] = [
    ['other words', { message: keep({ text: 'Pay now' }) }],
    ['another contact', { contact: claim({ contactId: `${contactId}1` }) }],
    ['another step', { contact: claim({ stepId: 'reminder-2' }) }],
    ['another channel', { contact: claim({ channel: 'call' }) }],
    ['another debt', { contact: claim({ lines: [] }) }],
  ];

  it.each(another)('because it is about %s, is a fault, and nothing is written', async (_, changes) => {
    const { claim, facts, decisions } = await claiming();
    await expect(claim(1, [], changes)).rejects.toThrow(
      /^the decision [0-9a-f]{16} does not allow this very contact$/,
    );
    expect([(await facts()).contacts, decisions()]).toEqual([[], []]);
  });

  it('because nothing would be written to anybody, is a fault, too', async () => {
    const { cases, decision, decisions } = await claiming();
    const { message: _, ...wordless } = made;
    await expect(claimContact(cases, { ...wordless, seen: 1, more: [] }, decision)).rejects.toThrow(
      /does not allow this very contact$/,
    );
    expect(decisions()).toEqual([]);
  });

  it.each([
    ['its minute is over', 1, { now: 8 }],
    ['the facts are other ones', 2, {}],
  ])('any more, because %s, is lost', async (_, seen, changes) => {
    const { claim, facts, decisions, cases } = await claiming();
    if (seen > 1) await commit(cases, { debtorKey, writes: [] });
    expect(await claim(seen, [], changes)).toEqual({ ok: false });
    expect([(await facts()).contacts, decisions()]).toEqual([[], []]);
  });
});

describe('the end of a claim', () => {
  const at = Temporal.Instant.from('2026-03-23T09:00:03Z');
  const settled = { status: 'SENT', result: 'message-7', at } as const;

  it.each(['SENT', 'FAILED', 'UNCERTAIN', 'CANCELLED'] as const)(
    'is written down with its instant and what was said (%s), and the sweep need not look any more',
    async (status) => {
      const { cases, item } = await claiming([claim()]);
      expect(item()).toHaveProperty('lookShard');
      await settleContact(cases, debtorKey, claim(), { status, result: 'x', at });
      expect(item()).toMatchObject({ status, result: 'x', settledAt: '2026-03-23T09:00:03.000Z' });
      expect(item()).not.toHaveProperty('lookAt');
      expect(item()).not.toHaveProperty('lookShard');
    },
  );

  it('may still become certain when it was uncertain', async () => {
    const { cases, item } = await claiming([claim({ status: 'UNCERTAIN' })]);
    await settleContact(cases, debtorKey, claim(), settled);
    expect(item()).toMatchObject({ status: 'SENT' });
  });

  it.each(['SENT', 'FAILED', 'CANCELLED'] as const)('is never written over once it is %s', async (status) => {
    const { cases, item } = await claiming([claim({ status })]);
    await settleContact(cases, debtorKey, claim(), { status: 'UNCERTAIN', result: 'x', at });
    expect(item()).toMatchObject({ status });
    expect(item()).not.toHaveProperty('settledAt');
  });

  it('tells other systems that it left, once, and nothing when it did not', async () => {
    const { cases, outbox } = await claiming([claim({ status: 'UNCERTAIN' })]);
    await settleContact(cases, debtorKey, claim(), { status: 'FAILED', result: 'x', at });
    expect(outbox()).toEqual([]);
    const other = await claiming([claim({ status: 'UNCERTAIN' })]);
    await settleContact(other.cases, debtorKey, claim(), settled);
    await settleContact(other.cases, debtorKey, claim(), settled);
    expect(other.outbox()).toMatchObject([
      { type: 'DebtContacted', version: 1, detail: { contactId, channel: 'email', stepId: claim().stepId } },
    ]);
  });

  it('makes no contact that never was', async () => {
    const { cases, item } = await claiming();
    await settleContact(cases, debtorKey, claim(), settled);
    expect(item()).toBeUndefined();
  });

  it('that could not be written down is passed on', async () => {
    const { cases, memory } = await claiming([claim()]);
    memory.onCall((_, name) => {
      if (name === 'TransactWriteCommand') throw new Error('no network');
    });
    await expect(settleContact(cases, debtorKey, claim(), settled)).rejects.toThrow('no network');
  });
});
