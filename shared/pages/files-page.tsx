import type { FC } from 'hono/jsx';
import { isRunning } from '../domain/hold-time.ts';
import { acceptedFiles } from '../files/file-verdict.ts';
import { oneLine } from '../messages/written.ts';
import type { Attachment } from '../store/attachments.ts';
import { Field } from './fields.tsx';
import type { Form } from './form.ts';
import { wordsIn } from './languages.ts';
import { type Answer, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import type { Visit } from './visit.ts';
import { filesTitle, filesWords } from './words/files.ts';

export const sendingFiles: PageDefinition = {
  path: 'files',
  title: filesTitle,
  offered: (visit) => matters(visit).length > 0,
  show: filesPage,
};

/** The numbers of the open disputes and claims of payment with this creditor. */
function matters({ facts, link, creditor, deps }: Visit): string[] {
  const keys = facts.debts
    .filter(({ creditorId }) => creditorId === link.creditorId)
    .map(({ debtKey }) => debtKey);
  const disputes = facts.disputes.filter(({ debtKey, state }) => keys.includes(debtKey) && state === 'open');
  const claims = facts.holds.filter(
    (hold) =>
      hold.said !== undefined &&
      hold.kind === 'already-paid' &&
      hold.debtKeys?.some((key) => keys.includes(key)) &&
      isRunning(hold, creditor.timeZone, deps.now()),
  );
  return [...disputes.map(({ disputeId }) => disputeId), ...claims.map(({ holdId }) => holdId)];
}

/** First what the file belongs to, if there is a choice; then the form that goes to the bucket itself. */
async function filesPage(visit: Visit, query: Form): Promise<Answer> {
  const { words, lang } = wordsIn(filesWords, visit.language);
  const title = wordsIn(filesTitle, lang).words;
  const all = matters(visit);
  const about = all.length === 1 ? all[0] : all.find((number) => number === query.one('about'));
  if (about === undefined) {
    return {
      status: 200,
      page: (
        <Page title={title} frame={visit} lang={lang}>
          <p>{all.length === 0 ? words.none : words.which}</p>
          <ul>
            {all.map((number) => (
              <li>
                <a href={`?about=${encodeURIComponent(number)}`}>{words.about(oneLine(number))}</a>
              </li>
            ))}
          </ul>
        </Page>
      ),
    };
  }
  const { debtorKey, creditorId } = visit.link;
  const back = `/v/${visit.id}/files?about=${encodeURIComponent(about)}&sent=1`;
  const { url, fields } = await visit.deps.uploadForm({ debtorKey, creditorId, about }, back);
  const sent = (await visit.deps.readAttachments(debtorKey)).filter((one) => one.about === about);
  return {
    status: 200,
    page: (
      <Page title={title} frame={visit} lang={lang}>
        <p>{words.about(oneLine(about))}</p>
        {query.one('sent') === '1' && (
          <div class="done" role="status">
            <p>{words.arrived}</p>
          </div>
        )}
        <form method="post" action={url} enctype="multipart/form-data">
          {Object.entries(fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Field id="file" label={words.choose} hint={words.rules} errors={[]}>
            <input
              id="file"
              name="file"
              type="file"
              accept={acceptedFiles}
              required
              aria-describedby="file-hint"
            />
          </Field>
          <button type="submit">{words.send}</button>
        </form>
        <Sent sent={sent} visit={visit} />
      </Page>
    ),
  };
}

const Sent: FC<{ sent: readonly Attachment[]; visit: Visit }> = ({ sent, visit }) => {
  const { words } = wordsIn(filesWords, visit.language);
  if (sent.length === 0) return null;
  return (
    <section>
      <h2>{words.sent}</h2>
      <ul>
        {sent.map(({ name, refused }) => (
          <li>
            {name}: {refused === undefined ? words.kept : words.refused[refused]}
          </li>
        ))}
      </ul>
    </section>
  );
};
