import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type Correction, correctedProfile, forgottenRecords } from './correction.ts';
import { detailsSchema } from './outcomes/details.ts';
import { type Ended, effects, refused } from './outcomes/effect.ts';
import { type Profile, phonePlaceSchema } from './profile.ts';

const { email, country, zone, phone, kind, region } = detailsSchema.shape;

/** What a person puts right about a customer; what is left out stays as it is. */
export const customerCorrectionSchema = z.strictObject({
  /** The address to write to from now on. */
  email,
  /** The other addresses turned out to be wrong. */
  onlyThis: z.boolean().optional(),
  contactName: z.string().trim().min(1).optional(),
  phone,
  phonePlace: phonePlaceSchema.optional(),
  language: z.string().optional(),
  ...{ kind, country, region, zone },
  /** What is not known any more. */
  forget: z.array(z.enum(['phone', 'contactName'])).optional(),
});
export type CustomerCorrection = z.infer<typeof customerCorrectionSchema>;

/** Who corrects, how they know, and whether they may change what is known of the law that protects the customer. */
export type Corrector = { by: string; reason: string; mayChangeLaw: boolean; now: Temporal.Instant };

/** What a correction changes, or why it cannot be taken, as a sentence for the person at the desk. */
export function correctCustomer(known: Profile, wish: CustomerCorrection, corrector: Corrector): Ended {
  const { by, reason, now, mayChangeLaw } = corrector;
  if (by.trim() === '') return refused('Say who you are: a customer is corrected by a named person.');
  if (reason.trim() === '') return refused('Say how you know.');
  const bad = unusable(known, wish);
  if (bad !== undefined) return refused(bad);
  const change = changeOf(known, wish);
  const forget = (wish.forget ?? []).filter(
    (field) => known[field] !== undefined && change[field] === undefined,
  );
  if (Object.keys(change).length === 0 && forget.length === 0) return refused('Nothing of this is new.');
  const law = lawOf(known, change);
  if (law.length > 0 && !mayChangeLaw)
    return refused(
      `${listed(law)} decides which law protects the customer: what is known of it is changed by a manager. Put the case on hold meanwhile.`,
    );
  const said = { by: by.trim(), reason: reason.trim(), now };
  const corrected = correctedProfile(known, change, said);
  const records = forgottenRecords({ ...known, ...corrected }, forget, said);
  // Where the old number rang says nothing of a new one.
  const gone = change.phone !== undefined && change.phonePlace === undefined ? (['phonePlace'] as const) : [];
  return effects({ kind: 'corrected', profile: { ...corrected, ...records }, forget: [...forget, ...gone] });
}

/** What differs from what is known. */
function changeOf(known: Profile, wish: CustomerCorrection): Correction {
  const { contactName, phone: number, phonePlace, language, kind: sort, country: land, region: part } = wish;
  const emails = emailsOf(known, wish);
  const change: Correction = {
    ...(emails === undefined ? {} : { emails }),
    ...(contactName === undefined ? {} : { contactName }),
    ...(number === undefined ? {} : { phone: number }),
    ...(phonePlace === undefined ? {} : { phonePlace }),
    ...(language === undefined ? {} : { language }),
    ...(sort === undefined ? {} : { kind: sort }),
    ...(land === undefined ? {} : { country: land }),
    ...(part === undefined ? {} : { places: [part] }),
    ...(wish.zone === undefined ? {} : { zones: [wish.zone] }),
  };
  const news = Object.entries(change).filter(
    ([field, value]) =>
      JSON.stringify(value) !== JSON.stringify(Object.entries(known).find(([name]) => name === field)?.[1]),
  );
  return Object.fromEntries(news);
}

function emailsOf({ emails }: Profile, { email: wanted, onlyThis }: CustomerCorrection) {
  if (wanted === undefined) return undefined;
  const others = emails
    .filter(({ address }) => !isSame(address, wanted))
    .map((one) =>
      onlyThis === true && one.state === 'open' ? { ...one, state: 'undeliverable' as const } : one,
    );
  const before = emails.find(({ address, state }) => state === 'open' && isSame(address, wanted));
  return [before ?? { address: wanted, state: 'open' as const }, ...others];
}

/** Why a correction cannot be taken; an address that somebody closed stays closed. */
function unusable({ emails, country: home }: Profile, wish: CustomerCorrection): string | undefined {
  const closed = emails.find(({ address }) => isSame(address, wish.email));
  if (closed?.state === 'opted-out' || closed?.state === 'complained')
    return `The customer asked us to stop writing to ${closed.address}; ask for another address.`;
  if (closed?.state === 'wrong-person')
    return `${closed.address} belongs to somebody else, who told us so; ask for another address.`;
  const land = wish.country ?? home;
  return wish.region !== undefined && land !== undefined && !wish.region.startsWith(`${land}-`)
    ? `${wish.region} does not lie in ${land}.`
    : undefined;
}

/** What is known already and decides which rules protect the customer, of all that would change. */
function lawOf(known: Profile, change: Correction): string[] {
  const vague = known.places === undefined || known.places.every((place) => !place.includes('-'));
  return [
    ...(change.kind !== undefined && known.kind !== 'unknown' ? ['The kind of customer'] : []),
    ...(change.country !== undefined && known.country !== undefined ? ['The country'] : []),
    ...(change.places !== undefined && !vague ? ['The region'] : []),
    ...(change.zones !== undefined && (known.zones ?? []).length > 0 ? ['The time zone'] : []),
    ...(change.phonePlace !== undefined && known.phonePlace !== undefined && change.phone === undefined
      ? ['Where the telephone rings']
      : []),
  ];
}

function listed(parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  return [first, ...rest.map((part) => part[0]?.toLowerCase() + part.slice(1))].join(' and ');
}

function isSame(address: string, other: string | undefined): boolean {
  return address.toLowerCase() === other?.toLowerCase();
}
