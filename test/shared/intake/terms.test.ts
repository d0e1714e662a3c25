import { expect, test } from 'vitest';
import { daysAfter, netDays } from '../../../shared/intake/terms.ts';

test.each([
  ['Net 30', 30],
  ['2/10 net 30', 30],
  ['2% 10 Net 30', 30],
  ['n/45', 45],
  ['30 Tage netto', 30],
  ['14 days', 14],
  ['30 jours', 30],
  ['Due on receipt', 0],
  ['sofort', 0],
  ['Net 30 EOM', undefined],
  ['end of month', undefined],
  ['as agreed', undefined],
  ['', undefined],
])('the terms "%s" mean %s days', (terms, days) => {
  expect(netDays(terms)).toBe(days);
});

test('days are counted over the ends of months and years', () => {
  expect(daysAfter('2027-12-30', 60)).toBe('2028-02-28');
});
