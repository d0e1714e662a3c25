import { describe, expect, it } from 'vitest';
import { mergeProfile } from '../../../shared/domain/merge-profile.ts';
import { exampleProfile } from '../../support/example/example-case.ts';

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
});
