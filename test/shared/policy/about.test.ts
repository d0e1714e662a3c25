import { describe, expect, it } from 'vitest';
import { type Asked, isAbout } from '../../../shared/policy/about.ts';
import { judge } from '../../../shared/policy/judge.ts';
import { packRuleSchema } from '../../../shared/policy/pack.ts';
import { shippedPacks } from '../../../shared/policy/packs.ts';
import { channelOf, type Question, type Rule } from '../../../shared/policy/question.ts';
import { ruleSetFor } from '../../../shared/policy/rule-set.ts';
import { rulesAbout } from '../../../shared/policy/rules-about.ts';
import { costOf, interestOf } from '../../support/example/asked-in-europe.ts';
import { examplePolicy } from '../../support/example/example-case.ts';
import { question, rung } from '../../support/example/example-question.ts';
import { ruleText } from '../../support/example/example-rule.ts';

const asking = (id: string, charge?: Asked['charge']): Asked => {
  const step = rung(id);
  return { step, channel: channelOf(step), charge };
};
const ways: Record<string, Asked> = {
  mail: asking('reminder-1'),
  second: asking('reminder-2'),
  call: asking('call-1'),
  costs: asking('reminder-2', costOf(1)),
  interest: asking('reminder-2', interestOf(1)),
  firm: asking('final-notice'),
  agency: asking('agency'),
  review: asking('review'),
};
const all = Object.keys(ways);
const mails = ['mail', 'second', 'costs', 'interest', 'firm'];
const shipped = shippedPacks.flatMap(({ rules }) => rules);
const ofKind = (kind: string, changes: object = {}) => {
  const found = shipped.find((rule) => rule.kind === kind);
  return packRuleSchema.parse({ ...found, ...changes });
};

describe('a rule is asked about', () => {
  it.each<[string, object, string[]]>([
    ['window', { channels: ['call'] }, ['call']],
    ['cap', { channels: ['email'] }, mails],
    ['minimum-gap', { channels: ['email', 'call'] }, ['call', ...mails]],
    ['cool-down', { channels: ['call'] }, ['call']],
    ['channel-eligibility', {}, mails],
    ['minimum-notice', { before: ['agency', 'costs'] }, ['agency', 'costs']],
    ['required-step', { before: ['firm'] }, ['firm']],
    ['evidence', { before: ['firm', 'agency'] }, ['firm', 'agency']],
    ['free-first-reminder', { before: ['costs'] }, ['costs']],
    ['default', { before: ['interest'] }, ['interest']],
    ['prohibition', { of: ['contact'], channels: undefined }, ['call', ...mails]],
    ['prohibition', { of: ['contact'], channels: ['call'] }, ['call']],
    ['prohibition', { of: ['firm'], channels: ['email', 'call'] }, ['firm']],
    ['required-content', { classes: ['first-reminder'], before: undefined }, ['mail']],
    [
      'required-content',
      { classes: ['first-reminder'], before: { intents: ['costs'], unlessRecorded: 'fourteen-day-letter' } },
      ['costs'],
    ],
    ['fee-cap', {}, ['costs']],
    ['interest', {}, ['interest']],
    ['hold', {}, all],
    ['limitation', {}, all],
    ['wording', {}, []],
    ['retention', { ...ruleText, id: 'XX-1', kind: 'retention', years: 3, from: 'event' }, []],
    ['standing', {}, []],
  ])('%s %o', (kind, changes, expected) => {
    const rule = ofKind(kind, changes);
    const told = all.filter((way) => isAbout(rule, ways[way] ?? asking('review')));
    expect(told.sort()).toEqual(expected.sort());
  });
});

describe('the rules about a step', () => {
  const of = (asked: Asked) => {
    const whole = { ...question('reminder-1'), ...asked };
    const set = ruleSetFor(whole);
    return { set, asked: rulesAbout(set, whole) };
  };

  it('are all but those that are about another', () => {
    for (const way of Object.values(ways)) {
      const { set, asked } = of(way);
      const rows = set.rows.filter((row) => isAbout(row, way));
      expect(asked.length).toBe(set.own.length + rows.length);
      expect(rows.length).toBeLessThan(set.rows.length);
      expect(asked.slice(0, set.own.length)).toEqual(set.own);
    }
  });

  it('are found once for a step, a channel and what it charges', () => {
    const { asked } = of(asking('reminder-2'));
    expect(of(asking('reminder-2')).asked).toBe(asked);
    expect(of({ ...asking('reminder-2'), channel: 'call' }).asked).not.toEqual(asked);
    expect(of(asking('reminder-2', costOf(1))).asked.length).toBeGreaterThan(asked.length);
    expect(of(asking('reminder-2', interestOf(1))).asked.length).toBeGreaterThan(asked.length);
    expect(of(asking('reminder-2', { interest: 0, costs: 0 })).asked).toBe(asked);
    expect(of(asking('reminder-2')).asked).toBe(asked);
  });

  it('leave out none that would speak', () => {
    for (const step of examplePolicy.ladder) {
      const { set, asked } = of({ step, channel: channelOf(step) });
      const whole = { ...question('reminder-1'), step, channel: channelOf(step) };
      const all = [...set.own, ...set.rows.map((row) => (one: Question) => judge(row, one))];
      const hits = (rules: readonly Rule[]) => rules.flatMap((rule) => rule(whole) ?? []);
      expect(hits(asked)).toEqual(hits(all));
    }
  });
});
