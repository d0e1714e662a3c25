import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRightNumber } from '../../../shared/pages/is-right-number.ts';
import { debt, manyInvoices } from './sample-facts.ts';

const facts = { ...manyInvoices(), debts: [...manyInvoices().debts, debt({ invoiceNumber: '0000120' })] };
const right = (typed: string) => isRightNumber(typed, facts, 'linden');

describe('the number that opens a page', () => {
  test.each([
    'RE-2041',
    're-2041',
    ' RE - 2041 ',
    'RE\u20132041',
    'ＲＥ-2041',
    'RE-002041',
    'C-1001',
    '120',
    'RE-1900',
  ])('is right as people write it: %s', (typed) => expect(right(typed)).toBe(true));

  test.each([
    '',
    ' ',
    '0',
    '-',
    '2041',
    'RE-20410',
    'RE-204',
    'X-1',
    'linden~C-1001',
    'Hotel Alpenblick AG',
    'buchhaltung@alpenblick.example',
    '1249.50',
  ])('is not "%s": part of a number, another creditor\'s, or anything else that is known', (typed) =>
    expect(right(typed)).toBe(false),
  );

  test('is nothing that a stranger types at random', () => {
    fc.assert(fc.property(fc.array(fc.nat(0xffff)), (codes) => !right(`?${String.fromCharCode(...codes)}`)));
  });

  test('stays right with any spaces, zeros and case', () => {
    const blanks = fc.constantFrom('', ' ', '\t', '\u00a0', '\u200b');
    fc.assert(
      fc.property(blanks, fc.nat(9), fc.boolean(), (blank, zeros, low) => {
        const typed = `${blank}RE${blank}-${'0'.repeat(zeros)}20${blank}41`;
        return right(low ? typed.toLowerCase() : typed);
      }),
    );
  });
});
