import type { Accepted, Finding } from './shown.ts';

/** Each step of a debt leaves at most once: of all mails that were accepted, no two took the same one. */
export function sentOnce({ steps }: Accepted): Finding {
  const twice = steps.find((step, index) => steps.indexOf(step) !== index);
  return twice === undefined ? undefined : `${twice} left twice`;
}

/** Longer than any sender lives after its claim, in milliseconds. */
const longestMs = 60_000;

/** A mail leaves only after its claim, and soon or never. */
export function claimedBeforeSent({ contactId, facts, now }: Accepted): Finding {
  const contact = facts.contacts.find((one) => one.contactId === contactId);
  if (contact === undefined) return `a mail left for ${contactId ?? 'no contact'}, which nobody claimed`;
  const age = now - Date.parse(contact.reservedAt);
  return age <= longestMs ? undefined : `${contact.contactId} left ${age / 1000} s after its claim`;
}
