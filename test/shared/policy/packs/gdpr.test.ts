import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../shared/policy/policy.ts';
import { bindingOf, saidBy, steps, verdictOf } from '../../../support/example/asked-abroad.ts';
import { askedInEurope, company, packIds } from '../../../support/example/asked-in-europe.ts';
import { approvalOf, papers } from '../../../support/example/climbed-case.ts';
import { exampleHold } from '../../../support/example/example-task.ts';

type Asking = Parameters<typeof askedInEurope>[1];
const asked = (asking: Partial<Asking> = {}, place = 'AT') =>
  askedInEurope(place, { at: '2026-09-30T12:00', ...asking });

/** A letter that warns of a court. */
const warning: Step = {
  ...{ id: 'legal-warning', kind: 'remind', template: 'legal-warning', at: { from: 'dueDate', days: 0 } },
  ...{ needsEvidence: [], needsApproval: false, needsUndisputed: false },
  ...{ lapsesOnDueDate: false, alone: false, answerDays: 14 },
};
const approved = (stepId: string) => [approvalOf(stepId, '2026-09-29T09:00:00.000Z')];

describe('personal data', () => {
  it.each([
    ['AT', true],
    ['GB', true],
    ['NO', true],
    ['US-NY', false],
  ])('GDPR-01: in %s: %s', (place, binds) => {
    expect(packIds(asked({}, place)).includes('gdpr')).toBe(binds);
    expect(packIds(asked({ profile: company }, place)).includes('gdpr')).toBe(binds);
    expect(bindingOf('GDPR-01', asked({}, place)).length).toBe(binds ? 1 : 0);
  });

  const restricted = { holds: [exampleHold({ kind: 'restriction', debtKeys: ['lindenhof#INV-2'] })] };

  it.each(Object.entries(steps))(
    'GDPR-02, scenario 67: restricted data are kept and not used for anything, be it %s',
    (_, step) => {
      expect(verdictOf('GDPR-02', asked({ step, facts: restricted }))).toBe('HOLD');
      expect(verdictOf('GDPR-02', asked({ step, profile: company, facts: restricted }))).toBe('HOLD');
      expect(verdictOf('GDPR-02', asked({ step }))).toBe('ALLOW');
    },
  );

  it('GDPR-02, scenario 67: no day ends it, a person does, who tells the other first', () => {
    const later = asked({ facts: restricted, at: '2029-09-28T12:00' });
    expect(saidBy('GDPR-02', later)).toMatchObject([{ decision: 'HOLD' }]);
    expect(saidBy('GDPR-02', later)[0]?.until).toBeUndefined();
    expect(bindingOf('GDPR-02', later).map(({ id }) => id)).toContain('GDPR-02.lift');
  });

  it('GDPR-03: data of persons are kept three years after the last collection', () => {
    expect(bindingOf('GDPR-03', asked())).toMatchObject([
      { kind: 'retention', years: 3, from: 'last-collection' },
    ]);
    expect(bindingOf('GDPR-03', asked({ profile: company }))).toEqual([]);
  });

  it.each([warning, steps.agency, steps.court])(
    'GDPR-04: no machine alone takes a step with legal effect on a person: $id',
    (step) => {
      expect(verdictOf('GDPR-04', asked({ step }))).toBe('BLOCK');
      expect(verdictOf('GDPR-04', asked({ step, facts: { tasks: approved(step.id) } }))).toBe('ALLOW');
      expect(verdictOf('GDPR-04', asked({ step, facts: { tasks: approved('another') } }))).toBe('BLOCK');
      expect(verdictOf('GDPR-04', asked({ step, profile: company }))).toBe('ALLOW');
    },
  );

  it('GDPR-04: a reminder needs nobody, and requests are for people', () => {
    expect(verdictOf('GDPR-04', asked())).toBe('ALLOW');
    expect(bindingOf('GDPR-04', asked()).every(({ note }) => note !== undefined)).toBe(true);
    expect(bindingOf('GDPR-04', asked()).map(({ kind }) => kind)).toContain('standing');
  });
});

describe('legal words rest on papers and a person', () => {
  const warned = (asking: Partial<Asking>) =>
    saidBy('BASE-11', asked({ step: warning, profile: company, debt: { purpose: 'business' }, ...asking }));
  const tasks = approved('legal-warning');
  const without = (kind: string) => papers.filter((one) => one.kind !== kind);

  it('scenario 47: a legal warning without the delivery note is refused, and the paper named', () => {
    expect(warned({ facts: { tasks, evidence: without('delivery') } })).toMatchObject([
      { decision: 'BLOCK', reason: expect.stringMatching(/Missing: the proof of delivery\.$/) },
    ]);
    expect(warned({ facts: { tasks, evidence: papers } })).toEqual([]);
  });

  it('scenario 48: with every paper, but without a person who means it, it is refused', () => {
    expect(warned({ facts: { evidence: papers } })).toMatchObject([
      {
        decision: 'BLOCK',
        reason: expect.stringMatching(/Missing: a named person's approval of this very step\.$/),
      },
    ]);
  });
});
