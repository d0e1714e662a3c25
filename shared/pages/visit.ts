import type { Creditor } from '../config/stage.ts';
import type { Facts } from '../domain/facts.ts';
import { localDateAt } from '../domain/time.ts';
import { type OpenInvoice, openInvoices } from '../messages/invoice-lines.ts';
import { localeOf } from '../messages/written.ts';
import type { Link, PagesDeps } from './pages-deps.ts';

/** Everything a page may show to the holder of one link, read once per request. */
export type Visit = {
  deps: PagesDeps;
  link: Link;
  creditor: Creditor;
  facts: Facts;
  /** The creditor's day. */
  today: string;
  /** This creditor's open invoices only. */
  open: readonly OpenInvoice[];
  locale: string;
  /** The language the debtor types numbers in. */
  typedLanguage: string;
};

/**
 * The visit a token allows. Undefined for every reason alike: unknown, mutated, expired, or of something gone.
 * A stop link never expires, for nobody is refused to opt out.
 */
export async function visitOf(deps: PagesDeps, token: string): Promise<Visit | undefined> {
  const link = await deps.findLink(token);
  if (link === undefined || (link.expired && link.purpose !== 'stop')) return undefined;
  const creditor = deps.creditors.find(({ id }) => id === link.creditorId);
  const facts = await deps.readFacts(link.debtorKey);
  if (creditor === undefined || facts === undefined) return undefined;
  const today = localDateAt(deps.now(), creditor.timeZone);
  const language = knownLanguage(facts.profile.language);
  return {
    deps,
    link,
    creditor,
    facts,
    today,
    open: openInvoices(facts, creditor.id, today),
    locale: localeOf('en', language),
    typedLanguage: language,
  };
}

function knownLanguage(language: string | undefined): string {
  return language !== undefined && /^[a-z]{2}(-[A-Z]{2})?$/.test(language) ? language : 'en';
}
