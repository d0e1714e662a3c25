import type { Temporal } from 'temporal-polyfill';
import { spreadHash } from './hash.ts';
import { type CorrectableField, type Corrected, correctableFields, type Profile } from './profile.ts';
import { instantText } from './time.ts';

/** What a person puts right about a debtor. */
export type Correction = Partial<Pick<Profile, CorrectableField>>;

/** Who says so, when, and how they know. */
export type Said = { by: string; reason: string; now: Temporal.Instant };

/**
 * A correction with what follows from it, and the record that keeps it from the next row of the ledger. Another country
 * takes the places and zones of the old one with it: what is not known there counts as its strictest again.
 */
export function correctedProfile(
  known: Profile,
  wanted: Correction,
  said: Said,
): Correction & Pick<Profile, 'corrected'> {
  const change = { ...consequences(known, wanted), ...wanted };
  const records = correctableFields
    .filter((field) => wanted[field] !== undefined)
    .flatMap((field) => recordOf(known, wanted, field, said));
  return { ...change, corrected: [...(known.corrected ?? []), ...records] };
}

/** The record that a fact turned out to be wrong and nothing took its place, so that the same does not come back. */
export function forgottenRecords(
  known: Profile,
  fields: readonly ('phone' | 'contactName')[],
  { by, reason, now }: Said,
): { corrected?: Corrected[] } {
  const records = fields.flatMap((field): Corrected[] => {
    const was = known[field];
    return was === undefined ? [] : [{ at: instantText(now), by, reason, field, wasHash: spreadHash(was) }];
  });
  return records.length === 0 ? {} : { corrected: [...(known.corrected ?? []), ...records] };
}

/** A move to another country: its places and zones are no longer those that were known. */
export function consequences(known: Profile, { country }: Correction): Correction {
  const moves = country !== undefined && known.country !== undefined && country !== known.country;
  if (!moves) return {};
  return {
    ...(known.places === undefined ? {} : { places: [country] }),
    ...(known.zones === undefined ? {} : { zones: [] }),
  };
}

/** The last word of a person about a fact; undefined where only the ledger spoke. */
export function lastCorrected(
  { corrected = [] }: Pick<Profile, 'corrected'>,
  field: CorrectableField,
): Corrected | undefined {
  return corrected.findLast((one) => one.field === field);
}

function recordOf(known: Profile, change: Correction, field: CorrectableField, said: Said): Corrected[] {
  const was = textOf(known, field);
  const now = textOf(change, field);
  if (was === now) return [];
  return [
    {
      ...{ at: instantText(said.now), by: said.by, reason: said.reason, field },
      ...(was === undefined ? {} : { was }),
      ...(now === undefined ? {} : { now }),
    },
  ];
}

function textOf(facts: Correction, field: CorrectableField): string | undefined {
  if (field === 'emails') return joined(facts.emails?.map(({ address, state }) => `${address} (${state})`));
  if (field === 'places' || field === 'zones') return joined(facts[field]);
  return facts[field];
}

function joined(parts: readonly string[] | undefined): string | undefined {
  return parts === undefined || parts.length === 0 ? undefined : parts.join(', ');
}
