import type { Profile } from '../../domain/profile.ts';
import { plausibleZones } from '../../domain/zones.ts';

/** Every zone the debtor may be in; where none is known, the clock of Greenwich rather than none. */
export function zonesOf(profile: Profile): readonly string[] {
  const zones = plausibleZones(profile);
  return zones.length === 0 ? ['UTC'] : zones;
}
