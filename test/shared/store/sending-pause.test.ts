import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { sendAnswer } from '../../../functions/send-message/send-answer.ts';
import { sendReminder } from '../../../functions/send-message/send-reminder.ts';
import { readBooks } from '../../../shared/store/books.ts';
import { openDispute } from '../../../shared/store/open-dispute.ts';
import {
  type PauseScope,
  readPause,
  readPauses,
  resumeSending,
  said,
  stopSending,
} from '../../../shared/store/sending-pause.ts';
import { input, sending } from '../../functions/send-message/sending.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';

const whole: PauseScope = { kind: 'whole' };
const own: PauseScope = { kind: 'creditor', creditorId: 'lindenhof' };
const other: PauseScope = { kind: 'creditor', creditorId: 'ahorn' };
const at = (instant: string) => Temporal.Instant.from(instant);
const stopped = said('Ruth Amsel', 'The bank account in the texts is wrong.', at('2026-03-10T08:00:00Z'));
const resumed = said('Mara Lind', 'The account is right again.', at('2026-03-11T08:00:00Z'));

describe('a person stops all sending', () => {
  it('once: who, when and why stay on record, also after another has let it go on', async () => {
    const { deps, memory } = await sending(exampleFacts());
    const { cases } = deps;
    expect(await resumeSending(cases, own, resumed)).toBe(false);
    expect(await stopSending(cases, own, stopped)).toBe(true);
    expect(await stopSending(cases, own, resumed)).toBe(false);
    expect(await readPause(cases, own)).toEqual({ stopped });
    expect(await readPause(cases, whole)).toBeUndefined();
    expect(await resumeSending(cases, own, resumed)).toBe(true);
    expect(await readPause(cases, own)).toBeUndefined();
    expect(await stopSending(cases, own, { ...stopped, at: '2026-03-12T08:00:00.000Z' })).toBe(true);
    expect(await readPauses(cases, own)).toEqual([
      { stopped: { ...stopped, at: '2026-03-12T08:00:00.000Z' } },
      { stopped, resumed },
    ]);
    expect(memory.items('OUTBOX#desk~lindenhof').map(({ type }) => type)).toEqual([
      'SendingPaused',
      'SendingPaused',
      'SendingResumed',
    ]);
  });

  it.each([
    ['everything', whole, { whole: true }],
    ['this creditor', own, { whole: false }],
    ['another creditor', other, undefined],
  ] as const)('of %s, and every decision knows it', async (_, scope, known) => {
    const { deps } = await sending(exampleFacts());
    await stopSending(deps.cases, scope, stopped);
    const { paused } = await readBooks(deps.cases, 'lindenhof');
    expect(paused).toEqual(known && { since: stopped.at, ...known });
  });

  it('and a reminder that is due stays back, until a person lets it go on', async () => {
    const { deps, mails } = await sending(exampleFacts());
    await stopSending(deps.cases, whole, stopped);
    await sendReminder(deps, input);
    expect(mails).toHaveLength(0);
    await resumeSending(deps.cases, whole, resumed);
    await sendReminder(deps, input);
    expect(mails).toHaveLength(1);
  });

  it('and answers wait while everything is stopped, not while one creditor is', async () => {
    const { deps, mails, outbox } = await sending(exampleFacts());
    const dispute = { reason: 'QTY_SHORT', text: 'One is missing.', openedBy: 'debtor' } as const;
    await openDispute(deps, exampleDebtorKey, { debtKey: 'lindenhof#INV-1', ...dispute });
    const owed = outbox().find(({ kind }) => kind === 'mail');
    const key = { pk: String(owed?.['pk']), sk: String(owed?.['sk']) };
    await stopSending(deps.cases, whole, stopped);
    expect(await sendAnswer(deps, key)).toEqual({ owed: key, seconds: 900 });
    expect(mails).toHaveLength(0);
    await resumeSending(deps.cases, whole, resumed);
    await stopSending(deps.cases, own, stopped);
    expect(await sendAnswer(deps, key)).toBeUndefined();
    expect(mails).toHaveLength(1);
  });
});
