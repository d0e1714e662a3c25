import { expect, it } from 'vitest';
import { debtorKindSchema } from '../../../shared/domain/profile.ts';
import { advisersFor, debtAdvice } from '../../../shared/messages/debt-advice.ts';

const countries = 'GB IE FR BE NL AT NO SE AU NZ'.split(' ');

it('knows where advice about debts is free, with the page that says so, where one does', () => {
  for (const country of countries) {
    const [first] = advisersFor({ kind: 'consumer', country });
    expect(first?.source, country).toMatch(/^https:/);
  }
  expect(Object.keys(debtAdvice.countries).sort()).toEqual([...countries].sort());
});

it('tells a person and no organisation, and nobody of a country it knows nothing of', () => {
  for (const kind of debtorKindSchema.options) {
    const isTold = kind !== 'company' && kind !== 'public-body';
    expect(advisersFor({ kind, country: 'FR' }).length > 0).toBe(isTold);
  }
  expect(advisersFor({ kind: 'consumer', country: 'BR' })).toEqual([]);
  expect(advisersFor({ kind: 'consumer', country: undefined })).toEqual([]);
});
