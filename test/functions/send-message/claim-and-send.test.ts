import { describe, expect, it } from 'vitest';
import { claimAndSend, type Ready } from '../../../functions/send-message/claim-and-send.ts';
import { decideReminder } from '../../../functions/send-message/send-reminder.ts';
import { commit } from '../../../shared/store/commit.ts';
import { exampleDebt, exampleFacts } from '../../support/example/example-case.ts';
import { input, sending } from './sending.ts';

/** A message that was decided and not claimed yet. */
async function decided() {
  const stored = await sending(exampleFacts());
  const ready = await decideReminder(stored.deps, input);
  if (ready === undefined) throw new Error('nothing is due');
  /** What is in the table and what left, after the rest of the sending. */
  const left = async () => ({
    ...{ mails: stored.mails.length, contacts: (await stored.facts()).contacts.length },
    decisions: stored.decisions().length,
  });
  return { ...stored, ready, left };
}

const nothing = { mails: 0, contacts: 0, decisions: 0 };

describe('an ALLOW in the sender', () => {
  it('lets the message leave that it was given for', async () => {
    const { deps, ready, left } = await decided();
    await claimAndSend(deps, ready);
    expect(await left()).toEqual({ mails: 1, contacts: 1, decisions: 1 });
  });

  const changes: [string, (ready: Ready) => Partial<Ready>][] = [
    ['another subject', ({ message }) => ({ message: { ...message, subject: 'Pay now' } })],
    ['another word', ({ message }) => ({ message: { ...message, text: `${message.text} Soon.` } })],
    [
      'another word that only the HTML shows',
      ({ message }) => ({ message: { ...message, html: '<p>Now</p>' } }),
    ],
    ['another recipient', () => ({ address: 'somebody.else@holm.example' })],
    ['another link', ({ tokens }) => ({ tokens: { ...tokens, pay: 'token-of-somebody-else' } })],
    [
      'another invoice',
      ({ plan }) => ({
        plan: { ...plan, lines: plan.lines.map((line) => ({ ...line, debtKey: 'lindenhof#INV-2' })) },
      }),
    ],
    ['another step', ({ plan }) => ({ plan: { ...plan, step: { ...plan.step, id: 'reminder-2' } } })],
  ];

  it.each(changes)('does not let a message with %s leave, and a person learns of it', async (_, change) => {
    const { deps, ready, left } = await decided();
    const changed = { ...ready, ...change(ready) };
    await expect(claimAndSend(deps, changed)).rejects.toThrow('does not allow this very contact');
    expect(await left()).toEqual(nothing);
  });

  it('is over with its minute: nothing leaves, and the machine looks again', async () => {
    const { deps, ready, left } = await decided();
    const later = { ...deps.clock, realMilliseconds: () => deps.clock.realMilliseconds() + 60_000 };
    expect(await claimAndSend({ ...deps, clock: later }, ready)).toEqual({ seconds: 1 });
    expect(await left()).toEqual(nothing);
  });

  it('is over when a minute goes by while the message is being written', async () => {
    const { deps, ready, left } = await decided();
    const start = deps.clock.realMilliseconds();
    const late = { ...deps, clock: { ...deps.clock, realMilliseconds: () => start + 59_999 } };
    await claimAndSend(late, { ...ready, decidedIn: Math.floor((start - 1) / 60_000) });
    expect(await left()).toEqual(nothing);
  });

  it('is over with the version of the facts', async () => {
    const { deps, ready, left, facts } = await decided();
    await commit(deps.cases, { debtorKey: input.debtorKey, writes: [] });
    expect(await claimAndSend(deps, ready)).toEqual({ seconds: 1 });
    expect(await left()).toEqual(nothing);
    const { profile } = await facts();
    const one = { ...ready.one, facts: { ...ready.one.facts, profile } };
    expect(await claimAndSend(deps, { ...ready, one })).toEqual({ seconds: 1 });
    expect(await left()).toEqual(nothing);
  });

  it('is for one message only: a second of the same kind needs a verdict of its own', async () => {
    const { deps, ready, left } = await decided();
    await claimAndSend(deps, ready);
    expect(await claimAndSend(deps, ready)).toEqual({ seconds: 1 });
    expect(await left()).toEqual({ mails: 1, contacts: 1, decisions: 1 });
  });

  it('names every invoice of the message', async () => {
    const debts = [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2' })];
    const { deps } = await sending(exampleFacts({ debts }));
    const ready = await decideReminder(deps, input);
    if (ready === undefined) throw new Error('nothing is due');
    const lines = ready.plan.lines.slice(0, 1);
    await expect(claimAndSend(deps, { ...ready, plan: { ...ready.plan, lines } })).rejects.toThrow();
  });
});
