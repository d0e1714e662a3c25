import type { Profile } from './profile.ts';

/** Listing them takes longer than reading a whole message. */
const ianaZones: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

/** Whether this is the name of an IANA time zone, `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  return ianaZones.has(name);
}

/**
 * Every time zone in which the debtor may plausibly be: what finance said, else all zones of its country.
 * Empty when neither is known, which the gate treats as a question for a person.
 */
export function plausibleZones(profile: Pick<Profile, 'zones' | 'country'>): readonly string[] {
  if (profile.zones !== undefined && profile.zones.length > 0) return profile.zones;
  return profile.country === undefined ? [] : zonesOfCountry(profile.country);
}

const known = new Map<string, readonly string[]>();

function zonesOfCountry(country: string): readonly string[] {
  const cached = known.get(country);
  if (cached !== undefined) return cached;
  const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
  known.set(country, zones);
  return zones;
}
