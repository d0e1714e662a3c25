import { expect, it } from 'vitest';
import { zonesOf } from '../../../shared/policy/zones-of.ts';
import { exampleProfile } from '../../support/example/example-case.ts';
import { question } from '../../support/example/example-question.ts';

it('a debtor’s days are counted in its own zones, and in the creditor’s where none is known', () => {
  const { country: _, ...nowhere } = exampleProfile();
  const zones = ['Asia/Tokyo', 'America/New_York'];
  expect(zonesOf(question('reminder-1', { profile: exampleProfile({ zones }) }))).toEqual(zones);
  expect(zonesOf(question('reminder-1', { profile: nowhere }))).toEqual(['Europe/Berlin']);
});
