import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Correction, correctedProfile, forgottenRecords } from '../../../shared/domain/correction.ts';
import { mergeProfile } from '../../../shared/domain/merge-profile.ts';
import { exampleProfile } from '../../support/example/example-case.ts';
import { monday } from '../../support/example/example-task.ts';

const stated = {
  customerNumber: 'C-100',
  customerName: 'Bäckerei Holm GmbH',
  customerKind: 'company' as const,
  country: 'DE',
  language: 'en',
};

describe('a row of the ledger about a known customer', () => {
  it('says in which region it lives, and keeps the one that is known where it says none', () => {
    const known = exampleProfile({ country: 'US', places: ['US-MA'] });
    const row = { ...stated, country: 'US', emails: [] };
    expect(mergeProfile(known, { ...row, region: 'US-TX' })?.places).toEqual(['US-TX']);
    expect((mergeProfile(known, row) ?? known).places).toEqual(['US-MA']);
  });

  it('changes neither name nor country where the list has none of its own', () => {
    const known = exampleProfile({ country: 'AT' });
    const row = { ...stated, customerName: stated.customerNumber, emails: [] };
    expect(mergeProfile(known, { ...row, country: 'DE', countryAssumed: true })).toBeUndefined();
    expect(mergeProfile(known, { ...row, country: 'CH' })).toMatchObject({ name: known.name, country: 'CH' });
  });

  it('takes a new address in place of the open ones', () => {
    expect(mergeProfile(exampleProfile(), { ...stated, emails: ['new@holm.example'] })?.emails).toEqual([
      { address: 'new@holm.example', state: 'open' },
    ]);
  });

  it('never brings back an address that was found to be wrong, nor drops the right one for it', () => {
    const emails = [
      { address: 'right@holm.example', state: 'open' as const },
      { address: 'wrong@holm.example', state: 'undeliverable' as const },
    ];
    const known = exampleProfile({ emails });
    expect(mergeProfile(known, { ...stated, emails: ['Wrong@holm.example'] })).toBeUndefined();
  });

  it('never writes again to somebody who asked us to stop', () => {
    const known = exampleProfile({ emails: [{ address: 'accounts@holm.example', state: 'opted-out' }] });
    expect(mergeProfile(known, { ...stated, emails: ['accounts@holm.example'] })).toBeUndefined();
  });

  it('in another country loses the region and the zone of the old one, unless it says new ones', () => {
    const known = exampleProfile({ country: 'US', places: ['US-TX'], zones: ['America/Chicago'] });
    expect(mergeProfile(known, { ...stated, country: 'CA', emails: [] })).toMatchObject({
      ...{ country: 'CA', places: ['CA'], zones: [] },
    });
    const whole = { ...stated, country: 'CA', region: 'CA-ON', timeZone: 'America/Toronto', emails: [] };
    expect(mergeProfile(known, whole)).toMatchObject({ places: ['CA-ON'], zones: ['America/Toronto'] });
  });
});

describe('what a person put right', () => {
  const said = { by: 'Ruth Amsel', reason: 'the register', now: Temporal.Instant.from(monday) };
  const corrected = (change: Correction, before = exampleProfile()) => ({
    ...before,
    ...correctedProfile(before, change, said),
  });
  const row = { ...stated, country: 'DE', emails: ['accounts@holm.example'] };

  it.each([
    ['country', { country: 'AT' }, { country: 'DE' }],
    ['time zone', { zones: ['Europe/Vienna'] }, { timeZone: 'Europe/Berlin' }],
    ['telephone', { phone: '+49 40 1' }, { phone: '+49 40 2' }],
    ['language', { language: 'de' }, { language: 'fr' }],
    ['kind', { kind: 'consumer' }, { customerKind: 'company' }],
    ['contact', { contactName: 'Jo Holm' }, { contactName: 'Max Holm' }],
    ['region', { places: ['DE-BY'] }, { region: 'DE-BE' }],
  ] as const)('is not overwritten by a later row: %s', (_, change, stated) => {
    const correction = JSON.parse(JSON.stringify(change));
    const known = corrected(correction);
    const later = mergeProfile(known, { ...row, ...stated, customerName: 'Holm & Co' });
    expect(later).toMatchObject({ name: 'Holm & Co', ...correction });
  });

  it('is an address: no row puts another in its place while it can be used', () => {
    const emails = [{ address: 'right@holm.example', state: 'open' as const }];
    const known = corrected({ emails });
    expect(mergeProfile(known, { ...row, emails: ['third@holm.example'] })).toBeUndefined();
    const bounced = {
      ...known,
      emails: [{ address: 'right@holm.example', state: 'undeliverable' as const }],
    };
    const later = mergeProfile(bounced, { ...row, emails: ['third@holm.example'] });
    expect(later?.emails[0]).toEqual({ address: 'third@holm.example', state: 'open' });
  });

  it('is a country: the region and zone of the one that the ledger still names do not come back with it', () => {
    const known = corrected(
      { country: 'US' },
      exampleProfile({ country: 'CA', places: ['CA-ON'], zones: ['America/Toronto'] }),
    );
    expect(known).toMatchObject({ country: 'US', places: ['US'], zones: [] });
    const old = { ...row, country: 'CA', region: 'CA-ON', timeZone: 'America/Toronto' };
    expect(mergeProfile(known, old)).toBeUndefined();
    const agreed = { ...row, country: 'US', region: 'US-TX', timeZone: 'America/Chicago' };
    expect(mergeProfile(known, agreed)).toMatchObject({ places: ['US-TX'], zones: ['America/Chicago'] });
  });

  it('is a wrong number: it does not come back, but another one is news', () => {
    const { phone: _, ...silent } = exampleProfile();
    const known = { ...silent, ...forgottenRecords(exampleProfile(), ['phone'], said) };
    expect(mergeProfile(known, { ...row, phone: '+49 40 5555 0100' })).toBeUndefined();
    expect(mergeProfile(known, { ...row, phone: '+49 40 9' })?.phone).toBe('+49 40 9');
  });

  it('is kept with who said it, why, and what it was; what did not change is no correction', () => {
    expect(corrected({ country: 'AT', language: 'en' }).corrected).toEqual([
      { at: monday, by: 'Ruth Amsel', reason: 'the register', field: 'country', was: 'DE', now: 'AT' },
    ]);
  });
});
