import * as z from 'zod';
import { clockTimeSchema, instantSchema, localDateSchema } from './time.ts';

/**
 * Who the debtor is in law. `unknown` is treated as a consumer everywhere, the strictest case.
 */
export const debtorKindSchema = z.enum([
  'company',
  'public-body',
  'sole-trader',
  /** Partners who answer with their own means. */
  'partnership',
  /** A person who answers for a company's debt. */
  'guarantor',
  'consumer',
  'unknown',
]);
export type DebtorKind = z.infer<typeof debtorKindSchema>;

/** A place within a country: ISO 3166-2, a town appended (`US-TX`, `US-NY-NYC`). */
export const regionSchema = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3}){1,2}$/, 'must be a region such as US-TX');

/** An e-mail address of a debtor and whether it may be written to. */
export const emailAddressSchema = z.object({
  address: z.email(),
  /** `open`: may be used · `opted-out`: the person asked us to stop · `undeliverable`: hard bounce · `complained`: marked as spam · `wrong-person`: it is not the debtor's. */
  state: z.enum(['open', 'opted-out', 'undeliverable', 'complained', 'wrong-person']),
  /**
   * How we came by it (12 CFR 1006.6(d)(4)): the person agreed to it or used it with us, the creditor gave notice of it
   * with time to object, an earlier collector used it, or it is a business's own. Absent: nobody knows.
   */
  eligibility: z
    .enum(['consented', 'used-by-debtor', 'creditor-notice', 'prior-collector', 'business-contact'])
    .optional(),
  /** For `creditor-notice`: the day the notice was given. */
  noticeOn: localDateSchema.optional(),
  /** Provided by the person's employer; absent: nobody knows. */
  employerProvided: z.boolean().optional(),
});
export type EmailAddress = z.infer<typeof emailAddressSchema>;

/** Where a telephone rings. Absent in a record: counts as wherever the strictest rule looks. */
export const phonePlaceSchema = z.enum(['home', 'mobile', 'work', 'general-business']);
export type PhonePlace = z.infer<typeof phonePlaceSchema>;

/** Whether a telephone may ring at one of some places; an unknown place may be any, and no list means all. */
export function isPlausiblyAt(place: PhonePlace | undefined, places?: readonly PhonePlace[]): boolean {
  return place === undefined || places === undefined || places.includes(place);
}

/** When a person does not want to be contacted, in their own local time, and where they said so. */
const preferenceSchema = z.object({
  /** ISO weekdays that are closed, 1 Monday … 7 Sunday; absent: every day. */
  days: z.array(z.int().min(1).max(7)).min(1).optional(),
  /** Hours that are closed; absent: the whole day. */
  from: clockTimeSchema.optional(),
  until: clockTimeSchema.optional(),
  /** Channels it is about; absent: all. */
  channels: z
    .array(z.enum(['email', 'call']))
    .min(1)
    .optional(),
  /** Telephones it is about, by where they ring: no calls at work (940 CMR 7.05(3)(e)); absent: all. */
  places: z.array(phonePlaceSchema).min(1).optional(),
  /** The message, call or page in which it was said. */
  source: z.string().min(1),
  since: instantSchema,
});
export type Preference = z.infer<typeof preferenceSchema>;

/** The facts about a debtor that a person may find to be otherwise than the ledger says. */
export const correctableFields = [
  ...(['emails', 'contactName', 'phone', 'phonePlace', 'language'] as const),
  ...(['kind', 'country', 'places', 'zones'] as const),
] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** One fact that a person put right, and what it was: no later row of the ledger overwrites it. */
const correctedSchema = z.object({
  at: instantSchema,
  by: z.string().min(1),
  reason: z.string().min(1),
  field: z.enum(correctableFields),
  /** As text; absent: nothing was known. */
  was: z.string().optional(),
  /** As text; absent: it is not known any more. */
  now: z.string().optional(),
  /** Of what was deleted, only so much as is needed to know it again. */
  wasHash: z.int().optional(),
});
export type Corrected = z.infer<typeof correctedSchema>;

/** The debtor: one per customer of a creditor's ledger. Its `version` rises with every write that changes a fact. */
export const profileSchema = z.object({
  debtorKey: z.string().min(1),
  customerNumber: z.string().min(1),
  name: z.string().min(1),
  kind: debtorKindSchema,
  /** ISO 3166-1 alpha-2; absent when finance never said. */
  country: z.string().length(2).optional(),
  /** BCP 47 tag of the language to write in. */
  language: z.string().optional(),
  /** IANA zones finance gave; absent: all zones of the country are plausible. */
  zones: z.array(z.string()).optional(),
  /**
   * Every place whose rules may protect the debtor, from country to town: `US`, `US-NY`, `US-NY-NYC`, `CA-ON` (ISO
   * 3166-2, a town appended). A vaguer place leaves all within it plausible. Absent: the country.
   */
  places: z.array(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3}){0,2}$/)).optional(),
  /** Registered for VAT; absent: nobody knows (breathing space asks it of sole traders). */
  vatRegistered: z.boolean().optional(),
  contactName: z.string().optional(),
  phone: z.string().optional(),
  phonePlace: phonePlaceSchema.optional(),
  preferences: z.array(preferenceSchema).optional(),
  emails: z.array(emailAddressSchema),
  /** What people put right, oldest first. */
  corrected: z.array(correctedSchema).optional(),
  version: z.int().nonnegative(),
});
export type Profile = z.infer<typeof profileSchema>;

/** Whether the stricter rules for natural persons apply: everyone we do not know to be an organisation. */
export function isNaturalPerson(kind: DebtorKind): boolean {
  return kind !== 'company' && kind !== 'public-body';
}

/** The address to write to with what is known of it, or undefined when none may be used. */
export function usableAddress(profile: Pick<Profile, 'emails'>): EmailAddress | undefined {
  return profile.emails.find((email) => email.state === 'open');
}

/** The address to write to, or undefined when none may be used. */
export function usableEmail(profile: Pick<Profile, 'emails'>): string | undefined {
  return usableAddress(profile)?.address;
}
