import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../../shared/policy/judge.ts';
import { type DefaultRule, firstDayOfDefault } from '../../../../shared/policy/rules/default.ts';
import { costOf } from '../../../support/example/asked-in-europe.ts';
import { exampleDebt, exampleProfile } from '../../../support/example/example-case.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { question } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';

const rule: DefaultRule = { ...ruleText, kind: 'default', before: ['costs', 'interest'] };
type Notices = Parameters<typeof exampleNotice>[0][];
/** An invoice due on 2 March. */
const asked = (debt: Parameters<typeof exampleDebt>[0] = {}, notices: Notices = [], kind = 'company') => {
  const debts = [exampleDebt(debt)];
  const profile = exampleProfile(kind === 'company' ? {} : { kind: 'consumer' });
  return question('reminder-1', { debts, profile, notices: notices.map(exampleNotice) });
};
const dunned = (sentOn: string, changes: Partial<Notices[number]> = {}): Notices => [
  { kind: 'default-notice', sentOn, by: 'email', ...changes },
];

describe('the first day of default', () => {
  it('is the day after a dunning notice was had', () => {
    expect(firstDayOfDefault(asked({}, dunned('2026-03-10')))).toBe('2026-03-11');
    expect(firstDayOfDefault(asked({}, dunned('2026-03-10', { by: 'hand' })))).toBe('2026-03-11');
    const proven = dunned('2026-03-10', { by: 'post', receivedOn: '2026-03-13' });
    expect(firstDayOfDefault(asked({}, proven))).toBe('2026-03-14');
  });

  it('is not known where nobody can show that a letter came', () => {
    expect(firstDayOfDefault(asked({}, dunned('2026-03-10', { by: 'post' })))).toBeUndefined();
  });

  it('does not come by a notice that left before the due date was over', () => {
    expect(firstDayOfDefault(asked({}, dunned('2026-03-02')))).toBeUndefined();
    expect(firstDayOfDefault(asked({}, dunned('2026-03-03')))).toBe('2026-03-04');
  });

  it('is the day after an agreed due day, and of no other', () => {
    expect(firstDayOfDefault(asked({ dueOnAgreed: true }))).toBe('2026-03-03');
    expect(firstDayOfDefault(asked({ dueOnAgreed: false }))).toBeUndefined();
    expect(firstDayOfDefault(asked())).toBeUndefined();
  });

  it('comes thirty days after due date and receipt, the later of them', () => {
    expect(firstDayOfDefault(asked({ receivedOn: '2026-02-02' }))).toBe('2026-04-02');
    expect(firstDayOfDefault(asked({ receivedOn: '2026-03-12' }))).toBe('2026-04-12');
  });

  it('comes by itself to a consumer only who was told so', () => {
    expect(firstDayOfDefault(asked({ receivedOn: '2026-02-02' }, [], 'consumer'))).toBeUndefined();
    expect(
      firstDayOfDefault(asked({ receivedOn: '2026-02-02', defaultWarned: false }, [], 'consumer')),
    ).toBeUndefined();
    expect(firstDayOfDefault(asked({ receivedOn: '2026-02-02', defaultWarned: true }, [], 'consumer'))).toBe(
      '2026-04-02',
    );
  });

  it('is the earliest of all ways', () => {
    const all = asked({ receivedOn: '2026-02-02', dueOnAgreed: true }, dunned('2026-03-10'));
    expect(firstDayOfDefault(all)).toBe('2026-03-03');
    const two = asked({ receivedOn: '2026-02-02' }, dunned('2026-03-10'));
    expect(firstDayOfDefault(two)).toBe('2026-03-11');
    const late = asked({ receivedOn: '2026-02-02' }, dunned('2026-04-10'));
    expect(firstDayOfDefault(late)).toBe('2026-04-02');
  });
});

describe('what is asked only in default', () => {
  const at = (now: string, debt = { dueOnAgreed: true }) =>
    judge(rule, { ...asked(debt), charge: costOf(1), now: Temporal.Instant.from(now) });
  const said = { ...hitText, kind: 'default' };

  it('is refused where there is none', () => {
    expect(at('2026-03-23T09:00:00Z', { dueOnAgreed: false })).toEqual({ ...said, decision: 'BLOCK' });
  });

  it('waits for the start of its first day', () => {
    const until = Temporal.Instant.from('2026-03-02T23:00:00Z');
    expect(at('2026-03-02T22:59:59Z')).toEqual({ ...said, decision: 'DEFER', until });
    expect(at('2026-03-02T23:00:00Z')).toBeUndefined();
  });

  it('is not asked with everything', () => {
    expect(judge(rule, asked())).toBeUndefined();
  });
});
