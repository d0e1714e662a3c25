import { describe, expect, it } from 'vitest';
import { type Breadth, contactsWithin, reachOf } from '../../../shared/domain/contact-history.ts';
import { exampleDebt } from '../../support/example/example-case.ts';
import { exampleContact } from '../../support/example/example-task.ts';

describe('how far a contact got', () => {
  it.each([
    'reached_right_party',
    'promise',
    'partial_promise',
    'plan_requested',
    'dispute',
    'docs_requested',
    'already_paid',
    'hardship',
    'vulnerability',
    'bereavement',
    'represented',
    'insolvency',
    'refused',
    'cease_contact',
    'complaint',
    'callback_agreed',
  ])('is a conversation where a call ended with %s', (result) => {
    expect(reachOf({ channel: 'call', result })).toBe('conversation');
  });

  it('is a conversation where nobody knows how a call ended', () => {
    expect(reachOf({ channel: 'call' })).toBe('conversation');
  });

  it('is an attempt where nobody answered, and less where the line was dead', () => {
    expect(reachOf({ channel: 'call', result: 'no_answer' })).toBe('attempt');
    expect(reachOf({ channel: 'call', result: 'not_connected' })).toBe('not-connected');
  });

  it('is an attempt for whatever is written', () => {
    expect(reachOf({ channel: 'email' })).toBe('attempt');
    expect(reachOf({ channel: 'email', result: 'not_connected' })).toBe('attempt');
  });
});

describe('the contacts that count', () => {
  const debt = exampleDebt({ accountId: 'A-1' });
  const debts = [
    debt,
    exampleDebt({ invoiceNumber: 'INV-2', accountId: 'A-1' }),
    exampleDebt({ invoiceNumber: 'INV-3', accountId: 'A-2' }),
    exampleDebt({ invoiceNumber: 'INV-4' }),
    exampleDebt({ invoiceNumber: 'X-5', debtKey: 'other#X-5', creditorId: 'other', accountId: 'A-1' }),
  ];
  const about = (debtKey: string, changes = {}) =>
    exampleContact({ contactId: debtKey, debtKeys: [debtKey], ...changes });
  const contacts = [
    ...['INV-1', 'INV-2', 'INV-3', 'INV-4', 'GONE'].map((number) => about(`lindenhof#${number}`)),
    about('other#X-5', { creditorId: 'other' }),
  ];
  const counted = (breadth: Breadth, one = debt) =>
    contactsWithin(breadth, one, { contacts, debts }).map(({ contactId }) => contactId.split('#')[1]);

  it('are those about the debt, its account, its creditor or all of the debtor', () => {
    expect(counted('debt')).toEqual(['INV-1']);
    expect(counted('account')).toEqual(['INV-1', 'INV-2', 'INV-4', 'GONE']);
    expect(counted('creditor')).toEqual(['INV-1', 'INV-2', 'INV-3', 'INV-4', 'GONE']);
    expect(counted('debtor')).toEqual(['INV-1', 'INV-2', 'INV-3', 'INV-4', 'GONE', 'X-5']);
  });

  it('are all of its creditor for a debt of no known account', () => {
    expect(counted('account', exampleDebt({ invoiceNumber: 'INV-4' }))).toEqual(counted('creditor'));
  });

  it('name the debt on one of their lines', () => {
    const both = about('x', { debtKeys: ['lindenhof#INV-9', 'lindenhof#INV-1'] });
    expect(contactsWithin('debt', debt, { contacts: [both], debts })).toEqual([both]);
    const mixed = about('y', { debtKeys: ['lindenhof#INV-3', 'lindenhof#INV-2'] });
    expect(contactsWithin('account', debt, { contacts: [mixed], debts })).toEqual([mixed]);
  });

  it('ask for money, and may have arrived', () => {
    const others = [
      about('a', { purpose: 'answer' }),
      about('b', { purpose: 'measure' }),
      about('c', { status: 'FAILED' }),
      about('d', { status: 'CANCELLED' }),
    ];
    expect(contactsWithin('debtor', debt, { contacts: others, debts })).toEqual([]);
  });
});
