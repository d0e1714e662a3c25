import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateReader } from '../../../shared/intake/dates.ts';
import type { DateOrder } from '../../../shared/intake/profile.ts';
import { styleOf } from '../../../shared/intake/style.ts';

function read(text: string, order?: DateOrder) {
  const known = order === undefined ? {} : { order: { value: order, from: 'the profile' } };
  return dateReader(styleOf(known, { dates: true, amounts: true }))(text);
}

describe('reading dates', () => {
  it.each([
    ['2026-11-30', undefined, '2026-11-30'],
    ['2026/11/30', undefined, '2026-11-30'],
    ['20261130', undefined, '2026-11-30'],
    ['2026-11-30T00:00:00', undefined, '2026-11-30'],
    ['30/11/2026', undefined, '2026-11-30'],
    ['11/30/2026', undefined, '2026-11-30'],
    ['4/4/2026', undefined, '2026-04-04'],
    ['1.2.2026', 'day-first', '2026-02-01'],
    ['1-2-2026', 'month-first', '2026-01-02'],
    ['29/02/2028', 'day-first', '2028-02-29'],
  ] as const)('reads %s', (text, order, on) => {
    expect(read(text, order)).toEqual({ on });
  });

  it.each([
    '00000000',
    '00.00.0000',
    '0001-01-01',
    '0001-01-01T00:00:00Z',
    '01/01/1753',
    '1753-01-01 00:00:00.000',
  ])('knows that %s says there is no day', (text) => {
    expect(read(text, 'month-first')).toEqual({ on: '' });
  });

  it.each([
    ['30/02/2026', 'day-first', 'date-impossible'],
    ['2026-02-29', undefined, 'date-impossible'],
    ['2026-13-01', undefined, 'date-impossible'],
    ['19122026', 'day-first', 'date-impossible'],
    ['30112026', 'day-first', 'date-unreadable'],
    ['13/13/2026', undefined, 'date-impossible'],
    ['31/13/2026', undefined, 'date-impossible'],
    ['01/02/26', 'day-first', 'date-two-digit-year'],
    ['26-02-01', undefined, 'date-two-digit-year'],
    ['01/02/2026', undefined, 'date-order-unknown'],
    ['2026-11-30T22:30:00', undefined, 'date-unreadable'],
    ['not-a-date', undefined, 'date-unreadable'],
    ['1/2.2026', 'day-first', 'date-unreadable'],
    ['45000', undefined, 'date-unreadable'],
  ] as const)('does not guess at %s', (text, order, reason) => {
    expect(read(text, order)).toEqual({ reason });
  });

  it('refuses the file when a date proves the opposite of what is known', () => {
    expect(() => read('11/30/2026', 'day-first')).toThrow(/both ways/);
  });

  it('reads back every day in every order', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom<DateOrder>('day-first', 'month-first'), (date, order) => {
        const on = date.toISOString().slice(0, 10);
        const [year, month, day] = on.split('-');
        const text = order === 'day-first' ? `${day}.${month}.${year}` : `${month}/${day}/${year}`;
        expect(read(text, order)).toEqual({ on });
        expect(read(on, order)).toEqual({ on });
      }),
    );
  });
});
