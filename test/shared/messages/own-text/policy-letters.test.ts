import { expect, test } from 'vitest';
import {
  differentLetters,
  letterFaults,
  ownLetters,
  shippedText,
  textIn,
  withText,
} from '../../../../shared/messages/own-text/policy-letters.ts';
import { newestPolicy, shippedPolicies } from '../../../../shared/policy/ladders.ts';
import { type Policy, policySchema } from '../../../../shared/policy/policy.ts';

const policy = newestPolicy(shippedPolicies, 'considerate');
const first = { template: 'reminder-1', language: 'en' } as const;
const german = { template: 'reminder-1', language: 'de' } as const;

test('a policy has a text of its own or the one that ships, and back again', () => {
  const one = withText(policy, first, 'Subject: One\n\nOne.\n');
  const two = withText(one, german, 'Subject: Zwei\n\nZwei.\n');
  expect([textIn(two, first), textIn(two, german)]).toEqual([
    'Subject: One\n\nOne.\n',
    'Subject: Zwei\n\nZwei.\n',
  ]);
  expect(ownLetters(two)).toEqual([first, german]);
  expect(differentLetters(one, two)).toEqual([german]);
  expect(policySchema.parse(two)).toEqual(two);
  const back = withText(withText(two, german, shippedText(german)), first, shippedText(first));
  expect(back).toEqual(policy);
});

test('what is wrong with a policy’s own letters is named by letter, line and rule', () => {
  const threat = shippedText(first).replace('We are writing', 'The bailiff will come. We are writing');
  const bad: Policy = withText(policy, first, threat);
  expect(letterFaults(policy)).toEqual([]);
  expect(letterFaults(bad)).toEqual([
    expect.stringMatching(/^reminder-1 in English, line 1: L28, .+\(.+\)$/),
  ]);
});
