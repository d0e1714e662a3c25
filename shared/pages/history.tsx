import type { FC } from 'hono/jsx';
import { mayHaveArrived, promiseCall } from '../domain/ladder.ts';
import type { Contact } from '../domain/records.ts';
import { returnedNote } from '../domain/returned-payment.ts';
import { instantOf, localDateAt } from '../domain/time.ts';
import { oneLine, writtenDate } from '../messages/written.ts';
import { findPolicy } from '../policy/ladders.ts';
import type { Policy, Step } from '../policy/policy.ts';
import { filedPapers } from './filed-papers.ts';
import { wordsIn } from './languages.ts';
import { stepName } from './step-names.ts';
import type { Visit } from './visit.ts';
import { historyWords } from './words/history.ts';
import { stepWords } from './words/steps.ts';

/** The papers that prove what is claimed; those on file can be taken away. */
export const Papers: FC<{ visit: Visit }> = ({ visit }) => {
  const { facts, open, language } = visit;
  const { words } = wordsIn(historyWords, language);
  const filed = filedPapers(visit);
  const all = open.flatMap(({ debtKey, invoiceNumber }) =>
    facts.evidence
      .filter((paper) => paper.debtKey === debtKey)
      .map(({ kind, reference }) => ({
        ...{ kind, reference, invoiceNumber },
        word: filed.find((one) => one.invoiceNumber === invoiceNumber && one.kind === kind)?.word,
      })),
  );
  // Of several instalments each paper is on file, but it is one paper.
  const papers = [...new Map(all.map((paper) => [JSON.stringify(paper), paper])).values()];
  return (
    <>
      <h2>{words.papers}</h2>
      {papers.length === 0 ? (
        <p>{words.noPapers}</p>
      ) : (
        <ul>
          {papers.map(({ kind, reference, invoiceNumber, word }) => {
            const name = `${words.kinds[kind]} ${oneLine(reference)}`;
            return (
              <li>
                {word === undefined ? name : <a href={`documents?take=${word}`}>{name}</a>}
                {reference !== invoiceNumber && words.forInvoice(oneLine(invoiceNumber))}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
};

/** Every message and call that reached or may have reached the debtor, newest first. */
export const History: FC<{ visit: Visit }> = ({ visit }) => {
  const { facts, creditor, locale, language } = visit;
  const { words } = wordsIn(historyWords, language);
  const contacts = facts.contacts
    .filter((contact) => contact.creditorId === creditor.id && contact.channel !== 'none')
    .filter(mayHaveArrived)
    .sort((a, b) => b.reservedAt.localeCompare(a.reservedAt));
  return (
    <>
      <h2>{words.contacts}</h2>
      {contacts.length === 0 ? (
        <p>{words.noContacts}</p>
      ) : (
        <ul>
          {contacts.map((contact) => (
            <li>
              {words.contactOn(
                writtenDate(localDateAt(instantOf(contact.reservedAt), creditor.timeZone), locale),
                contactName(contact, visit),
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

function contactName(contact: Contact, visit: Visit): string {
  const { words } = wordsIn(stepWords, visit.language);
  if (contact.channel === 'call') return words.call;
  const step = contact.purpose === 'collection' ? ruleOf(contact, visit)?.step : undefined;
  return words.byMail(step === undefined ? words.answer : stepName(step, visit.language));
}

/** The step a contact took, and the policy that has it. */
export function ruleOf(
  { stepId, lines }: Contact,
  { facts, deps }: Visit,
): { policy: Policy; step: Step } | undefined {
  const debt = facts.debts.find(({ debtKey }) => debtKey === lines[0]?.debtKey);
  const policy = debt && findPolicy(deps.policies, debt.policyId, debt.policyVersion);
  const step =
    policy && [...policy.ladder, promiseCall(policy), returnedNote].find(({ id }) => id === stepId);
  return policy === undefined || step === undefined ? undefined : { policy, step };
}
