import { expect, it } from 'vitest';
import { judge } from '../../../../shared/policy/judge.ts';
import type { RequiredStepRule } from '../../../../shared/policy/rules/required-step.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { question } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';

const rule: RequiredStepRule = {
  ...{ ...ruleText, kind: 'required-step', notice: 'letter-of-claim', before: ['agency', 'court'] },
};
const notices = [exampleNotice({ kind: 'letter-of-claim', sentOn: '2020-03-10' })];

it('what needs a notice first is refused without it, and free however long ago it was given', () => {
  const refused = { ...hitText, kind: 'required-step', decision: 'BLOCK' };
  expect(judge(rule, question('agency'))).toEqual(refused);
  expect(judge(rule, question('agency', { notices }))).toBeUndefined();
});

it('what does not need it is not refused', () => {
  expect(judge(rule, question('reminder-1'))).toBeUndefined();
});
