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
  ['14 Tage 2% Skonto, 30 Tage netto', 30],
  ['2 % Skonto innerhalb 10 Tagen, 30 Tage netto', 30],
  ["2 % d'escompte à 10 jours, 30 jours net", 30],
  ['2% korting binnen 10 dagen, 30 dagen netto', 30],
  ['Zahlbar innerhalb von 30 Tagen', 30],
  ['Zahlbar innerhalb 14 Tagen nach Rechnungsdatum', 14],
  ['payable within 45 days of invoice date', 45],
  ['binnen 21 dagen', 21],
  ['à 60 jours', 60],
  ['30 días', 30],
  ['sofort', 0],
  ['comptant', 0],
  ['30 jours fin de mois', undefined],
  ['within 30 days after end of the month', undefined],
  ['net 15th prox', undefined],
  ['30 days net after delivery', undefined],
  ['innerhalb 30 Tagen nach Erhalt', undefined],
  ['2% in 10 days', undefined],
  ['50% in 30 days, 50% in 60 days', undefined],
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
