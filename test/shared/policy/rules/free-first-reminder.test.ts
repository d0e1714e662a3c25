import { describe, expect, it } from 'vitest';
import type { Debt } from '../../../../shared/domain/debt.ts';
import { judge } from '../../../../shared/policy/judge.ts';
import type { FreeFirstReminderRule } from '../../../../shared/policy/rules/free-first-reminder.ts';
import { costOf } from '../../../support/example/asked-in-europe.ts';
import { exampleDebt } from '../../../support/example/example-case.ts';
import { exampleNotice } from '../../../support/example/example-notice.ts';
import { question } from '../../../support/example/example-question.ts';
import { hitText, ruleText } from '../../../support/example/example-rule.ts';

const rule: FreeFirstReminderRule = {
  ...{ ...ruleText, kind: 'free-first-reminder', count: 1, before: ['costs'] },
};
const refused = { ...hitText, kind: 'free-first-reminder', decision: 'BLOCK' };
const reminded = (number: string, sentOn = '2026-03-10') =>
  exampleNotice({
    kind: 'free-reminder',
    sentOn,
    noticeId: `${number} ${sentOn}`,
    debtKeys: [`lindenhof#${number}`],
  });
type Asking = { rule?: Partial<FreeFirstReminderRule>; charge?: ReturnType<typeof costOf>; debts?: Debt[] };
const says = (notices: ReturnType<typeof reminded>[], asking: Asking = {}) => {
  const { charge = costOf(1), debts = [exampleDebt({ recurring: false })] } = asking;
  return judge({ ...rule, ...asking.rule }, { ...question('reminder-2', { notices, debts }), charge });
};

describe('the first reminders', () => {
  it('cost nothing, as many as the law says', () => {
    expect(says([])).toEqual(refused);
    expect(says([reminded('INV-1')])).toBeUndefined();
    expect(says([reminded('INV-1')], { rule: { count: 2 } })).toEqual(refused);
  });

  it('are about what the law names', () => {
    expect(says([], { rule: { before: ['interest'] } })).toBeUndefined();
    const uncharged = judge({ ...rule, before: ['contact'], costsFor: 'reminder' }, question('reminder-1'));
    expect(uncharged).toEqual(refused);
  });

  it('are about costs of one kind where the law says so, and of a kind nobody named', () => {
    const costsFor = { costsFor: 'reminder' } as const;
    expect(says([], { rule: costsFor, charge: costOf(1, 'reminder') })).toEqual(refused);
    expect(says([], { rule: costsFor, charge: costOf(1, 'collection') })).toBeUndefined();
    expect(says([], { rule: costsFor })).toEqual(refused);
    expect(says([], { charge: costOf(1, 'collection') })).toEqual(refused);
  });
});

describe('in a contract with regular deliveries', () => {
  const account = { accountId: 'A-1' };
  const debts = [
    exampleDebt({ ...account, dueOn: '2026-03-02' }),
    exampleDebt({ ...account, invoiceNumber: 'INV-2', dueOn: '2026-02-02' }),
    exampleDebt({ ...account, invoiceNumber: 'INV-3', dueOn: '2026-01-02' }),
    exampleDebt({ ...account, invoiceNumber: 'INV-4', dueOn: '2025-12-02' }),
  ];
  const two = { dueDatesPerYear: 2 };
  const ask = (numbers: string[], one: Debt[] = debts, sentOn = '2026-03-09') =>
    says([reminded('INV-1'), ...numbers.map((number) => reminded(number, sentOn))], {
      rule: two,
      debts: one,
    });

  it('reminders for so many due dates of a year are free too, the first reminded first', () => {
    expect(ask([])).toEqual(refused);
    expect(ask(['INV-2'])).toEqual(refused);
    expect(ask(['INV-2', 'INV-3'])).toBeUndefined();
    expect(ask(['INV-2', 'INV-3'], debts, '2026-03-11')).toEqual(refused);
  });

  it('those of the year before do not count', () => {
    expect(ask(['INV-2', 'INV-3'], debts, '2025-12-31')).toEqual(refused);
    expect(ask(['INV-2', 'INV-3'], debts, '2026-01-01')).toBeUndefined();
  });

  it('only debts of the same account with the same creditor count', () => {
    const [own, ...others] = debts;
    if (own === undefined) throw new Error('no debt');
    const with_ = (changes: Partial<Debt>) => [own, ...others.map((one) => ({ ...one, ...changes }))];
    expect(ask(['INV-2', 'INV-3'], with_({ accountId: 'A-2' }))).toEqual(refused);
    expect(ask(['INV-2', 'INV-3'], with_({ creditorId: 'other' }))).toEqual(refused);
    const without = debts.map(({ accountId: _, ...one }) => one);
    expect(ask(['INV-2', 'INV-3'], without)).toEqual(refused);
  });

  it('a single order has no such dates', () => {
    const [own, ...others] = debts;
    if (own === undefined) throw new Error('no debt');
    expect(ask([], [{ ...own, recurring: false }, ...others])).toBeUndefined();
  });

  it('none are free where the law knows no such dates', () => {
    expect(says([reminded('INV-1')], { debts })).toBeUndefined();
  });
});
