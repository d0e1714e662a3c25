import { describe, expect, it } from 'vitest';
import { saidBy, steps, untilOf, verdictOf } from '../../../support/example/asked-abroad.ts';
import { askedInEurope, company, mailed, packIds, trader } from '../../../support/example/asked-in-europe.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { exampleHold } from '../../../support/example/example-task.ts';

type Asking = Parameters<typeof askedInEurope>[1];
const noon = '2026-09-16T12:00';
const asked = (asking: Partial<Asking> = {}, place = 'GB-ENG') =>
  askedInEurope(place, { at: noon, ...asking });

describe('breathing space', () => {
  const granted = exampleHold({
    kind: 'breathing-space',
    since: '2026-09-01T09:00:00.000Z',
    until: '2026-10-31',
  });
  const released = { ...granted, releasedAt: '2026-09-05T09:00:00.000Z' };
  const facts = (hold = granted) => ({ facts: { holds: [hold] } });

  it.each([steps.mail, steps.call, steps.firm, steps.agency, steps.court])(
    'UK-12, DR1, scenario 40: from 1 September no step is taken before 31 October: %o',
    (step) => {
      const on = (at: string, hold = granted) => asked({ ...facts(hold), step, at });
      expect(verdictOf('UK-12', on('2026-09-01T12:00'))).toBe('HOLD');
      expect(verdictOf('UK-12', on('2026-10-30T23:59'))).toBe('HOLD');
      expect(untilOf('UK-12', on('2026-10-30T12:00'))).toBe('2026-10-31T00:00');
      expect(verdictOf('UK-12', on('2026-10-31T00:00'))).toBe('ALLOW');
      expect(verdictOf('UK-12', on('2026-10-30T12:00', released))).toBe('HOLD');
    },
  );

  it('DR1: it ends before only where whoever ordered it cancelled it', () => {
    const cancelled = { ...released, cancelled: 'letter of the adviser, 5 September' };
    expect(verdictOf('UK-12', asked(facts(cancelled)))).toBe('ALLOW');
  });

  it('UK-12: a mental-health crisis rests the case until a person ends it', () => {
    const crisis = exampleHold({ kind: 'mental-health-crisis', since: '2026-01-01T09:00:00.000Z' });
    expect(verdictOf('UK-12', asked(facts(crisis)))).toBe('HOLD');
  });

  const business = { purpose: 'business' } as const;
  it.each([
    ['a sole trader, VAT unknown', { profile: trader, debt: business }, 'HOLD'],
    [
      'a sole trader known to be without VAT',
      { profile: { ...trader, vatRegistered: false }, debt: business },
      'HOLD',
    ],
    ['a private debt of a VAT-registered trader', { profile: { ...trader, vatRegistered: true } }, 'HOLD'],
    [
      'a debt of unknown purpose',
      { profile: { ...trader, vatRegistered: true }, debt: { purpose: undefined } },
      'HOLD',
    ],
    ['a company', { profile: company }, 'ALLOW'],
  ] as const)('UK-12: %s', (_, asking, verdict) => {
    expect(verdictOf('UK-12', asked({ ...facts(released), ...asking }))).toBe(verdict);
  });

  it('UK-12: England and Wales, not Scotland', () => {
    expect(packIds(asked({}, 'GB-WLS'))).toContain('uk-breathing-space');
    expect(packIds(asked({}, 'GB'))).toContain('uk-breathing-space');
    expect(packIds(asked({}, 'GB-SCT'))).not.toContain('uk-breathing-space');
  });

  it('scenario 41: for the business debt of a VAT-registered trader the scheme is silent, and a person decides', () => {
    const asking = { profile: { ...trader, vatRegistered: true }, debt: business };
    expect(verdictOf('UK-12', asked({ ...facts(), ...asking }))).toBe('ALLOW');
    expect(saidBy('hold', asked({ ...facts(), ...asking }))).toMatchObject([{ decision: 'HOLD' }]);
  });
});

describe('before a court', () => {
  const letter = (changes = {}) =>
    exampleNotice({ kind: 'letter-of-claim', sentOn: '2026-02-26', ...changes });
  const court = (day: string, notices = [letter()], asking: Partial<Asking> = {}) =>
    asked({ step: steps.court, at: `${day}T12:00`, facts: { notices }, ...asking });

  it('GB1, UK-13: a letter of claim received on 2 March opens the court on 2 April', () => {
    const received = [letter({ receivedOn: '2026-03-02' })];
    expect(verdictOf('UK-13', court('2026-04-01', received))).toBe('DEFER');
    expect(untilOf('UK-13', court('2026-04-01', received))).toBe('2026-04-02T00:00');
    expect(verdictOf('UK-13', court('2026-04-02', received))).toBe('ALLOW');
  });

  it('UK-13: without a letter there is no court, and by post it is there on the second working day', () => {
    expect(verdictOf('UK-13', court('2026-04-02', []))).toBe('BLOCK');
    expect(untilOf('UK-13', court('2026-03-10'))).toBe('2026-04-02T00:00');
  });

  it('UK-13: documents that were asked for give 30 days more', () => {
    const notices = [letter(), mailed('documents-given', '2026-03-20')];
    expect(untilOf('UK-13', court('2026-04-10', notices))).toBe('2026-04-20T00:00');
    expect(verdictOf('UK-13', court('2026-04-20', notices))).toBe('ALLOW');
  });

  it("UK-13: after a reply 14 days' further notice is due, from a notice given after it", () => {
    const reply = mailed('reply-to-claim', '2026-03-20');
    const further = (sentOn: string) => mailed('further-notice', sentOn);
    expect(verdictOf('UK-13', court('2026-05-10', [letter(), reply]))).toBe('BLOCK');
    expect(verdictOf('UK-13', court('2026-05-10', [letter(), reply, further('2026-03-20')]))).toBe('BLOCK');
    const given = [letter(), reply, further('2026-04-20')];
    expect(untilOf('UK-13', court('2026-05-04', given))).toBe('2026-05-05T00:00');
    expect(verdictOf('UK-13', court('2026-05-05', given))).toBe('ALLOW');
  });

  it('scenario 6: a person who answers for a company is given the letter and 30 days; the company is not', () => {
    const guarantor = { profile: { kind: 'guarantor' as const } };
    expect(verdictOf('UK-13', court('2026-04-02', [], guarantor))).toBe('BLOCK');
    expect(verdictOf('UK-13', court('2026-04-01', [letter()], guarantor))).toBe('DEFER');
    expect(verdictOf('UK-13', court('2026-04-02', [letter()], guarantor))).toBe('ALLOW');
    expect(packIds(court('2026-04-02', [], { profile: company }))).not.toContain('uk-pre-action');
  });
});
