import { expect, it } from 'vitest';
import {
  blocksFor,
  judgeRequiredContent,
  type RequiredContentRule,
} from '../../../../shared/policy/rules/required-content.ts';
import { costOf } from '../../../support/example/asked-in-europe.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { question, rung } from '../../../support/example/example-question.ts';
import { exampleContact } from '../../../support/example/example-task.ts';

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
  expect(blocksFor(rule, { step: rung('reminder-1') }, false)).toEqual(['balance', 'exact-cost']);
  expect(blocksFor(rule, { step: rung('reminder-2') }, true)).toEqual([]);
  expect(blocksFor(rule, { step: rung('call-1') }, true)).toEqual([]);
  expect(blocksFor(announced, { step: rung('reminder-1') }, false)).toEqual([]);
  expect(blocksFor(announced, { step: rung('reminder-1') }, true)).toEqual(['balance', 'exact-cost']);
  expect(blocksFor(announced, { step: rung('reminder-2') }, true)).toEqual([]);
});

it('BE-03: names the blocks that the text lacks, and no others', () => {
  expect(judgeRequiredContent(rule, question('reminder-1'))).toEqual({
    ...{ rule: 'BE-03', kind: 'required-content', decision: 'BLOCK', citation: 'x' },
    reason: 'The first reminder says it. Our text lacks: exact-cost.',
  });
  expect(judgeRequiredContent(rule, question('reminder-2'))).toBeUndefined();
  const two: RequiredContentRule = { ...rule, blocks: ['exact-cost', 'balance', 'rdg-13a'] };
  expect(judgeRequiredContent(two, question('reminder-1'))?.reason).toMatch(
    /lacks: exact-cost, rdg-13a \(without creditor\.supervisor and the contract of invoice INV-1\)\.$/,
  );
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

it('BE-03: a recorded notice of that kind about that invoice stands for the text', () => {
  const says = (notice: Parameters<typeof exampleNotice>[0]) =>
    judgeRequiredContent(announced, {
      ...question('reminder-2', { notices: [exampleNotice(notice)] }),
      charge: costOf(1),
    });
  expect(says({ kind: 'free-reminder', sentOn: '2026-03-10' })).toBeUndefined();
  expect(says({ kind: 'written-notice', sentOn: '2026-03-10' })).toBeDefined();
  expect(says({ kind: 'free-reminder', sentOn: '2026-03-10', debtKeys: ['lindenhof#INV-2'] })).toBeDefined();
});

it('BE-03: the texts of the policy that come before must say it, and there must be one', () => {
  const lacking = (ids: string[], blocks: RequiredContentRule['blocks']) => {
    const asked = { ...question('reminder-2'), charge: costOf(1) };
    const ladder = ids.map(rung);
    const both: RequiredContentRule = { ...announced, classes: ['note', 'first-reminder'], blocks };
    return judgeRequiredContent(both, { ...asked, policy: { ...asked.policy, ladder } })?.reason;
  };
  expect(lacking(['call-1'], ['balance'])).toMatch(/lacks: balance\.$/);
  expect(lacking(['reminder-1', 'call-1'], ['balance'])).toBeUndefined();
  expect(lacking(['courtesy-note', 'reminder-1'], ['exact-cost'])).toMatch(/lacks: exact-cost\.$/);
  expect(lacking(['courtesy-note', 'reminder-1'], ['debt-advice'])).toMatch(/lacks: debt-advice\.$/);
});

it('BE-03: a mail that left stands for the costs it announced, and never for interest', () => {
  const contact = exampleContact({ stepId: 'reminder-1' });
  const contacts = [
    { ...contact, lines: contact.lines.map((line) => ({ ...line, announced: { costs: 100, days: 14 } })) },
  ];
  const says = (charge: ReturnType<typeof costOf>) =>
    judgeRequiredContent(announced, { ...question('reminder-2', { contacts }), charge });
  expect(says(costOf(100))).toBeUndefined();
  expect(says(costOf(101))?.reason).toMatch(/lacks: exact-cost\.$/);
  expect(says({ ...costOf(100), interest: 1 })?.reason).toMatch(/lacks: exact-cost\.$/);
});
