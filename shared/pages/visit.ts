import type { Creditor } from '../config/stage.ts';
import type { Facts } from '../domain/facts.ts';
import { localDateAt } from '../domain/time.ts';
import { type OpenInvoice, openInvoices } from '../messages/invoice-lines.ts';
import { localeOf } from '../messages/written.ts';
import { type Form, formOf } from './form.ts';
import { languageOf } from './languages.ts';
import { type PageFrame, translationsOf } from './page-frame.ts';
import type { Link, PagesDeps } from './pages-deps.ts';
import { visitId } from './visit-cookie.ts';

/** Everything a page may show to the holder of one link, read once per request. */
export type Visit = PageFrame & {
  deps: PagesDeps;
  /** Its name in addresses; no secret. */
  id: string;
  /** The query of the address it was asked with. */
  query: Form;
  link: Link;
  creditor: Creditor;
  facts: Facts;
  /** The creditor's day. */
  today: string;
  /** This creditor's open invoices only. */
  open: readonly OpenInvoice[];
  /** How dates, numbers and amounts are written. */
  locale: string;
  /** The language the debtor types numbers in. */
  typedLanguage: string;
};

/** How a page was asked for. */
export type Asked = {
  /** The language the person chose on a page, if any. */
  chosen?: string | undefined;
  /** The query of the address. */
  search: string;
};

/**
 * The visit a token allows. Undefined for every reason alike: unknown, mutated, expired, revoked, or of something gone.
 * A stop link never expires, for nobody is refused to opt out.
 */
export async function visitOf(deps: PagesDeps, token: string, asked: Asked): Promise<Visit | undefined> {
  const link = await deps.findLink(token);
  if (link === undefined || (link.expired && link.purpose !== 'stop')) return undefined;
  const creditor = deps.creditors.find(({ id }) => id === link.creditorId);
  const facts = await deps.readFacts(link.debtorKey);
  if (creditor === undefined || facts === undefined) return undefined;
  if (link.purpose !== 'stop' && isRevoked(link, facts)) return undefined;
  const today = localDateAt(deps.now(), creditor.timeZone);
  const spoken = profileLanguage(facts);
  const chosen = languageOf(asked.chosen);
  const language = chosen ?? languageOf(spoken) ?? languageOf(creditor.languages[0]) ?? 'en';
  const locale = localeOf(language, spoken ?? '');
  const unspoken = chosen === undefined && languageOf(spoken) === undefined ? spoken : undefined;
  return {
    deps,
    id: visitId(token),
    query: formOf(Object.fromEntries(new URLSearchParams(asked.search))),
    link,
    creditor,
    facts,
    today,
    open: openInvoices(facts, creditor.id, today),
    language,
    locale,
    typedLanguage: unspoken ?? locale,
    unspoken,
    translations: translationsOf(language, asked.search),
    menu: [],
  };
}

/** Mails that are written because something ended; who objects to how must find the way. */
const closingMails = ['payment-thanks', 'dispute-answer'];

/** Links end when everything between this debtor and this creditor is closed, but for those in the mail that says so. */
function isRevoked({ creditorId, contactId }: Link, { debts, contacts }: Facts): boolean {
  const theirs = debts.filter((debt) => debt.creditorId === creditorId);
  if (theirs.length === 0 || theirs.some(({ state }) => state === 'open')) return false;
  const mail = contacts.find((contact) => contact.contactId === contactId);
  return mail === undefined || !closingMails.includes(mail.stepId);
}

function profileLanguage({ profile: { language } }: Facts): string | undefined {
  return language !== undefined && /^[a-z]{2}(-[A-Z]{2})?$/.test(language) ? language : undefined;
}
