import { describe, expect, it } from 'vitest';
import {
  askedIn,
  bindingOf,
  saidBy,
  steps,
  untilOf,
  verdictOf,
} from '../../../support/example/asked-abroad.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { exampleHold } from '../../../support/example/example-task.ts';
import { ids } from '../wording/example-context.ts';

type Asking = Partial<Parameters<typeof askedIn>[2]>;

describe('India', () => {
  const zone = 'Asia/Kolkata';
  const asked = (at: string, asking: Asking = {}) =>
    askedIn('IN', zone, { at, step: steps.call, collector: { regulatedLender: true }, ...asking });

  it('IN-01, scenario 15: a lender calls from 8 to 19 hours', () => {
    expect(verdictOf('IN-01', asked('2026-11-04T18:59'))).toBe('ALLOW');
    expect(untilOf('IN-01', asked('2026-11-04T19:01'))).toBe('2026-11-05T08:00');
    expect(untilOf('IN-01', asked('2026-11-04T07:59'))).toBe('2026-11-04T08:00');
    expect(verdictOf('IN-01', asked('2026-11-04T19:01', { collector: { regulatedLender: false } }))).toBe(
      'ALLOW',
    );
    expect(verdictOf('IN-01', asked('2026-11-04T19:01', { collector: {} }))).toBe('DEFER');
    expect(bindingOf('IN-01', asked('2026-11-04T12:00'))).toMatchObject([
      { kind: 'window' },
      { kind: 'wording', lint: ['L01', 'L06', 'L08'] },
    ]);
  });

  it('IN-02: bereavement rests all debts of the person, though the Directions may not be law yet', () => {
    const held = (kind: 'bereavement' | 'other') => {
      const since = '2026-11-02T09:00:00.000Z';
      const holds = [exampleHold({ kind, since, debtKeys: ['lindenhof#OTHER'], reviewOn: '2026-12-01' })];
      return asked('2026-11-04T12:00', { facts: { holds } });
    };
    expect(verdictOf('IN-02', held('bereavement'))).toBe('HOLD');
    expect(verdictOf('IN-02', held('other'))).toBe('ALLOW');
    expect(bindingOf('IN-02', asked('2026-11-04T12:00'))[0]?.note).toContain('not verified');
  });
});

describe('Singapore, South Africa and Brazil', () => {
  it('SG-01: nothing threatening to a person there, and a licence that people see to', () => {
    const asked = askedIn('SG', 'Asia/Singapore', { at: '2026-11-04T12:00' });
    expect(bindingOf('SG-01', asked)).toMatchObject([
      { kind: 'wording', lint: ['L01', 'L06', 'L08'] },
      { kind: 'standing', by: 'people' },
    ]);
    expect(ids({ text: 'We will post your name on our page.' })).toContain('L06');
  });

  const za = (at: string, asking: Asking = {}) =>
    askedIn('ZA', 'Africa/Johannesburg', { at, step: steps.court, ...asking });
  it('ZA-01, ZA1: a court is asked once ten business days after a section 129 notice are over', () => {
    const notice = { kind: 'section-129', sentOn: '2026-10-28', receivedOn: '2026-11-02' } as const;
    const notices = [exampleNotice(notice)];
    const [hit] = saidBy('ZA-01', za('2026-11-16T12:00', { facts: { notices } }));
    expect(hit).toMatchObject({ decision: 'DEFER', reason: expect.stringContaining('2026-11-17') });
    expect(verdictOf('ZA-01', za('2026-11-17T00:00', { facts: { notices } }))).toBe('ALLOW');
    expect(verdictOf('ZA-01', za('2026-11-17T12:00'))).toBe('BLOCK');
    expect(bindingOf('ZA-01', za('2026-11-17T12:00', { debt: { regulatedCredit: false } }))).toEqual([]);
  });

  it('ZA-01: nor before twenty business days of default', () => {
    const late = (dueOn: string) => za('2026-11-17T12:00', { debt: { dueOn } });
    expect(verdictOf('ZA-01.default', late('2026-10-14'))).toBe('BLOCK');
    expect(verdictOf('ZA-01.default', late('2026-10-13'))).toBe('ALLOW');
  });

  it('BR-01, BR-02, BR-03: no constraint, double refund by people, and the supplier named', () => {
    const asked = askedIn('BR', 'America/Sao_Paulo', { at: '2026-11-04T12:00' });
    expect(bindingOf('BR-01', asked)).toMatchObject([{ kind: 'wording', lint: ['L01', 'L06', 'L08'] }]);
    expect(ids({ text: 'Honest firms pay. You do not.' })).toContain('L08');
    expect(bindingOf('BR-02', asked)).toMatchObject([{ kind: 'standing', by: 'people' }]);
    expect(bindingOf('BR-03', asked)).toMatchObject([
      { kind: 'required-content', blocks: ['creditor-identity', 'creditor-registration'] },
    ]);
    const company = { profile: { kind: 'company' as const } };
    expect(
      bindingOf('BR-03', askedIn('BR', 'America/Sao_Paulo', { at: '2026-11-04T12:00', ...company })),
    ).toEqual([]);
  });
});
