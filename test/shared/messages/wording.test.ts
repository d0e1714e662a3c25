import { describe, expect, test } from 'vitest';
import type { MessageInput } from '../../../shared/messages/message-input.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { samples } from './sample-inputs.ts';
import { wordingRules } from './wording-rules.ts';

const broken = (mail: { subject: string; text: string }) =>
  wordingRules.filter((rule) => rule.finds(mail)).map(({ id }) => id);

const forPerson = (input: MessageInput): MessageInput => ({
  ...input,
  ...(input.debtor ? { debtor: { name: 'Ana Ruiz', kind: 'consumer' } } : {}),
});

describe('the wording rules find what they are for', () => {
  test.each([
    ['L01', 'Unpaid accounts end with officers at your gate.'],
    ['L06', 'We will post your name on our page.'],
    ['L07', 'We will ring your manager.'],
    ['L10', 'Take a quick loan today and close this.'],
    ['L25', 'LAST WARNING!!!'],
    ['L28', 'Deurwaarder is onderweg'],
    ['L28', 'Deur\u200bwaarder is onderweg'],
  ])('%s: %s', (id, text) => {
    expect(broken({ subject: '', text })).toEqual([id]);
  });

  test('L17: a subject that tells a bystander of a debt', () => {
    expect(broken({ subject: 'OVERDUE DEBT John D. EUR 990', text: '' })).toContain('L17');
  });

  test.each([
    'Please let us know when you can pay.',
    'The invoice below is still open.',
    'Would monthly payments help?',
    'If something is wrong, tell us here; we stop reminders while we check.',
  ])('and leave alone: %s', (text) => {
    expect(broken({ subject: 'Your account with Acme', text })).toEqual([]);
  });
});

describe('no mail threatens, shames, hurries or lends', () => {
  test.each(Object.entries(samples))('%s to a company', (template, input) => {
    const ids = broken(renderMessage(input));
    expect(template === 'payment-thanks' ? ids.filter((id) => id !== 'L17') : ids).toEqual([]);
  });

  test.each(Object.entries(samples))('%s to a person', (_, input) => {
    expect(broken(renderMessage(forPerson(input)))).toEqual([]);
  });
});

test('a person’s subject names no invoice, a company’s may', () => {
  const { 'reminder-1': company } = samples;
  expect(renderMessage(company).subject).toBe('Invoice RE-2041 from Linden Office Furniture GmbH');
  expect(renderMessage(forPerson(company)).subject).toBe('Your account with Linden Office Furniture GmbH');
});

test('a debtor of unknown kind is written to like a person', () => {
  const { 'reminder-1': input } = samples;
  const unknown = { ...input, debtor: { name: 'Ruiz' } };
  expect(renderMessage(unknown).subject).not.toContain('RE-2041');
});

test('the first words a mailbox shows beside the subject reveal no debt', () => {
  const { 'final-notice': input } = samples;
  const seen = renderMessage(input).text.slice(0, 75);
  expect(seen).toContain('about your account with us');
  expect(seen).not.toMatch(/invoice|pay|overdue/i);
});

describe('a next step is announced only where it is true', () => {
  test('the final notice names the agency only when the agency is the next step', () => {
    const { 'final-notice': input } = samples;
    expect(renderMessage(input).text).toContain('collection agency');
    expect(renderMessage({ ...input, nextMeasure: 'review' }).text).not.toContain('agency');
    expect(renderMessage({ ...input, nextMeasure: undefined }).text).not.toContain('What happens next');
  });

  test.each(Object.keys(samples).filter((template) => template !== 'final-notice'))(
    '%s never names it, whatever the next step is',
    (template) => {
      const input = Object.values(samples).find((sample) => sample.template === template);
      if (input === undefined) throw new Error(`no sample of ${template}`);
      expect(renderMessage({ ...input, nextMeasure: 'agency' }).text).not.toMatch(/agency|What happens next/);
    },
  );
});
