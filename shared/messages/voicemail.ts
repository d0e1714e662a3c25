import type { Creditor } from '../config/stage.ts';
import type { Profile } from '../domain/profile.ts';
import { lint } from '../policy/wording/lint.ts';
import { namesContext } from './wording-of-names.ts';
import { oneLine } from './written.ts';

type Said = { caller: string; creditor: string; phone: string };
const scripts: Readonly<Record<string, (said: Said) => string>> = {
  en: ({ caller, creditor, phone }) =>
    `Hello, this is ${caller} of ${creditor}. Please call me back on ${phone}. Thank you, goodbye.`,
  de: ({ caller, creditor, phone }) =>
    `Guten Tag, hier ist ${caller} von ${creditor}. Bitte rufen Sie mich unter ${phone} zurück. Vielen Dank, auf Wiederhören.`,
  fr: ({ caller, creditor, phone }) =>
    `Bonjour, je suis ${caller}, de la société ${creditor}. Merci de bien vouloir m’appeler au ${phone}. Merci beaucoup, au revoir.`,
  nl: ({ caller, creditor, phone }) =>
    `Goedendag, u spreekt met ${caller} van ${creditor}. Wilt u mij alstublieft terugbellen op ${phone}? Dank u, tot ziens.`,
  es: ({ caller, creditor, phone }) =>
    `Hola, soy ${caller}, de ${creditor}. Por favor, llámeme al ${phone}. Muchas gracias, adiós.`,
};

/**
 * What a caller may leave on a machine, in the debtor's language where we speak it: who called and where to call back,
 * nothing else (12 CFR 1006.2(j)). Undefined where the wording rules refuse even that, such as for a creditor whose very
 * name tells of collection: then nothing is left.
 */
export function voicemailFor(
  profile: Profile,
  { name, contact, owners, languages: [first] }: Creditor,
  today: string,
): string | undefined {
  const wanted = (profile.language ?? first ?? 'en').split('-')[0] ?? 'en';
  const language = Object.hasOwn(scripts, wanted) ? wanted : 'en';
  const said = { caller: oneLine(owners.calls), creditor: oneLine(name), phone: oneLine(contact.phone) };
  const voicemail = scripts[language]?.(said);
  if (voicemail === undefined) return undefined;
  const context = namesContext(profile, {
    ...{ templateClass: 'voicemail', language, today, phrases: [] },
    ...{ creditor: [said.creditor], staff: [said.caller], ownPhones: [said.phone] },
  });
  return lint({ voicemail }, context).length === 0 ? voicemail : undefined;
}
