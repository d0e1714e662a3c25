import { type Correction, consequences, lastCorrected } from './correction.ts';
import { spreadHash } from './hash.ts';
import { type CorrectableField, correctableFields, type DebtorKind, type Profile } from './profile.ts';

/** What a row states of the customer. */
export type StatedCustomer = {
  customerNumber: string;
  customerName: string;
  customerKind: DebtorKind;
  country: string;
  /** The list has no country: it is the one that its customers usually are in. */
  countryAssumed?: true | undefined;
  region?: string | undefined;
  language?: string | undefined;
  timeZone?: string | undefined;
  emails: readonly string[];
  phone?: string | undefined;
  contactName?: string | undefined;
};

/**
 * The profile as a row states it; undefined when nothing changes. What a row leaves out stays, and so does what a person
 * put right, whatever the row says of it. New addresses take the place of the open ones, but a suppressed address stays
 * suppressed, whatever the file says, and displaces no other.
 */
export function mergeProfile(known: Profile, stated: StatedCustomer): Profile | undefined {
  const merged = { ...known, name: nameOf(known, stated), ...taken(known, told(known, stated)) };
  const isNew = known.version === 0 && known.name === '';
  return isNew || JSON.stringify(merged) !== JSON.stringify(known) ? merged : undefined;
}

/** A list that has no names gives the number in their place: that is no news of a customer whose name is known. */
function nameOf(known: Profile, { customerName, customerNumber }: StatedCustomer): string {
  return known.name !== '' && customerName === customerNumber ? known.name : customerName;
}

/** What the row says of the facts that people may put right. */
function told(known: Profile, stated: StatedCustomer): Correction {
  const country = (stated.countryAssumed && known.country) || stated.country;
  return {
    kind: stated.customerKind === 'unknown' ? known.kind : stated.customerKind,
    country,
    emails: mergedEmails(known.emails, stated.emails),
    ...(stated.language === undefined ? {} : { language: stated.language }),
    ...consequences(known, { country }),
    ...(stated.timeZone === undefined ? {} : { zones: [stated.timeZone] }),
    ...(stated.region === undefined ? {} : { places: [stated.region] }),
    ...(stated.phone === undefined ? {} : { phone: stated.phone }),
    ...(stated.contactName === undefined ? {} : { contactName: stated.contactName }),
  };
}

/** Without what a person put right. */
function taken(known: Profile, ledger: Correction): Correction {
  const left = Object.entries(ledger).filter(([name]) => {
    const field = correctableFields.find((one) => one === name);
    return field === undefined || !standsAgainst(known, field, ledger);
  });
  return Object.fromEntries(left);
}

/** Whether a person's word about a fact stands above the ledger's: for good, or while its address can be used. */
function standsAgainst(known: Profile, field: CorrectableField, ledger: Correction): boolean {
  // Where a region or a zone lies belongs to the country: who put the country right did not mean the old one's.
  const isOfCountry = field === 'places' || field === 'zones';
  const last = lastCorrected(known, field) ?? (isOfCountry ? lastCorrected(known, 'country') : undefined);
  if (last === undefined) return false;
  if (last.now === undefined) return isTheWrongOne(known, field, ledger);
  if (field === 'emails') return known.emails.some(({ state }) => state === 'open');
  if (last.field !== 'country' || field === 'country') return true;
  return ledger.country !== known.country;
}

/** Whether the ledger still says what turned out to be wrong; anything else it says is news. */
function isTheWrongOne({ corrected = [] }: Profile, field: CorrectableField, ledger: Correction): boolean {
  const says = ledger[field];
  if (typeof says !== 'string') return false;
  const hash = spreadHash(says);
  return corrected.some((one) => one.field === field && one.wasHash === hash);
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
