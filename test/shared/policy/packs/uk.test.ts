import { describe, expect, it } from 'vitest';
import { agency, bindingOf, saidBy, steps, verdictOf } from '../../../support/example/asked-abroad.ts';
import {
  askedInEurope,
  company,
  packIds,
  speaking,
  trader,
} from '../../../support/example/asked-in-europe.ts';
import { exampleDispute, exampleHold } from '../../../support/example/example-task.ts';
import { body, ids } from '../wording/example-context.ts';

type Asking = Parameters<typeof askedInEurope>[1];
const noon = '2026-09-16T12:00';
const asked = (asking: Partial<Asking> = {}, place = 'GB-ENG') =>
  askedInEurope(place, { at: noon, ...asking });
const under = (governingLaw: string) => ({ debt: { governingLaw } });

describe('conduct towards natural persons', () => {
  it.each([
    ['a consumer', {}, 'GB-ENG', true],
    ['a sole trader', { profile: trader }, 'GB', true],
    ['a guarantor', { profile: { kind: 'guarantor' } }, 'GB-SCT', true],
    ['somebody in France under English law', under('GB-ENG'), 'FR', true],
    ['a company', { profile: company }, 'GB-ENG', false],
    ['a consumer in France', {}, 'FR', false],
  ] as const)('UK-01: %s', (_, asking, place, binds) => {
    expect(packIds(asked(asking, place)).includes('uk-conduct')).toBe(binds);
  });

  it('UK-02: a wish not to be contacted on Wednesdays is kept, and no mail leaves at night', () => {
    const since = '2026-09-01T09:00:00.000Z';
    const preferences = [{ days: [3], source: 'mail of 1 September', since }];
    expect(verdictOf('preference', asked({ profile: { preferences } }))).toBe('DEFER');
    expect(verdictOf('preference', asked({ profile: { preferences }, at: '2026-09-17T12:00' }))).toBe(
      'ALLOW',
    );
    expect(verdictOf('BASE-01', asked({ at: '2026-09-16T07:59' }))).toBe('DEFER');
    expect(verdictOf('BASE-01', asked({ at: '2026-09-16T08:00' }))).toBe('ALLOW');
  });

  it.each([
    ['UK-03', 'L16', 'Your parcel needs a signature, please call back.'],
    ['UK-04', 'L06', 'We will post your name on our page.'],
    ['UK-05', 'L21', 'Call 0900 1234567 to pay.'],
    ['UK-08', 'L10', 'Take a quick loan today and close this.'],
    ['UK-10', 'L04', 'Proceedings have begun.'],
  ])('%s: %s refuses "%s"', (row, lint, passage) => {
    expect(lintOf(row)).toContain(lint);
    expect(ids(body(passage))).toContain(lint);
  });

  it('UK-06, scenario 32: a dispute of a part rests the whole debt of a person, and only the part of a company', () => {
    const facts = { disputes: [exampleDispute({ amountDisputed: 20_000 })] };
    expect(verdictOf('UK-06', asked({ facts }))).toBe('HOLD');
    expect(verdictOf('UK-06', asked({ facts, profile: company }))).toBe('ALLOW');
    expect(saidBy('dispute', asked({ facts }))).toMatchObject([{ decision: 'HOLD' }]);
    expect(saidBy('dispute', asked({ facts, profile: company }))).toEqual([]);
  });

  it('UK-07: while an adviser prepares a plan, 30 days of rest for every debt', () => {
    const holds = [
      exampleHold({ kind: 'adviser-plan', since: '2026-09-01T09:00:00.000Z', until: '2026-09-10' }),
    ];
    const at = (day: string) => verdictOf('UK-07', asked({ facts: { holds }, at: `${day}T12:00` }));
    expect(at('2026-09-30')).toBe('HOLD');
    expect(at('2026-10-01')).toBe('ALLOW');
  });

  it('scenario 43: an adviser plans: 30 days of rest, and on with it on request', () => {
    const since = '2026-09-01T09:00:00.000Z';
    const holds = [exampleHold({ kind: 'adviser-plan', since, until: '2026-10-01' })];
    const day = (at: string, held = holds) => verdictOf('UK-07', asked({ facts: { holds: held }, at }));
    expect(day('2026-09-30T23:59')).toBe('HOLD');
    expect(day('2026-10-01T00:00')).toBe('ALLOW');
    const extended = [exampleHold({ kind: 'adviser-plan', since, until: '2026-10-31' })];
    expect(day('2026-10-30T12:00', extended)).toBe('HOLD');
  });

  it('UK-09: a person looks after a vulnerable customer, and no debt of theirs goes on by itself', () => {
    const holds = [exampleHold({ kind: 'vulnerability', debtKeys: ['lindenhof#INV-9'] })];
    expect(verdictOf('UK-09', asked({ facts: { holds } }))).toBe('HOLD');
    expect(verdictOf('UK-09', asked({ facts: { holds }, profile: company }))).toBe('ALLOW');
  });

  it('UK-19: an agency rests for an adviser and on a dispute; a creditor is not bound by its code', () => {
    const since = '2026-09-01T09:00:00.000Z';
    const facts = { holds: [exampleHold({ kind: 'adviser-plan', since })], disputes: [exampleDispute()] };
    expect(saidBy('UK-19', asked({ facts, collector: agency })).map(({ rule }) => rule)).toEqual([
      'UK-19',
      'UK-19.dispute',
    ]);
    expect(saidBy('UK-19', asked({ facts }))).toEqual([]);
  });
});

function lintOf(row: string): string[] {
  return bindingOf(row, asked()).flatMap((rule) => (rule.kind === 'wording' ? rule.lint : []));
}

describe('limitation', () => {
  const firm = (law: string, day: string) =>
    verdictOf(
      'UK-11',
      asked({ step: steps.firm, at: `${day}T12:00`, debt: { governingLaw: law, dueOn: '2020-09-15' } }),
    );
  it.each([
    ['GB-ENG', '2026-09-15', 'ALLOW'],
    ['GB-ENG', '2026-09-16', 'BLOCK'],
    ['GB-NIR', '2026-09-16', 'BLOCK'],
    ['GB-SCT', '2025-09-15', 'ALLOW'],
    ['GB-SCT', '2025-09-16', 'BLOCK'],
    ['GB', '2025-09-16', 'BLOCK'],
  ])('UK-11: under the law of %s firm words on %s: %s', (law, day, verdict) => {
    expect(firm(law, day)).toBe(verdict);
  });

  const barred = { governingLaw: 'GB-ENG', dueOn: '2020-09-15' };
  const pleaded = [
    exampleDispute({ reason: 'TIME_BARRED', state: 'answered', answeredAt: '2026-03-20T09:00:00.000Z' }),
  ];

  it('scenario 49: past six years legal words are refused, and a plain reminder is for a person', () => {
    expect(verdictOf('UK-11', asked({ step: steps.court, debt: barred }))).toBe('BLOCK');
    expect(verdictOf('UK-11', asked({ debt: barred }))).toBe('NEEDS_HUMAN');
    expect(verdictOf('UK-11', asked({ debt: barred, at: '2026-09-15T12:00' }))).toBe('ALLOW');
    expect(ids(body('We can still sue you.'))).toContain('L15');
  });

  it('scenario 49: nothing is asked of a customer who pleaded it (CONC 7.15.8)', () => {
    expect(verdictOf('UK-11', asked({ debt: barred, facts: { disputes: pleaded } }))).toBe('BLOCK');
    const other = pleaded.map((one) => ({ ...one, debtKey: 'lindenhof#INV-2' }));
    expect(verdictOf('UK-11', asked({ debt: barred, facts: { disputes: other } }))).toBe('NEEDS_HUMAN');
  });

  it('UK-11: in Scotland the debt has ceased, and nobody can decide otherwise', () => {
    expect(verdictOf('UK-11', asked({ debt: { ...barred, governingLaw: 'GB-SCT' } }))).toBe('BLOCK');
  });

  it('UK-11: it binds for companies too, and a day that somebody checked counts before the years', () => {
    expect(verdictOf('UK-11', asked({ step: steps.firm, profile: company, debt: barred }))).toBe('BLOCK');
    const checked = { ...barred, barredFrom: '2026-09-17' };
    expect(speaking(asked({ step: steps.firm, debt: checked }))).not.toContain('UK-11');
    expect(verdictOf('UK-11', asked({ step: steps.firm, debt: checked, at: '2026-09-17T00:00' }))).toBe(
      'BLOCK',
    );
  });
});
