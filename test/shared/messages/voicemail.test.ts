import { describe, expect, it } from 'vitest';
import { voicemailFor } from '../../../shared/messages/voicemail.ts';
import { exampleCreditor, exampleProfile } from '../../support/example/example-case.ts';

const today = '2026-03-17';
const said = (
  profile: Parameters<typeof exampleProfile>[0] = {},
  creditor: Partial<typeof exampleCreditor> = {},
) => voicemailFor(exampleProfile(profile), { ...exampleCreditor, ...creditor }, today);

describe('what may be left on a machine', () => {
  it.each([
    ['en', 'Hello, this is '],
    ['de', 'Guten Tag, hier ist '],
    ['fr', 'Bonjour, je suis '],
    ['nl', 'Goedendag, u spreekt met '],
    ['es', 'Hola, soy '],
  ])(
    'US-14, L18: is in the language of the debtor (%s), who called and where to call back, and nothing else',
    (language, opening) => {
      for (const kind of ['consumer', 'company'] as const) {
        const script = said({ kind, language });
        expect(script).toMatch(new RegExp(`^${opening}`));
        for (const part of [
          exampleCreditor.owners.calls,
          exampleCreditor.name,
          exampleCreditor.contact.phone,
        ])
          expect(script).toContain(part);
        expect(script).not.toContain(exampleProfile().name);
        expect(script).not.toContain('INV');
      }
    },
  );

  it('is the language of a region too, the first of the creditor where the debtor has none, else English', () => {
    expect(said({ language: 'de-AT' })).toMatch(/^Guten Tag/);
    expect(said({ language: undefined }, { languages: ['nl'] })).toMatch(/^Goedendag/);
    expect(said({ language: 'pl' })).toMatch(/^Hello/);
    expect(said({ language: 'constructor' })).toMatch(/^Hello/);
  });

  it.each([
    ['a name that tells of collection', { name: 'Lindenhof Debt Recovery' }],
    ['a number that costs extra', { contact: { ...exampleCreditor.contact, phone: '+49 900 1234567' } }],
  ])('is nothing for a creditor with %s', (_, creditor) => {
    expect(said({}, creditor)).toBeUndefined();
  });
});
