import type { FC } from 'hono/jsx';
import { mayHaveArrived, promiseCall } from '../domain/ladder.ts';
import type { Contact } from '../domain/records.ts';
import { instantOf, localDateAt } from '../domain/time.ts';
import { oneLine, writtenDate } from '../messages/written.ts';
import { findPolicy } from '../policy/ladders.ts';
import type { Policy, Step } from '../policy/policy.ts';
import { InvoiceCards } from './invoice-cards.tsx';
import { type Answer, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import { mailHours, stepName, stepTiming } from './step-names.ts';
import type { Visit } from './visit.ts';
import { whyTitle } from './words/why.ts';

const paperNames = {
  order: 'Order',
  delivery: 'Proof of delivery',
  invoice: 'Invoice',
  terms: 'Agreed terms',
} as const;

export const explaining: PageDefinition = { path: 'why', title: whyTitle, show: whyPage };

/** What is claimed, on which basis, what we did so far, which rule allowed it, and what the debtor can do. */
function whyPage(visit: Visit): Answer {
  const { creditor, open, locale } = visit;
  return {
    status: 200,
    page: (
      <Page title={whyTitle.en} frame={visit} lang="en">
        <h2>What this is about</h2>
        {open.length === 0 ? (
          <p>Nothing is open between you and {oneLine(creditor.name)} today.</p>
        ) : (
          <>
            <p>{oneLine(creditor.name)} sent you these invoices, and they are not fully paid.</p>
            <InvoiceCards invoices={open} locale={locale} />
          </>
        )}
        <Papers visit={visit} />
        <History visit={visit} />
        <Rule visit={visit} />
        <h2>What you can do</h2>
        <ul>
          <li>
            If something is wrong, say so. It costs nothing. We stop asking for what you object to until you
            have our answer.
          </li>
          <li>You can tell us the day on which you will pay, or ask to pay in parts.</li>
          <li>You can ask us for copies of the papers.</li>
          <li>You can ask us to stop e-mailing you.</li>
        </ul>
        <p>
          Please use the links in our e-mail for this, or call {oneLine(creditor.contact.name)} on{' '}
          <span class="amount">{creditor.contact.phone}</span>.
        </p>
      </Page>
    ),
  };
}

const Papers: FC<{ visit: Visit }> = ({ visit: { facts, open } }) => {
  const papers = open.flatMap((invoice) =>
    facts.evidence
      .filter(({ debtKey }) => debtKey === invoice.debtKey)
      .map(({ kind, reference }) => ({ kind, reference, invoiceNumber: invoice.invoiceNumber })),
  );
  return (
    <>
      <h2>What it rests on</h2>
      {papers.length === 0 ? (
        <p>No papers are filed with these invoices yet. Ask us for a copy of any you need.</p>
      ) : (
        <ul>
          {papers.map(({ kind, reference, invoiceNumber }) => (
            <li>
              {paperNames[kind]} {oneLine(reference)}
              {reference !== invoiceNumber && `, for invoice ${oneLine(invoiceNumber)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const History: FC<{ visit: Visit }> = ({ visit }) => {
  const { facts, creditor, locale } = visit;
  const contacts = facts.contacts
    .filter((contact) => contact.creditorId === creditor.id && contact.channel !== 'none')
    .filter(mayHaveArrived)
    .sort((a, b) => b.reservedAt.localeCompare(a.reservedAt));
  return (
    <>
      <h2>When we wrote or called</h2>
      {contacts.length === 0 ? (
        <p>We have not contacted you before.</p>
      ) : (
        <ul>
          {contacts.map((contact) => (
            <li>
              {writtenDate(dayOf(contact, creditor.timeZone), locale)}: {contactName(contact, visit)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Rule: FC<{ visit: Visit }> = ({ visit }) => {
  const contact = visit.facts.contacts.find(({ contactId }) => contactId === visit.link.contactId);
  if (contact === undefined) return null;
  const policy = policyOf(contact, visit);
  const step = policy && stepOf(contact, policy);
  return (
    <>
      <h2>Which rule allowed this message</h2>
      {policy === undefined || step === undefined || contact.purpose !== 'collection' ? (
        <p>It answered something that reached us from you, such as a payment or a message.</p>
      ) : (
        <p>
          It was {stepName(step)}. Our schedule allows it {stepTiming(step)} at the earliest. We leave at
          least {policy.minimumGapDays} days between two messages or calls, make no more than{' '}
          {policy.cap.contacts} of them in any {policy.cap.days} days, and write only {mailHours(policy)}. We
          do not remind you of an invoice that is paid, under dispute, or that you promised to pay by a day
          still to come.
        </p>
      )}
    </>
  );
};

function contactName(contact: Contact, visit: Visit): string {
  if (contact.channel === 'call') return 'a call';
  const policy = policyOf(contact, visit);
  const step = policy && stepOf(contact, policy);
  return contact.purpose === 'collection' && step !== undefined
    ? `${stepName(step)}, by e-mail`
    : 'an answer to you, by e-mail';
}

function stepOf({ stepId }: Contact, policy: Policy): Step | undefined {
  return (
    policy.ladder.find(({ id }) => id === stepId) ?? [promiseCall(policy)].find(({ id }) => id === stepId)
  );
}

function policyOf({ lines }: Contact, { facts, deps }: Visit): Policy | undefined {
  const debt = facts.debts.find(({ debtKey }) => debtKey === lines[0]?.debtKey);
  return debt && findPolicy(deps.policies, debt.policyId, debt.policyVersion);
}

function dayOf({ reservedAt }: Contact, zone: string): string {
  return localDateAt(instantOf(reservedAt), zone);
}
