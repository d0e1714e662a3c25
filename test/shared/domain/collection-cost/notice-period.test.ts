import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NoticeTerms, noticePeriod } from '../../../../shared/domain/collection-cost/notice-period.ts';
import { addDays } from '../../../../shared/domain/time.ts';
import { isHoliday } from '../../../../shared/policy/holidays/holidays.ts';
import { nationalNotices } from './national-fees.ts';

const noticeIn = (place: string) => (terms: NoticeTerms, sentOn: string, receivedOn?: string) =>
  noticePeriod(terms, { sentOn, ...(receivedOn === undefined ? {} : { receivedOn }) }, (day) =>
    isHoliday(place, day),
  );
const period = (receivedOn: string, lastFreeDay: string, opensOn: string) => ({
  kind: 'notice',
  receivedOn,
  lastFreeDay,
  opensOn,
});

describe('a Dutch 14-day letter', () => {
  const posted = noticeIn('NL');

  it('NL4, NL-02, NL-03: posted on a Friday, is received on Tuesday and leaves free until the 24th', () => {
    expect(posted(nationalNotices.nlLetter, '2026-03-06')).toEqual(
      period('2026-03-10', '2026-03-24', '2026-03-25'),
    );
  });

  it('NL4: posted on a Wednesday, is received on Friday and leaves free until the 20th', () => {
    expect(posted(nationalNotices.nlLetter, '2026-03-04')).toEqual(
      period('2026-03-06', '2026-03-20', '2026-03-21'),
    );
  });

  it('NL-03: takes longer over a holiday: King’s Day, Monday 27 April, and Ascension, Thursday 14 May', () => {
    expect(posted(nationalNotices.nlLetter, '2026-05-12')).toMatchObject({ receivedOn: '2026-05-15' });
    expect(posted(nationalNotices.nlLetter, '2026-05-13')).toMatchObject({ receivedOn: '2026-05-16' });
  });

  it('NL-03: runs from a receipt that is proven to be later, never from an earlier one', () => {
    expect(posted(nationalNotices.nlLetter, '2026-03-06', '2026-03-12')).toMatchObject({
      lastFreeDay: '2026-03-26',
    });
    expect(posted(nationalNotices.nlLetter, '2026-03-06', '2026-03-07')).toMatchObject({
      lastFreeDay: '2026-03-24',
    });
  });
});

describe('a Belgian first reminder', () => {
  const sent = noticeIn('BE');

  it('BE2, BE-02: mailed on Monday 2 March, leaves 14 days free and allows cost from the 17th', () => {
    expect(sent(nationalNotices.beMail, '2026-03-02')).toEqual(
      period('2026-03-02', '2026-03-16', '2026-03-17'),
    );
  });

  it('BE3, BE-02: posted that day, allows cost from the 20th, the later of two readings', () => {
    expect(sent(nationalNotices.bePost, '2026-03-02')).toEqual(
      period('2026-03-05', '2026-03-19', '2026-03-20'),
    );
  });
});

describe('notices elsewhere', () => {
  it.each([
    ['US1', '2026-11-02', '2026-11-09', '2026-12-09'],
    ['US2', '2026-11-06', '2026-11-16', '2026-12-16'],
    ['US3', '2026-11-20', '2026-11-30', '2026-12-30'],
  ])('%s, US-16: validation information of %s is received by %s and the period ends on %s', (_, ...days) => {
    const [sentOn = '', receivedOn, lastFreeDay] = days;
    expect(noticeIn('US')(nationalNotices.usValidation, sentOn)).toMatchObject({ receivedOn, lastFreeDay });
  });

  it('ON1: six full days pass before the first contact in Ontario', () => {
    expect(noticeIn('CA-ON')(nationalNotices.ontario, '2026-11-03')).toMatchObject({ opensOn: '2026-11-10' });
  });

  it('GB1: thirty days pass after a letter of claim', () => {
    expect(noticeIn('GB-ENG')(nationalNotices.ukLetterOfClaim, '2026-03-02')).toMatchObject({
      opensOn: '2026-04-02',
    });
  });

  it('ZA1: ten working days end on 16 November', () => {
    expect(noticeIn('ZA')(nationalNotices.zaSection129, '2026-11-02')).toMatchObject({
      lastFreeDay: '2026-11-16',
    });
  });
});

it('a notice whose delivery depends on holidays nobody knows is not counted', () => {
  expect(noticeIn('AQ')(nationalNotices.bePost, '2026-03-02')).toEqual({
    kind: 'unknown-calendar',
    localDate: '2026-03-03',
  });
  expect(noticeIn('AQ')(nationalNotices.zaSection129, '2026-03-02').kind).toBe('unknown-calendar');
});

it('a notice sent later never opens earlier', () => {
  const day = fc.integer({ min: 0, max: 5 * 365 }).map((days) => addDays('2026-01-01', days));
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(nationalNotices)), day, day, (terms, a, b) => {
      const [early, late] = [a, b].sort().map((sentOn) => noticeIn('NL')(terms, sentOn));
      if (early?.kind !== 'notice' || late?.kind !== 'notice') throw new Error('the calendar ends too early');
      expect(early.opensOn <= late.opensOn).toBe(true);
      expect(early.opensOn > early.lastFreeDay).toBe(true);
    }),
  );
});
