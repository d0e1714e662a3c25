import { type DebtorKind, regionSchema } from '../domain/profile.ts';
import { readCountry, readEmails, readKind, readLanguage, readZone, remembered } from './cells.ts';
import type { WarningCode } from './reasons.ts';
import type { RowReader } from './row-reader.ts';

/** Where the law of some state forbids to write to a person as we do: of an unknown customer the state must be known. */
export const lawsByRegion: ReadonlySet<string> = new Set(['US']);

/** What a row tells of the customer. */
export type Customer = {
  customerNumber: string;
  customerName: string;
  customerKind: DebtorKind;
  country: string;
  countryAssumed: true | undefined;
  region: string | undefined;
  emails: string[];
  language: string | undefined;
  timeZone: string | undefined;
  phone: string | undefined;
  contactName: string | undefined;
  warnings: WarningCode[] | undefined;
};

/** Reads the customer's columns. Without a country the row is held unless there is a default. */
export function customerReader(row: RowReader, defaultCountry: string | undefined): () => Customer {
  const toCountry = remembered(readCountry);
  const toKind = remembered(readKind);
  const toLanguage = remembered(readLanguage);
  const toZone = remembered(readZone);
  let warnings: WarningCode[] = [];

  function country(): string {
    const given = row.text('country');
    const code = given === '' ? (defaultCountry ?? null) : toCountry(given);
    if (code !== null) return code;
    row.add(given === '' ? 'country-missing' : 'country-unknown', 'country', given);
    return '';
  }

  function optional<T>(given: string, read: (text: string) => T | null, warning: WarningCode): T | undefined {
    const value = given === '' ? undefined : read(given);
    if (value === null) warnings.push(warning);
    return value ?? undefined;
  }

  return function readCustomer() {
    warnings = [];
    const emails = readEmails(row.text('email'));
    if (emails.hasInvalid) warnings.push('email-invalid');
    const customerNumber = row.number('customer_number', 'customer-number-missing');
    const customerName = row.text('customer_name');
    const customerKind = optional(row.word('customer_kind'), toKind, 'kind-unknown') ?? 'unknown';
    const countryCode = country();
    const language = optional(row.text('language'), toLanguage, 'language-unknown');
    const timeZone = optional(row.text('time_zone'), toZone, 'time-zone-unknown');
    const region = optional(
      row.text('region').toUpperCase(),
      (text) => readRegion(text, countryCode),
      'region-unknown',
    );
    const phone = row.optional('phone');
    const contactName = row.optional('contact_name');
    if (customerName === '') row.add('customer-name-missing', 'customer_name');
    if (region === undefined && customerKind === 'unknown' && lawsByRegion.has(countryCode))
      warnings.push('kind-and-region-missing');
    return {
      customerNumber,
      customerName,
      customerKind,
      country: countryCode,
      countryAssumed: row.text('country') === '' ? true : undefined,
      emails: emails.valid,
      language,
      timeZone,
      region,
      phone,
      contactName,
      warnings: warnings.length > 0 ? warnings : undefined,
    };
  };
}

function readRegion(text: string, country: string): string | null {
  return regionSchema.safeParse(text).success && text.startsWith(`${country}-`) ? text : null;
}
