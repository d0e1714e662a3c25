import * as z from 'zod';

/**
 * Who the debtor is in law. `unknown` is treated as a consumer everywhere, the strictest case.
 */
export const debtorKindSchema = z.enum(['company', 'public-body', 'sole-trader', 'consumer', 'unknown']);
export type DebtorKind = z.infer<typeof debtorKindSchema>;

/** An e-mail address of a debtor and whether it may be written to. */
const emailAddressSchema = z.object({
  address: z.email(),
  /** `open`: may be used · `opted-out`: the person asked us to stop · `undeliverable`: hard bounce · `complained`: marked as spam. */
  state: z.enum(['open', 'opted-out', 'undeliverable', 'complained']),
});

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
  contactName: z.string().optional(),
  phone: z.string().optional(),
  emails: z.array(emailAddressSchema),
  version: z.int().nonnegative(),
});
export type Profile = z.infer<typeof profileSchema>;

/** Whether the stricter rules for natural persons apply: everyone we do not know to be an organisation. */
export function isNaturalPerson(kind: DebtorKind): boolean {
  return kind !== 'company' && kind !== 'public-body';
}

/** The address to write to, or undefined when none may be used. */
export function usableEmail(profile: Profile): string | undefined {
  return profile.emails.find((email) => email.state === 'open')?.address;
}
