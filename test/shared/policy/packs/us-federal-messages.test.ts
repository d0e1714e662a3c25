import { describe, expect, it, test } from 'vitest';
import type { EmailAddress } from '../../../../shared/domain/profile.ts';
import { usableAddress } from '../../../../shared/domain/profile.ts';
import { gate } from '../../../../shared/policy/gate.ts';
import {
  agency,
  askedIn,
  bindingOf,
  otherName,
  saidBy,
  steps,
  verdictOf,
} from '../../../support/example/asked-abroad.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { ids } from '../wording/example-context.ts';

const zone = 'America/New_York';
type Asking = Parameters<typeof askedIn>[2];
const asked = (asking: Partial<Asking> = {}) =>
  askedIn('US-OH', zone, { at: '2026-11-04T12:00', collector: agency, ...asking });
const company = { profile: { kind: 'company' as const } };

describe('to which address a mail may go', () => {
  const to = (address: Partial<EmailAddress>, at = '2026-11-04T12:00') =>
    asked({ at, profile: { emails: [{ address: 'k@home.example', state: 'open', ...address }] } });

  it.each([
    ['consented', 'ALLOW'],
    ['used-by-debtor', 'ALLOW'],
    ['prior-collector', 'ALLOW'],
    ['business-contact', 'BLOCK'],
    [undefined, 'BLOCK'],
  ] as const)('US-11: an address come by as %s: %s', (eligibility, verdict) => {
    expect(verdictOf('US-11', to({ eligibility, employerProvided: false }))).toBe(verdict);
  });

  it.each([
    ['2026-10-01', '2026-11-04T12:00', 'BLOCK'],
    ['2026-10-01', '2026-11-05T12:00', 'ALLOW'],
    [undefined, '2026-11-05T12:00', 'BLOCK'],
  ])('US-11: an address the creditor gave notice of on %s may be used on %s: %s', (noticeOn, at, verdict) => {
    expect(verdictOf('US-11', to({ eligibility: 'creditor-notice', noticeOn }, at))).toBe(verdict);
  });

  it('US-12, scenario 61: an address that an employer provides is left alone without consent', () => {
    const employers = { employerProvided: true, noticeOn: '2026-01-01' };
    expect(verdictOf('US-12', to({ ...employers, eligibility: 'creditor-notice' }))).toBe('BLOCK');
    expect(verdictOf('US-12', to({ ...employers, eligibility: 'consented' }))).toBe('ALLOW');
    const own = { ...employers, employerProvided: false };
    expect(verdictOf('US-12', to({ ...own, eligibility: 'creditor-notice' }))).toBe('ALLOW');
    expect(verdictOf('US-12', to({ eligibility: 'creditor-notice', noticeOn: '2026-01-01' }))).toBe('BLOCK');
  });

  it('US-10, scenario 60: an address that asked to stop is not used again', () => {
    const stopped = to({ state: 'opted-out', eligibility: 'consented', employerProvided: false });
    expect(usableAddress(stopped.facts.profile)).toBeUndefined();
    expect(verdictOf('channel-eligibility', stopped)).toBe('NEEDS_HUMAN');
    expect(gate(stopped).decision).not.toBe('ALLOW');
  });
});

describe('what a message must say', () => {
  it('US-09, scenario 60: a way to stop, to consumers that an agency asks; without it the mail is refused', () => {
    expect(gate(asked()).required).toContain('opt-out');
    expect(gate(asked(company)).required).not.toContain('opt-out');
    const needed = { requiredBlocks: ['opt-out'] };
    expect(ids({ text: 'The invoice below is open.' }, needed)).toEqual(['L19']);
    expect(
      ids(
        { text: 'The invoice below is open.' },
        { ...needed, renderedBlocks: ['opt-out', 'dispute-route'] },
      ),
    ).toEqual([]);
  });

  it('US-26: that a debt collector writes, and for whom; without its client the mail is refused', () => {
    expect(saidBy('US-26', asked())).toMatchObject([
      {
        decision: 'BLOCK',
        reason: expect.stringContaining('collector-disclosure (without creditor.client)'),
      },
    ]);
    const told = asked({ collector: { ...agency, told: ['client'] } });
    expect(verdictOf('US-26', told)).toBe('ALLOW');
    expect(gate(told).required).toContain('collector-disclosure');
    expect(verdictOf('US-26', asked({ collector: otherName }))).toBe('ALLOW');
    expect(gate(asked({ collector: otherName })).required).toContain('collector-disclosure');
    expect(verdictOf('US-26', asked({ collector: {} }))).toBe('ALLOW');
    expect(verdictOf('US-26', asked({ step: steps.call }))).toBe('ALLOW');
  });

  it.each([
    ['US-13', ['L06', 'L07', 'L17'], 'We will ring your manager.'],
    ['US-14', ['L18'], undefined],
    ['US-23', ['L02', 'L15'], 'We can still sue you.'],
    ['US-25', ['L01', 'L02', 'L03', 'L04', 'L05', 'L20'], 'We will ruin your rating.'],
  ])('%s: backs the wording rules %j', (row, lint, passage) => {
    expect(bindingOf(row, asked())).toMatchObject([{ kind: 'wording', lint }]);
    expect(bindingOf(row, asked(company))).toEqual([]);
    const found =
      passage === undefined
        ? ids({ voicemail: 'Hello, we call about your unpaid bill.' })
        : ids({ text: passage });
    expect(found.some((id) => lint.includes(id))).toBe(true);
  });

  it('US-23: a barred claim goes to no court, and one of unknown limitation to a person', () => {
    const barredFrom = (day?: string) =>
      asked({ step: steps.court, debt: day === undefined ? {} : { barredFrom: day } });
    expect(verdictOf('limitation-known', barredFrom('2026-11-04'))).toBe('BLOCK');
    expect(verdictOf('limitation-known', barredFrom('2026-11-05'))).toBe('ALLOW');
    expect(verdictOf('limitation-known', barredFrom())).toBe('NEEDS_HUMAN');
  });

  it.each([
    [{ interest: 0, costs: 1500 }, 'BLOCK'],
    [{ interest: 1233, costs: 0 }, 'BLOCK'],
    [{ interest: 0, costs: 0 }, 'ALLOW'],
  ])('US-27: asks for %j beyond the debt only where the agreement provides for it: %s', (charge, verdict) => {
    expect(verdictOf('US-27', asked({ charge }))).toBe(verdict);
    expect(verdictOf('US-27', asked({ charge, debt: { feesAgreed: true } }))).toBe('ALLOW');
    expect(verdictOf('US-27', asked({ charge, collector: {} }))).toBe('ALLOW');
  });
});

describe('validation information', () => {
  const given = (sentOn: string, at: string, step = steps.agency) =>
    asked({ at, step, facts: { notices: [exampleNotice({ kind: 'validation-information', sentOn })] } });

  it('US-15: is given before anything else', () => {
    for (const step of [steps.mail, steps.call, steps.agency, steps.court]) {
      expect(verdictOf('US-15', asked({ step }))).toBe('BLOCK');
      expect(verdictOf('US-15', given('2026-11-02', '2026-11-04T12:00', step))).toBe('ALLOW');
    }
  });

  it.each([
    ['US1', '2026-11-02', '2026-12-09', '2026-12-10'],
    ['US2', '2026-11-06', '2026-12-16', '2026-12-17'],
    ['US3', '2026-11-20', '2026-12-30', '2026-12-31'],
  ])(
    'US-16, US-17, %s: given on %s, the period ends on %s and nothing firm comes before %s',
    (_, sentOn, last, open) => {
      for (const [row, step] of [
        ['US-16', steps.agency],
        ['US-16', steps.court],
        ['US-17', steps.firm],
      ] as const) {
        expect(verdictOf(row, given(sentOn, `${last}T23:59`, step))).toBe('DEFER');
        expect(verdictOf(row, given(sentOn, `${open}T00:00`, step))).toBe('ALLOW');
      }
      expect(verdictOf('US-17', given(sentOn, `${last}T12:00`, steps.mail))).toBe('ALLOW');
    },
  );
});

test('US-17: no interest is asked for within the period either', () => {
  const notices = [exampleNotice({ kind: 'validation-information', sentOn: '2026-11-02' })];
  const charge = { interest: 100, costs: 0 };
  expect(verdictOf('US-17', asked({ charge, facts: { notices } }))).toBe('DEFER');
});
