import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../shared/domain/profile.ts';
import { lawsByRegion } from '../../../shared/intake/customer.ts';
import { missingFacts, missingWords } from '../../../shared/policy/missing-facts.ts';
import { shippedPacks } from '../../../shared/policy/packs.ts';
import type { Predicate } from '../../../shared/policy/predicate.ts';
import { exampleProfile } from '../../support/example/example-case.ts';
import { question } from '../../support/example/example-question.ts';

/** May the example's creditor send a first reminder to such a customer, and if not, what would help? */
function missing(changes: Partial<Profile>) {
  const { places: _, zones: __, ...profile } = exampleProfile({ kind: 'unknown', country: 'US', ...changes });
  return missingFacts(question('reminder-1', { profile: { ...profile, ...pick(changes) } }));
}

const pick = ({ places }: Partial<Profile>) => (places === undefined ? {} : { places });

describe('what is not known of a customer', () => {
  it('in the United States is asked for where the strictest state refuses: the kind, or the state', () => {
    expect(missing({})).toEqual(['customer_kind', 'region']);
    expect(missing({ kind: 'consumer' })).toEqual(['region']);
    expect(missing({ places: ['US'] })).toEqual(['customer_kind', 'region']);
  });

  it('is not asked for where it would not help, or where nothing is refused', () => {
    expect(missing({ kind: 'company' })).toEqual([]);
    expect(missing({ places: ['US-TX'] })).toEqual([]);
    expect(missing({ kind: 'consumer', places: ['US-MA'] })).toEqual([]);
    expect(missing({ places: ['US-MA'] })).toEqual(['customer_kind']);
    expect(missing({ country: 'DE' })).toEqual([]);
  });

  it('is told as a sentence that names the fields', () => {
    expect(missingWords(['customer_kind', 'region'], { atDesk: true })).toBe(
      'The strictest law that may apply refuses this, because too little is known of the customer. Say whether it is a company (customer_kind in the ledger, or --kind here), or in which state it lives (region in the ledger, such as US-TX, or --region here).',
    );
    expect(missingWords(['region'], { atDesk: false })).not.toContain('--');
  });
});

/** Every country that a pack is about. */
function countriesIn(predicate: Predicate): string[] {
  if ('all' in predicate) return predicate.all.flatMap(countriesIn);
  if ('any' in predicate) return predicate.any.flatMap(countriesIn);
  if ('not' in predicate) return countriesIn(predicate.not);
  return predicate.op === 'within' ? predicate.value.map((place) => place.slice(0, 2)) : [];
}

it('the intake warns of exactly the countries in which a state’s law keeps us from writing to an unknown customer', () => {
  const countries = [...new Set(shippedPacks.flatMap(({ appliesWhen }) => countriesIn(appliesWhen)))];
  expect(countries.length).toBeGreaterThan(20);
  const refused = countries.filter((country) => missing({ country }).includes('region'));
  expect(refused).toEqual([...lawsByRegion]);
});
