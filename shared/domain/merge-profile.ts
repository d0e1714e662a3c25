import type { DebtorKind, Profile } from './profile.ts';

/** What a row states of the customer. */
export type StatedCustomer = {
  customerNumber: string;
  customerName: string;
  customerKind: DebtorKind;
  country: string;
  region?: string | undefined;
  language?: string | undefined;
  timeZone?: string | undefined;
  emails: readonly string[];
  phone?: string | undefined;
  contactName?: string | undefined;
};

/**
 * The profile as a row states it; undefined when nothing changes. What a row leaves out stays. New addresses take the
 * place of the open ones, but a suppressed address stays suppressed, whatever the file says, and displaces no other.
 */
export function mergeProfile(known: Profile, stated: StatedCustomer): Profile | undefined {
  const merged: Profile = {
    ...known,
    name: stated.customerName,
    kind: stated.customerKind === 'unknown' ? known.kind : stated.customerKind,
    country: stated.country,
    emails: mergedEmails(known.emails, stated.emails),
    ...(stated.language === undefined ? {} : { language: stated.language }),
    ...(stated.timeZone === undefined ? {} : { zones: [stated.timeZone] }),
    ...(stated.region === undefined ? {} : { places: [stated.region] }),
    ...(stated.phone === undefined ? {} : { phone: stated.phone }),
    ...(stated.contactName === undefined ? {} : { contactName: stated.contactName }),
  };
  const isNew = known.version === 0 && known.name === '';
  return isNew || JSON.stringify(merged) !== JSON.stringify(known) ? merged : undefined;
}

/** A customer of whom only the number is known. */
export function blankProfile(debtorKey: string, customerNumber: string): Profile {
  return { debtorKey, customerNumber, name: '', kind: 'unknown', emails: [], version: 0 };
}

function mergedEmails(known: Profile['emails'], stated: readonly string[]): Profile['emails'] {
  if (stated.length === 0) return known;
  const suppressed = known.filter(({ state }) => state !== 'open');
  const isSuppressed = (address: string) =>
    suppressed.some((one) => one.address.toLowerCase() === address.toLowerCase());
  const open = stated.filter((address) => !isSuppressed(address));
  if (open.length === 0) return known;
  return [...open.map((address) => ({ address, state: 'open' as const })), ...suppressed];
}
