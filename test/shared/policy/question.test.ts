import { describe, expect, it } from 'vitest';
import type { Step } from '../../../shared/policy/policy.ts';
import { channelOf, classOf, intentsOf } from '../../../shared/policy/question.ts';
import { steps } from '../../support/example/asked-abroad.ts';
import { costOf, interestOf } from '../../support/example/asked-in-europe.ts';
import { rung } from '../../support/example/example-question.ts';

const legal: Step = { ...baseOf('final-notice'), template: 'legal-warning' };
function baseOf(id: string): Extract<Step, { kind: 'remind' }> {
  const step = rung(id);
  if (step.kind !== 'remind') throw new Error('no reminder');
  return step;
}
const kindQuestion: Step = { ...baseOf('reminder-2'), template: 'instalment-missed' };
const moneyBack: Step = { ...baseOf('reminder-2'), template: 'payment-returned' };
const told = (step: Step) => [
  channelOf(step),
  classOf(step),
  [...intentsOf({ step, channel: channelOf(step) })],
];

describe('what a step says and sets out to do', () => {
  it.each<[string, Step, unknown[]]>([
    ['a note', rung('courtesy-note'), ['email', 'note', ['contact']]],
    ['a first reminder', rung('reminder-1'), ['email', 'first-reminder', ['contact']]],
    ['a second reminder', rung('reminder-2'), ['email', 'reminder', ['contact']]],
    ['the kind question about a part', kindQuestion, ['email', 'reminder', ['contact']]],
    ['the note that money went back', moneyBack, ['email', 'reminder', ['contact']]],
    ['a final notice', rung('final-notice'), ['email', 'final-notice', ['contact', 'firm']]],
    ['a word of a suit', legal, ['email', 'legal-warning', ['contact', 'firm', 'legal']]],
    ['a call', rung('call-1'), ['call', 'call', ['contact', 'call']]],
    ['a look by a person', rung('review'), ['none', undefined, []]],
    ['holding back deliveries', rung('withhold-business'), ['none', undefined, []]],
    ['handing over to an agency', rung('agency'), ['none', undefined, ['agency']]],
    ['asking a court', steps.court, ['none', undefined, ['legal', 'court']]],
  ])('of %s', (_, step, expected) => {
    // A copy: what is known of a step is kept for as long as the step lives.
    expect(told({ ...step })).toEqual(expected);
  });

  it('grows by what it charges', () => {
    const step = rung('reminder-2');
    const of = (charge: ReturnType<typeof costOf>) => [...intentsOf({ step, channel: 'email', charge })];
    expect(of(costOf(1))).toEqual(['contact', 'costs']);
    expect(of(interestOf(1))).toEqual(['contact', 'interest']);
    expect(of({ interest: 1, costs: 1 })).toEqual(['contact', 'costs', 'interest']);
    expect(of({ interest: 0, costs: 0 })).toEqual(['contact']);
    expect([...intentsOf({ step, channel: 'email' })]).toEqual(['contact']);
  });

  it('is found once for a step and a channel', () => {
    const step = { ...rung('reminder-2') };
    const mail = intentsOf({ step, channel: 'email' });
    const call = intentsOf({ step, channel: 'call' });
    expect([...call]).toEqual(['contact', 'call']);
    expect(intentsOf({ step, channel: 'email' })).toBe(mail);
    expect(intentsOf({ step, channel: 'call' })).toBe(call);
  });
});
