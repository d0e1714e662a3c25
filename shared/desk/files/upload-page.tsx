import type { FC } from 'hono/jsx';
import type { BatchForm } from '../../intake/batch-form.ts';
import type { BatchReport } from '../../intake/batch-report.ts';
import { storedMappingId } from '../../intake/profiles-for.ts';
import type { StoredUpload } from '../../store/uploads.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody, hasRole } from '../person.ts';
import { whenOf } from '../sending/scopes.ts';
import { fileToName } from './file-to-name.ts';
import { fileKeepers, nameOfFile, uploadAddress, wordsOfContent } from './file-words.ts';
import { RefusedFile } from './refused-file.tsx';
import { refusedPaper } from './refused-paper.tsx';
import { Findings, Outcomes, Reasons, Rows } from './report-tables.tsx';

/** One file: where it is chosen, how far it is read, and what became of its rows. */
export const uploadPage: DeskPage = {
  path: '/files/:creditor/:upload',
  title: 'A file',
  readers: everybody,
  async show(request) {
    const { deps, params } = request;
    const upload = await deps.files.find(params.text('creditor'), params.text('upload'));
    if (upload === undefined) return missingPage('There is no such file.');
    if (upload.why !== undefined) return refusedPaper(request, upload, upload.why);
    const report = upload.batch === undefined ? undefined : await deps.files.report(upload.batch);
    if (upload.batch !== undefined && report !== undefined) return reported(request, { upload, report });
    return request.query.one('key') !== '' || upload.corrects !== undefined
      ? beingRead(request, upload)
      : choosing(request, upload);
  },
};

/** The report of rows as a file that spreadsheets open. */
export const reportFilePage: DeskPage = {
  path: '/files/:creditor/:upload/report.csv',
  title: 'The report',
  readers: everybody,
  async show({ deps, params }) {
    const upload = await deps.files.find(params.text('creditor'), params.text('upload'));
    const content = upload?.batch === undefined ? undefined : await deps.files.rowsFile(upload.batch);
    if (upload?.batch === undefined || content === undefined) return missingPage('There is no report yet.');
    return { kind: 'file', name: `${upload.batch}.csv`, type: 'text/csv; charset=utf-8', content };
  },
};

async function choosing({ deps, person }: DeskRequest, upload: StoredUpload): Promise<DeskAnswer> {
  const title = `Put in ${wordsOfContent(upload)}`;
  if (!hasRole(person, fileKeepers))
    return { kind: 'page', title, body: <p>The file has not been chosen yet.</p> };
  const form = await deps.files.form(upload, uploadAddress(upload));
  return { kind: 'page', title, body: <ChooseFile form={form} /> };
}

/** A file can be dropped on the field or chosen with it, without any script. */
const ChooseFile: FC<{ form: BatchForm }> = ({ form: { url, fields } }) => (
  <form method="post" action={url} enctype="multipart/form-data">
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <div class="field">
      <label for="file">The file</label>
      <p class="hint" id="file-hint">
        Drop it here, or choose it. It is checked row by row; nothing is lost, and nothing doubtful is chased.
      </p>
      <input class="drop" type="file" id="file" name="file" required aria-describedby="file-hint" />
    </div>
    <button type="submit" id="put-in">
      Put it in
    </button>
  </form>
);

/** What htmx asks for again until the report is there; without a script a link does the same. */
function beingRead({ query }: DeskRequest, upload: StoredUpload): DeskAnswer {
  const again = `${uploadAddress(upload)}?key=${encodeURIComponent(query.one('key') || 'sent')}`;
  return {
    kind: 'page',
    title: 'The file is being read',
    body: (
      <div
        id="progress"
        hx-get={again}
        hx-trigger="every 3s"
        hx-select="#main > *"
        hx-target="#main"
        hx-swap="innerHTML"
      >
        <script src="/htmx.js" defer />
        <p role="status">
          It was received and is being read, row by row. Most files take less than a minute, a million rows a
          few.
        </p>
        <p>
          <a href={again}>Look again</a> <a href="/files">All files</a>
        </p>
      </div>
    ),
  };
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

type File = { upload: StoredUpload; report: BatchReport };

async function reported(request: DeskRequest, { upload, report }: File): Promise<DeskAnswer> {
  const { deps, person } = request;
  const rows = await deps.files.rows(report.batch);
  const { reading } = report;
  const wrong = rows.filter(({ outcome }) => outcome === 'held' || outcome === 'rejected');
  const mayCorrect =
    hasRole(person, fileKeepers) &&
    wrong.length > 0 &&
    reading.kind === 'read' &&
    reading.delimiter.length === 1;
  return {
    kind: 'page',
    title: nameOfFile(upload),
    body: (
      <>
        <p>
          {capital(wordsOfContent(upload))}, put in {whenOf({ at: upload.startedAt }, deps.stage)}{' '}
          {upload.by === undefined ? 'into the bucket' : `by ${upload.by}`}.{' '}
          {upload.corrects !== undefined && (
            <>
              It puts right{' '}
              <a href={uploadAddress({ creditorId: upload.creditorId, uploadId: upload.corrects })}>
                an earlier file
              </a>
              .
            </>
          )}
        </p>
        {reading.kind === 'refused' ? (
          <RefusedFile
            sentence={reading.sentence}
            file={await fileToName(request, upload, report)}
            mayName={hasRole(person, fileKeepers)}
          />
        ) : (
          <>
            <Findings findings={report.findings} />
            <Outcomes report={report} title={reading.title} rows={reading.rows} />
            {reading.profile === storedMappingId && (
              <p>
                <a href={`${uploadAddress(upload)}/columns`}>How its columns are read</a>
              </p>
            )}
            <Reasons report={report} />
          </>
        )}
        {mayCorrect && (
          <p>
            <a class="button" href={`${uploadAddress(upload)}/correct`}>
              Correct rows
            </a>
          </p>
        )}
        {rows.length > 0 && <Rows rows={rows} arePayments={upload.rowsAre === 'payments'} />}
        <ul class="actions">
          <li>
            <a href={`${uploadAddress(upload)}/report.csv`}>The report as a file</a>
          </li>
          {upload.rowsAre === 'payments' && (
            <li>
              <a href="/money">Payments that wait to be placed</a>
            </li>
          )}
          <li>
            <a href={`/files?of=${upload.creditorId}`}>All files</a>
          </li>
        </ul>
      </>
    ),
  };
}
