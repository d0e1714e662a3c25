import { expect, test } from 'vitest';
import { daysAfter, discountOf, netDays } from '../../../shared/intake/terms.ts';

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

test.each([
  ['2/10 net 30', 200, 10],
  ['2% 10 Net 30', 200, 10],
  ['2%/10, net 30', 200, 10],
  ['1.5/14 n/45', 150, 14],
  ['2 % Skonto innerhalb 10 Tagen, 30 Tage netto', 200, 10],
  ['2,5% Skonto in 8 Tagen', 250, 8],
  ["2 % d'escompte à 10 jours, 30 jours net", 200, 10],
  ['2% korting binnen 10 dagen, 30 dagen netto', 200, 10],
])('the terms "%s" give %s hundredths of a percent within %s days', (terms, basisPoints, days) => {
  expect(discountOf(terms)).toEqual({ basisPoints, days });
});

test.each(['Net 30', '30 Tage netto', '3% Skonto 7 Tage, 2% Skonto 14 Tage', '0/10 net 30', '12/2026', ''])(
  'the terms "%s" give no discount that is certain',
  (terms) => {
    expect(discountOf(terms)).toBeUndefined();
  },
);
