import { describe, expect, it } from 'vitest';
import type { NoticeKind } from '../../../shared/domain/notice.ts';
import { noticesGiven } from '../../../shared/policy/notices.ts';
import { exampleNotice } from '../../support/example/example-notice.ts';
import { question } from '../../support/example/example-question.ts';
import { exampleContact } from '../../support/example/example-task.ts';

const letter = (sentOn: string, changes = {}) =>
  exampleNotice({ kind: 'default-notice', sentOn, ...changes });
const reminder = (stepId: string, changes = {}) => exampleContact({ stepId, ...changes });
const given = (kind: NoticeKind, facts: Parameters<typeof question>[1]) =>
  noticesGiven(kind, question('reminder-2', facts)).map(({ sentOn, by }) => `${sentOn} ${by}`);

describe('the notices about an invoice', () => {
  it('are those that were recorded for it, oldest first', () => {
    const notices = [
      letter('2026-03-12'),
      letter('2026-03-10'),
      letter('2026-03-11', { debtKeys: ['lindenhof#INV-2'] }),
      letter('2026-03-11', { kind: 'written-notice' }),
    ];
    expect(given('default-notice', { notices })).toEqual(['2026-03-10 post', '2026-03-12 post']);
    expect(given('default-notice', { notices: notices.toReversed() })).toEqual([
      '2026-03-10 post',
      '2026-03-12 post',
    ]);
  });

  it('are the mails that announced a cost only where such a letter is asked for', () => {
    const [line] = reminder('reminder-2').lines;
    if (line === undefined) throw new Error('a contact names an invoice');
    const contacts = [
      reminder('reminder-2', {
        reservedAt: '2026-03-10T09:00:00.000Z',
        lines: [{ ...line, announced: { costs: 100, days: 14 } }],
      }),
    ];
    expect(given('fourteen-day-letter', { contacts })).toEqual(['2026-03-10 email']);
    expect(given('free-reminder', { contacts })).toEqual([]);
    expect(given('written-notice', { contacts })).toEqual([]);
  });

  it('are our own mails too, where they say as much, by the creditor’s calendar', () => {
    const contacts = [
      reminder('reminder-1', { reservedAt: '2026-03-09T23:30:00.000Z' }),
      reminder('reminder-2', { reservedAt: '2026-03-16T09:00:00.000Z' }),
      reminder('final-notice', { reservedAt: '2026-03-20T09:00:00.000Z' }),
    ];
    expect(given('free-reminder', { contacts })).toEqual(['2026-03-10 email']);
    expect(given('default-notice', { contacts })).toEqual(['2026-03-16 email', '2026-03-20 email']);
    expect(given('written-notice', { contacts })).toEqual([]);
  });

  it('stand in order whether recorded or sent', () => {
    const contacts = [reminder('reminder-2', { reservedAt: '2026-03-11T09:00:00.000Z' })];
    const notices = [letter('2026-03-12'), letter('2026-03-10')];
    expect(given('default-notice', { contacts, notices })).toEqual([
      '2026-03-10 post',
      '2026-03-11 email',
      '2026-03-12 post',
    ]);
  });

  it.each([
    ['may not have left', { status: 'UNCERTAIN' }],
    ['was only claimed', { status: 'RESERVED' }],
    ['was a call', { channel: 'call' }],
    ['was about another invoice', { debtKeys: ['lindenhof#INV-2'] }],
    [
      'named the invoice without a step',
      { lines: reminder('x').lines.map(({ stepId: _, ...line }) => line) },
    ],
  ])('are none where our mail %s', (_, changes) => {
    expect(given('free-reminder', { contacts: [reminder('reminder-1', changes)] })).toEqual([]);
  });

  it('are none where our mail took this step with another invoice only', () => {
    const mixed = reminder('reminder-1', {
      lines: [
        ...reminder('reminder-1', { debtKeys: ['lindenhof#INV-2'] }).lines,
        ...reminder('courtesy-note').lines,
      ],
    });
    expect(given('free-reminder', { contacts: [mixed] })).toEqual([]);
  });

  it('are known by one line of several', () => {
    const both = reminder('reminder-1', { debtKeys: ['lindenhof#INV-2', 'lindenhof#INV-1'] });
    expect(given('free-reminder', { contacts: [both] })).toEqual(['2026-03-09 email']);
  });
});
