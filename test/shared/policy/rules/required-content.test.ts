import { expect, it } from 'vitest';
import {
  blocksFor,
  judgeRequiredContent,
  type RequiredContentRule,
} from '../../../../shared/policy/rules/required-content.ts';
import { costOf } from '../../../support/example/asked-in-europe.ts';
import { question, rung } from '../../../support/example/example-question.ts';

const rule: RequiredContentRule = {
  ...{
    id: 'BE-03',
    kind: 'required-content',
    reason: 'The first reminder says it.',
    citation: 'x',
    grade: 'B',
  },
  ...{ classes: ['first-reminder', 'call'], blocks: ['balance', 'exact-cost'] },
};
const announced: RequiredContentRule = {
  ...rule,
  before: { intents: ['costs'], unlessRecorded: 'free-reminder' },
};

it('BE-03: asks blocks of written texts of its classes only', () => {
  expect(blocksFor(rule, { step: rung('reminder-1') })).toEqual(['balance', 'exact-cost']);
  expect(blocksFor(rule, { step: rung('reminder-2') })).toEqual([]);
  expect(blocksFor(rule, { step: rung('call-1') })).toEqual([]);
  expect(blocksFor(announced, { step: rung('reminder-1') })).toEqual([]);
});

it('BE-03: names the blocks that the text lacks, and no others', () => {
  expect(judgeRequiredContent(rule, question('reminder-1'))).toMatchObject({
    decision: 'BLOCK',
    reason: 'The first reminder says it. Our text lacks: exact-cost.',
  });
  expect(judgeRequiredContent(rule, question('reminder-2'))).toBeUndefined();
});

it('BE-03: what another text had to announce speaks against a cost, and against nothing else', () => {
  const asking = { ...question('reminder-2'), charge: costOf(1) };
  expect(judgeRequiredContent(announced, asking)).toMatchObject({
    decision: 'BLOCK',
    reason: expect.stringMatching(/lacks: exact-cost\.$/),
  });
  expect(judgeRequiredContent(announced, question('reminder-2'))).toBeUndefined();
  expect(judgeRequiredContent(announced, question('reminder-1'))).toBeUndefined();
});
