import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type CustomerCorrection, correctCustomer } from '../../../shared/domain/correct-customer.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import { exampleProfile } from '../../support/example/example-case.ts';
import { monday } from '../../support/example/example-task.ts';

const corrector = {
  by: 'Mara Lind',
  reason: 'call',
  mayChangeLaw: false,
  now: Temporal.Instant.from(monday),
};

function corrected(known: Profile, wish: CustomerCorrection, changes = {}) {
  const ended = correctCustomer(known, wish, { ...corrector, ...changes });
  if (ended.kind === 'refused') throw new Error(ended.why);
  const [effect] = ended.effects;
  if (effect?.kind !== 'corrected') throw new Error('no correction');
  return effect;
}

function why(known: Profile, wish: CustomerCorrection, changes = {}) {
  const ended = correctCustomer(known, wish, { ...corrector, ...changes });
  return ended.kind === 'refused' ? ended.why : '';
}

describe('a correction of what is known of a customer', () => {
  it('writes first to the new address, and not at all to the others where they are wrong', () => {
    const wish = { email: 'new@holm.example' };
    const old = { address: 'accounts@holm.example', state: 'open' };
    expect(corrected(exampleProfile(), wish).profile.emails).toEqual([
      { address: 'new@holm.example', state: 'open' },
      old,
    ]);
    expect(corrected(exampleProfile(), { ...wish, onlyThis: true }).profile.emails?.[1]?.state).toBe(
      'undeliverable',
    );
  });

  it.each(['opted-out', 'complained', 'wrong-person'] as const)('opens no address that is %s', (state) => {
    const known = exampleProfile({ emails: [{ address: 'a@holm.example', state }] });
    expect(why(known, { email: 'A@holm.example' })).toMatch(/another address/);
  });

  it.each<[string, CustomerCorrection, Partial<Profile>]>([
    ['kind', { kind: 'consumer' }, {}],
    ['country', { country: 'AT' }, {}],
    ['region', { region: 'DE-BY' }, { places: ['DE-BE'] }],
    ['time zone', { zone: 'Europe/Vienna' }, { zones: ['Europe/Berlin'] }],
    ['telephone rings', { phonePlace: 'home' }, { phonePlace: 'work' }],
  ])('changes the %s that is known only by a manager', (what, wish, changes) => {
    const known = exampleProfile(changes);
    expect(why(known, wish)).toMatch(new RegExp(`${what}.*by a manager`));
    expect(corrected(known, wish, { mayChangeLaw: true }).profile.corrected).toHaveLength(1);
  });

  it.each<[CustomerCorrection, Partial<Profile>]>([
    [{ kind: 'company' }, { kind: 'unknown' }],
    [{ region: 'US-TX' }, { country: 'US', places: ['US'] }],
    [{ zone: 'Europe/Berlin' }, {}],
    [{ phonePlace: 'work' }, {}],
  ])('fills in what nobody knew, whoever does: %o', (wish, changes) => {
    expect(corrected(exampleProfile(changes), wish).profile.corrected).toHaveLength(1);
  });

  it('forgets where the old telephone rang with the old number', () => {
    const known = exampleProfile({ phonePlace: 'general-business' });
    expect(corrected(known, { phone: '+49 40 1' }).forget).toEqual(['phonePlace']);
    expect(corrected(known, { phone: '+49 40 1', phonePlace: 'mobile' }).forget).toEqual([]);
    expect(corrected(known, { forget: ['phone'] })).toMatchObject({
      forget: ['phone'],
      profile: { corrected: [{ field: 'phone', wasHash: expect.any(Number) }] },
    });
  });

  it('needs a name, a reason and something new, and a region within the country', () => {
    expect(why(exampleProfile(), { phone: '1' }, { by: ' ' })).toMatch(/who you are/);
    expect(why(exampleProfile(), { phone: '1' }, { reason: '' })).toMatch(/how you know/);
    expect(why(exampleProfile(), { country: 'DE', language: 'en' })).toBe('Nothing of this is new.');
    expect(why(exampleProfile(), { region: 'US-TX' })).toBe('US-TX does not lie in DE.');
  });
});
