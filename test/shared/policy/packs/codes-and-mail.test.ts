import { describe, expect, it } from 'vitest';
import { ruleSetFor } from '../../../../shared/policy/rule-set.ts';
import { askedIn, bindingOf, contactsAt, steps, verdictOf } from '../../../support/example/asked-abroad.ts';
import { beforeAgency, papers } from '../../../support/example/climbed-case.ts';
import { question } from '../../../support/example/example-question.ts';
import { exampleDispute, exampleHold } from '../../../support/example/example-task.ts';

const company = question('reminder-1');
const standing = (row: string) =>
  bindingOf(row, company).map((rule) => (rule.kind === 'standing' ? rule.by : rule.kind));

describe('codes of the trade', () => {
  it('bind every debtor anywhere', () => {
    for (const place of ['DE', 'US-CA', 'JP', 'BR']) {
      const { packs } = ruleSetFor(askedIn(place, 'UTC', { at: '2026-11-04T12:00' }));
      expect(packs.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['global-baseline', 'codes-and-mail']),
      );
    }
  });

  it('CODE-01: no threat while a paper is missing or the debt is disputed', () => {
    expect(standing('CODE-01')).toEqual(['built-in']);
    const at = '2026-06-10T09:00:00.000Z';
    expect(verdictOf('evidence', question('agency', beforeAgency({ evidence: papers }), at))).toBe('ALLOW');
    for (const paper of papers) {
      const evidence = papers.filter((one) => one !== paper);
      expect(verdictOf('evidence', question('agency', beforeAgency({ evidence }), at))).toBe('NEEDS_HUMAN');
    }
    const disputes = [exampleDispute({ amountDisputed: 100 })];
    expect(verdictOf('dispute', question('final-notice', { evidence: papers, disputes }))).toBe('HOLD');
  });

  it('CODE-01: actions do not multiply in a short time', () => {
    const contacts = contactsAt('Europe/Berlin', ['2026-03-20T10:00'], { channel: 'email' });
    expect(verdictOf('minimum-gap', question('reminder-1', { contacts }))).toBe('DEFER');
    expect(verdictOf('minimum-gap', question('reminder-1'))).toBe('ALLOW');
  });

  it('CODE-02: a dispute and a request for proof hold the case', () => {
    expect(standing('CODE-02')).toEqual(['built-in']);
    expect(verdictOf('dispute', question('reminder-2', { disputes: [exampleDispute()] }))).toBe('HOLD');
    const holds = [exampleHold({ kind: 'verification' })];
    expect(verdictOf('hold', question('reminder-2', { holds }))).toBe('HOLD');
    expect(verdictOf('hold', question('reminder-2'))).toBe('ALLOW');
  });

  it('CODE-04, CODE-05, CODE-06: what may become a duty is watched, and the baseline holds meanwhile', () => {
    for (const row of ['CODE-04', 'CODE-05', 'CODE-06']) expect(standing(row)).toEqual(['watch']);
    expect(bindingOf('CODE-06', company)[0]?.note).toContain('baseline');
    const twice = contactsAt('Europe/Berlin', ['2026-03-19T10:00', '2026-03-20T10:00']);
    expect(verdictOf('BASE-04', question('call-1', { contacts: twice }))).toBe('DEFER');
    expect(verdictOf('BASE-04', question('call-1', { contacts: twice.slice(1) }))).toBe('ALLOW');
  });
});

describe('rules of mail', () => {
  it('EM-01, EM-02, EM-03, EM-06: the domain of the creditor is for people to set up', () => {
    for (const row of ['EM-02', 'EM-03', 'EM-06']) expect(standing(row)).toEqual(['people']);
    expect(standing('EM-01')).toEqual(['people', 'built-in']);
  });

  it.each(['opted-out', 'undeliverable', 'complained'] as const)(
    'EM-09: an address that is %s gets no mail, and the next way is for a person',
    (state) => {
      const profile = { ...company.facts.profile, emails: [{ address: 'a@holm.example', state }] };
      expect(verdictOf('channel-eligibility', question('reminder-1', { profile }))).toBe('NEEDS_HUMAN');
      const more = [...profile.emails, { address: 'b@holm.example', state: 'open' as const }];
      const other = { ...profile, emails: more };
      expect(verdictOf('channel-eligibility', question('reminder-1', { profile: other }))).toBe('ALLOW');
    },
  );

  it('EM-09: a call does not need the address', () => {
    const profile = { ...company.facts.profile, emails: [] };
    const call = { ...question('call-1', { profile }), step: steps.call };
    expect(verdictOf('channel-eligibility', call)).toBe('ALLOW');
  });
});
