import { isOnFile } from '../domain/papers.ts';
import { type EvidenceKind, evidenceKindSchema } from '../domain/records.ts';
import { oneLine } from '../messages/written.ts';
import { Choice, Choices, describedBy, errorOf } from './fields.tsx';
import { filedPapers } from './filed-papers.ts';
import { type Form, formOf } from './form.ts';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import { nothingOpen, OwnWords, readCommon, toldPage, WhichInvoices } from './telling-parts.tsx';
import type { Visit } from './visit.ts';
import { documentsTitle, documentsWords } from './words/documents.ts';

export const askingForDocuments: PageDefinition = {
  path: 'documents',
  title: documentsTitle,
  offered: ({ open }) => open.length > 0,
  show: async (visit, query) => (await taken(visit, query.one('take'))) ?? documentsPage(visit),
  act: askForDocuments,
};

const kinds = evidenceKindSchema.options;

/** Leads to the paper that a link on this page names; changes nothing. */
async function taken(visit: Visit, word: string): Promise<Answer | undefined> {
  const paper = filedPapers(visit).find((one) => one.word === word);
  if (paper === undefined) return undefined;
  const { key, type, version } = paper.document;
  const name = `${paper.kind} ${paper.invoiceNumber}`;
  return { goTo: await visit.deps.downloadLink({ key, type, name, version }) };
}

function documentsPage(visit: Visit, typed: Form = formOf({}), errors: readonly FieldError[] = []): Answer {
  const { words, lang } = wordsIn(documentsWords, visit.language);
  const title = wordsIn(documentsTitle, lang).words;
  if (visit.open.length === 0) return nothingOpen(visit, title);
  const papers = filedPapers(visit);
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={title} frame={visit} lang={lang} errors={errors}>
        {papers.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <>
            <h2>{words.onFile}</h2>
            <ul>
              {papers.map(({ kind, invoiceNumber, word }) => (
                <li>
                  <a href={`?take=${word}`}>{words.paper(words.papers[kind], oneLine(invoiceNumber))}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <form method="post" action="?" novalidate>
          <WhichInvoices visit={visit} typed={typed} errors={errors} />
          <Choices first="paper-order" label={words.wanted} errors={errors}>
            {kinds.map((kind) => (
              <Choice
                type="checkbox"
                id={`paper-${kind}`}
                name="paper"
                value={kind}
                checked={typed.all('paper').includes(kind)}
                label={words.papers[kind]}
                describe={describedBy('paper-order', undefined, errorOf(errors, 'paper-order'))}
              />
            ))}
          </Choices>
          <OwnWords typed={typed} errors={errors} />
          <button type="submit" name="choice" value="documents">
            {words.ask}
          </button>
        </form>
      </Page>
    ),
  };
}

async function askForDocuments(visit: Visit, form: Form): Promise<Answer> {
  if (form.one('choice') !== 'documents' || visit.open.length === 0) return documentsPage(visit);
  const { words } = wordsIn(documentsWords, visit.language);
  const { chosen, errors } = readCommon(form, visit);
  const papers: EvidenceKind[] = kinds.filter((kind) => form.all('paper').includes(kind));
  if (papers.length === 0) errors.push({ field: 'paper-order', message: words.choosePaper });
  if (errors.length > 0) return documentsPage(visit, form, errors);
  const debtKeys = chosen.map(({ debtKey }) => debtKey);
  const noted = await visit.deps.tellUs(visit.link, {
    ...{ kind: 'documents', debtKeys, papers },
    text: form.one('text'),
  });
  const debts = visit.facts.debts.filter(({ debtKey }) => debtKeys.includes(debtKey));
  if (!isOnFile(papers, debts, visit.facts)) return toldPage(visit, noted);
  return toldPage(visit, noted, { more: <a href="documents">{words.here}</a> });
}
