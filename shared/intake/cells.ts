import * as z from 'zod';
import { type Currency, currencySchema } from '../domain/money.ts';
import { type DebtorKind, debtorKindSchema } from '../domain/profile.ts';
import { isTimeZone } from '../domain/zones.ts';
import { fold } from './profile.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** A reader of cells whose few values repeat: each is worked out once. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const seen = new Map<string, T>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    // A cell is a slice of the text around it; a copy does not keep that alive.
    const copy = Buffer.from(text).toString();
    const value = read(copy);
    if (seen.size >= 1000) seen.clear();
    seen.set(copy, value);
    return value;
  };
}

/** The ISO 4217 code, or null when it is none. */
export function readCurrency(text: string): Currency | null {
  const code = currencySchema.safeParse(text.toUpperCase());
  return code.success && currencies.has(code.data) ? code.data : null;
}

const kinds: Readonly<Record<string, DebtorKind>> = {
  business: 'company',
  b2b: 'company',
  publicbody: 'public-body',
  authority: 'public-body',
  soletrader: 'sole-trader',
  selfemployed: 'sole-trader',
  person: 'consumer',
  private: 'consumer',
  b2c: 'consumer',
};

/** Who the customer is in law, or null when the word is not known. */
export function readKind(text: string): DebtorKind | null {
  const kind = debtorKindSchema.safeParse(text.toLowerCase());
  return kind.success ? kind.data : (kinds[fold(text)] ?? null);
}

/** A BCP 47 tag we can write in (`en`, `de-AT`), or null. */
export function readLanguage(text: string): string | null {
  const parts = /^([A-Za-z]{2})(?:[-_]([A-Za-z]{2}))?$/.exec(text);
  if (parts === null) return null;
  const [, language = '', region] = parts;
  return region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
}

/** An IANA time zone, or null. */
export function readZone(text: string): string | null {
  return isTimeZone(text) || text === 'UTC' ? text : null;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function countriesByName(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  for (const first of letters) {
    for (const second of letters) {
      const name = notACountry.has(first + second) ? undefined : names.of(first + second);
      if (name === undefined) continue;
      found.set(fold(name), first + second);
      found.set(fold(first + second), first + second);
    }
  }
  for (const [name, code] of Object.entries(otherNames)) found.set(name, code);
  return found;
}

/** Codes that the language data name but ISO 3166-1 does not assign. */
const notACountry = new Set([
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'ZZ',
  'QO',
  'AC',
  'CP',
  'DG',
  'EA',
  'IC',
  'TA',
  'CQ',
]);
const otherNames: Readonly<Record<string, string>> = {
  uk: 'GB',
  greatbritain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  unitedstatesofamerica: 'US',
  czechrepublic: 'CZ',
  holland: 'NL',
  thenetherlands: 'NL',
  deutschland: 'DE',
  republicofireland: 'IE',
  turkey: 'TR',
};

let countries: Map<string, string> | undefined;

/** The ISO 3166-1 code of a code or an English name, or null. */
export function readCountry(text: string): string | null {
  countries ??= countriesByName();
  return countries.get(fold(text)) ?? null;
}

const email = z.regexes.email;

/** The valid addresses of a cell, and whether anything in it was none. */
export function readEmails(text: string): { valid: string[]; hasInvalid: boolean } {
  if (text === '') return { valid: [], hasInvalid: false };
  if (email.test(text)) return { valid: [text], hasInvalid: false };
  const given = text.split(/[;,\s]+/).filter((part) => part !== '');
  const valid = given.filter((part) => email.test(part));
  return { valid: [...new Set(valid)], hasInvalid: valid.length < given.length };
}
