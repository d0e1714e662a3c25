import { describe, expect, it, test } from 'vitest';
import { lintMessage } from '../../../shared/messages/lint-message.ts';
import { messageInputSchema } from '../../../shared/messages/message-input.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { company, owing } from '../../support/example/asked-in-europe.ts';
import { type Charging, chargedCase } from '../../support/example/charged-case.ts';
import { mailOf, numbersOf, withoutNames } from '../../support/example/charged-mail.ts';
import { exampleDebt } from '../../support/example/example-case.ts';

const nothing = 'No fee and no interest have been added.';

const uk1: Charging = {
  ...{ place: 'GB', at: '2026-05-22T12:00', profile: company },
  debt: { ...owing(500_000), dueOn: '2026-02-10' },
};
const de1: Charging = {
  ...{ place: 'DE', at: '2026-09-30T12:00', profile: company },
  debt: { ...owing(1_000_000), dueOn: '2026-05-31', issuedOn: '2026-05-01', dueOnAgreed: true },
};

describe('a mail that asks for interest and costs', () => {
  it('UK1: shows rate, days and base, both sums with their law, the total, and until when paying waives them', () => {
    const { text, shown } = mailOf(uk1);
    for (const line of [
      'To be paid: £5,000.00',
      '11 February 2026 to 22 May 2026: 101 days at 11.75% a year on £5,000.00',
      'Interest (SI 2002/1675 art. 4): £162.57',
      'Cost of late payment (LPCDIA 1998 s5A): £70.00',
      'With what is added: £5,232.57',
      'What is added above falls away if £5,000.00 reaches us by 21 June 2026: nothing more is owed for this invoice then.',
    ]) {
      expect(text).toContain(line);
      expect(shown).toContain(line.replace(/: (£[\d.,]+)$/, ' $1'));
    }
    expect(text).not.toContain(nothing);
    // What is asked by the day remains the invoice itself.
    expect(text).toContain('Please pay £5,000.00, or answer us, by 21 June 2026.');
  });

  it('DE1: shows each half-year with its own rate', () => {
    const { text } = mailOf(de1);
    expect(text).toContain('1 June 2026 to 30 June 2026: 30 days at 10.27% a year on €10,000.00');
    expect(text).toContain('1 July 2026 to 30 September 2026: 92 days at 10.52% a year on €10,000.00');
    expect(text).toContain('Interest (BGB 247, 288(2)): €349.57');
    expect(text).toContain('Cost of late payment (BGB 288(5)): €40.00');
    expect(text).toContain('With what is added: €10,389.57');
  });

  it.each([
    ['UK1', uk1],
    ['DE1', de1],
  ])('L30, %s: every number in it is one of the facts behind it', (_, charging) => {
    const { input, text } = mailOf(charging);
    const known = numbersOf(input);
    const figures = withoutNames(text, input).match(/\d[\d.,]*\d|\d/g) ?? [];
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter((figure) => !known.has(figure.replaceAll(',', '')))).toEqual([]);
    // The check sees a figure that is none of them.
    expect(known.has('162.58')).toBe(false);
  });

  it('L11: an invented sum beside it is seen by the wording rules', () => {
    const { input } = mailOf(uk1);
    const mail = renderMessage(input);
    const known = { evidenceComplete: true, intentRecordedBy: 'Ruth Amsel' };
    const invented = { ...mail, text: mail.text.replace('£162.57', '£182.57') };
    expect(lintMessage(input, invented, known).map(({ rule }) => rule)).toContain('L11');
  });

  it('L11, L30: the same sums, days and rate are refused where no fact behind the mail holds a charge', () => {
    const { input } = mailOf(uk1);
    const plain = { ...input, invoices: input.invoices.map(({ charge: _, ...line }) => line) };
    const rules = lintMessage(plain, renderMessage(input)).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['L11', 'L30']));
  });

  it('shows each invoice with its own interest and sum, and one total per currency (UK comp. per invoice)', () => {
    const second = exampleDebt({
      ...{ ...uk1.debt, ...owing(90_000), invoiceNumber: 'INV-2', currency: 'GBP', governingLaw: 'GB' },
      ...{ policyId: 'considerate-with-charges', policyVersion: 1 },
    });
    const one = chargedCase(uk1);
    const withSecond = <T extends { lines: { debtKey: string }[] }>(rows: readonly T[]): T[] =>
      rows.map((row) => ({
        ...row,
        lines: row.lines.flatMap((line) => [line, { ...line, debtKey: second.debtKey }]),
      }));
    const evidence = one.facts.evidence.flatMap((paper) => [paper, { ...paper, debtKey: second.debtKey }]);
    const { contacts, tasks } = one.facts;
    const facts = { contacts: withSecond(contacts), tasks: withSecond(tasks), evidence };
    const { text, input } = mailOf({ ...uk1, facts }, { debts: [second] });
    expect(input.invoices.map(({ charge }) => charge?.costs?.minorUnits)).toEqual([7000, 4000]);
    expect(text).toContain('Interest (SI 2002/1675 art. 4): £29.26');
    expect(text).toContain('To be paid in total: £5,900.00');
    expect(text).toContain('In total with what is added: £6,201.83');
    expect(text).toContain('What is added to an invoice above falls away if the invoice itself is paid by');
  });
});

test('charges are named only by a mail that may, of what it asks for, and with the day that waives them', () => {
  const { input } = mailOf(uk1);
  const faults = (changes: object) => {
    const checked = messageInputSchema.safeParse({ ...input, ...changes });
    return checked.success ? [] : checked.error.issues.map(({ message }) => message);
  };
  expect(faults({})).toEqual([]);
  expect(faults({ waivedIfPaidBy: undefined })).toEqual([
    'charges need the day until which paying waives them',
  ]);
  expect(faults({ template: 'reminder-1' })).toEqual(['reminder-1 names no charges']);
  expect(faults({ invoices: input.invoices.map((line) => ({ ...line, section: 'disputed' })) })).toContain(
    'an invoice that is not asked for has no charge',
  );
});
