import type { FC } from 'hono/jsx';
import { returnedNote } from '../domain/returned-payment.ts';
import { instantOf } from '../domain/time.ts';
import { oneLine, writtenDate } from '../messages/written.ts';
import { shippedPacks } from '../policy/packs.ts';
import type { DecisionRecord } from '../policy/record-schema.ts';
import { History, Papers, ruleOf } from './history.tsx';
import { InvoiceCards } from './invoice-cards.tsx';
import { wordsIn } from './languages.ts';
import { type Answer, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import { mailHours, stepName, stepTiming } from './step-names.ts';
import type { Visit } from './visit.ts';
import { whyTitle, whyWords } from './words/why.ts';

export const explaining: PageDefinition = { path: 'why', title: whyTitle, show: whyPage };

/** What is claimed, on which basis, what we did so far, which rule allowed it, and what the debtor can do. */
async function whyPage(visit: Visit): Promise<Answer> {
  const { creditor, open, locale, link, deps } = visit;
  const { words, lang } = wordsIn(whyWords, visit.language);
  const name = oneLine(creditor.name);
  const decision = await deps.readDecision(link.debtorKey, link.contactId);
  return {
    status: 200,
    page: (
      <Page title={wordsIn(whyTitle, lang).words} frame={visit} lang={lang}>
        <h2>{words.about}</h2>
        {open.length === 0 ? (
          <p>{words.nothingOpen(name)}</p>
        ) : (
          <>
            <p>{words.claim(name)}</p>
            <InvoiceCards invoices={open} locale={locale} />
          </>
        )}
        <Papers visit={visit} />
        <History visit={visit} />
        <Rule visit={visit} decision={decision} />
        <Rights visit={visit} />
      </Page>
    ),
  };
}

const Rule: FC<{ visit: Visit; decision: DecisionRecord | undefined }> = ({ visit, decision }) => {
  const { words } = wordsIn(whyWords, visit.language);
  const contact = visit.facts.contacts.find(({ contactId }) => contactId === visit.link.contactId);
  if (contact === undefined) return null;
  const rule = contact.purpose === 'collection' ? ruleOf(contact, visit) : undefined;
  if (rule === undefined) {
    return (
      <>
        <h2>{words.rule}</h2>
        <p>{words.wasAnswer}</p>
      </>
    );
  }
  const { policy, step } = rule;
  const { minimumGapDays: gapDays, cap } = policy;
  return (
    <>
      <h2>{words.rule}</h2>
      <p>
        {step === returnedNote
          ? words.wasReturned(policy.graceDays)
          : words.wasStep(stepName(step, visit.language), stepTiming(step, visit.language))}{' '}
        {words.restraint({ gapDays, ...cap, hours: mailHours(policy, visit.language) })} {words.never}
      </p>
      {decision?.kind === 'step' && <Asked visit={visit} decision={decision} />}
    </>
  );
};

/** What the decision behind the message was asked and came to, as it is kept. */
const Asked: FC<{ visit: Visit; decision: Extract<DecisionRecord, { kind: 'step' }> }> = ({
  visit,
  decision,
}) => {
  const { words } = wordsIn(whyWords, visit.language);
  const { hits, packs = [], sequence, hash, at } = decision;
  const then = instantOf(at).toZonedDateTimeISO(visit.creditor.timeZone);
  const time = then.toPlainTime().toString({ smallestUnit: 'minute' });
  return (
    <>
      <p>
        {words.asked(writtenDate(then.toPlainDate().toString(), visit.locale), time)}{' '}
        {hits.length === 0 ? words.nothingAgainst : words.spoke}
      </p>
      {hits.length > 0 && (
        <ul lang="en">
          {hits.map(({ rule, ['reason']: reason, ['citation']: citation }) => (
            <li>
              {String(reason ?? rule)} <span class="quiet">{String(citation ?? '')}</span>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{words.packs}</summary>
        <dl lang="en">
          {packs.map((pack) => (
            <Pack pack={pack} />
          ))}
        </dl>
      </details>
      <p class="quiet">{words.record(sequence, hash.slice(0, 12))}</p>
    </>
  );
};

/** A pack of rules by its title, with every law and code it rests on. */
const Pack: FC<{ pack: { id: string; version: string } }> = ({ pack: { id, version } }) => {
  const pack = shippedPacks.find((one) => one.id === id && one.version === version);
  const citations = new Set(pack?.rules.map(({ citation }) => citation));
  return (
    <div>
      <dt>{pack?.title ?? `${id} ${version}`}</dt>
      <dd class="quiet">{[...citations].join(' · ')}</dd>
    </div>
  );
};

const Rights: FC<{ visit: Visit }> = ({ visit }) => {
  const { words } = wordsIn(whyWords, visit.language);
  const { object, pay, copies, data, stop, respect } = words;
  return (
    <>
      <h2>{words.rights}</h2>
      <ul>
        {[object, pay, copies, data, stop, respect].map((right) => (
          <li>{right}</li>
        ))}
      </ul>
    </>
  );
};
