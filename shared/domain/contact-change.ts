import { type EmailAddress, isNaturalPerson, type Profile } from './profile.ts';

export type ContactChange =
  /** It is the address we write to anyway. */
  | { kind: 'known' }
  /** The addresses from now on. */
  | { kind: 'taken'; emails: EmailAddress[] }
  /** A person must see whether it is the customer who asks. */
  | { kind: 'doubtful' };

/** Domains that everybody may have an address in: there, a common domain shows nothing. */
const forEverybody =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|gmx|icloud|me|mac|aol|proton|protonmail|mail|email|yandex|zoho|web|t-online|freenet|posteo|mailbox|orange|free|laposte|wanadoo|sfr|libero|virgilio|tiscali|ziggo|kpnmail|planet|telenet|skynet|bluewin|btinternet|sky|virginmedia|comcast|verizon|att)\.[a-z.]+$/;

/**
 * What becomes of a mailbox that we are asked to write to instead. Taken at once only where it can hardly lead to a
 * stranger: an organisation, asked from an address of its own on file, for one in the same domain. Everything else is
 * looked at by a person, and nothing is sent until then.
 */
export function usableContactChange(
  { email, from }: { email: string; from: string | undefined },
  { kind, emails }: Pick<Profile, 'kind' | 'emails'>,
): ContactChange {
  const [current] = emails.filter(({ state }) => state === 'open');
  if (current !== undefined && isSame(current.address, email)) return { kind: 'known' };
  const asked = emails.find(({ address, state }) => state === 'open' && isSame(address, from));
  const stopped = emails.some(({ address, state }) => state !== 'open' && isSame(address, email));
  if (isNaturalPerson(kind) || asked === undefined || stopped) return { kind: 'doubtful' };
  const domain = domainOf(email);
  if (domain !== domainOf(asked.address) || forEverybody.test(domain)) return { kind: 'doubtful' };
  return { kind: 'taken', emails: withFirst(email, 'business-contact', emails) };
}

/** The addresses with one put before all others; the others stay for when it fails. */
export function withFirst(
  address: string,
  eligibility: NonNullable<EmailAddress['eligibility']>,
  emails: readonly EmailAddress[],
): EmailAddress[] {
  return [{ address, state: 'open', eligibility }, ...emails.filter((one) => !isSame(one.address, address))];
}

function isSame(address: string, other: string | undefined): boolean {
  return address.toLowerCase() === other?.toLowerCase();
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
