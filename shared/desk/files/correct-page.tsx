import type { FC } from 'hono/jsx';
import { instantText } from '../../domain/time.ts';
import type { BatchReport, ReportedRow } from '../../intake/batch-report.ts';
import type { RowFault } from '../../intake/check-rows.ts';
import { longestCell } from '../../intake/pick-cells.ts';
import type { FileRows } from '../../intake/rows-again.ts';
import { Choice } from '../../pages/fields.tsx';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { type StoredUpload, uploadIdOf } from '../../store/uploads.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { TextField } from '../fields.tsx';
import { missingPage } from '../neutral-pages.tsx';
import { fileKeepers, nameOfFile, uploadAddress } from './file-words.ts';

/** Rows that are corrected on one page. */
const mostRows = 20;

/** Rows that were not taken over, cell by cell; what is sent again is a file of its own, read by the same rules. */
export const correctPage: DeskPage = {
  path: '/files/:creditor/:upload/correct',
  title: 'Correct rows',
  readers: fileKeepers,
  actors: fileKeepers,
  show: (request) => page(request, formOf({}), []),
  async act(request, form) {
    const found = await wrongRows(request);
    if (found === undefined)
      return missingPage('These rows cannot be read any more: correct them in the file.');
    const { upload, file } = found;
    const { deps, person, now } = request;
    const sent = file.rows.filter(({ line }) => form.all('send').includes(String(line)));
    const records = sent.map(({ line, cells }) =>
      file.header.map((_, column) => form.all(cellName(line, column))[0] ?? cells[column] ?? ''),
    );
    const errors = faultsOf(sent, records);
    if (errors.length > 0) return page(request, form, errors);
    const wrong = await deps.files.check(upload, [file.header, ...records], found.delimiter);
    if (wrong.length > 0) return page(request, form, besideCells(wrong, sent, file.header));
    const startedAt = instantText(now);
    const corrected: StoredUpload = {
      uploadId: uploadIdOf(startedAt, deps.files.newName()),
      ...{ creditorId: upload.creditorId, rowsAre: upload.rowsAre, startedAt },
      ...{ by: person.name, corrects: upload.uploadId },
      // Corrected rows are never the whole list of what is open.
      ...(upload.rowsAre === 'invoices' ? { list: 'delta' as const } : {}),
    };
    const name = `corrected-${nameOfFile(upload).replace(/\.[^.]*$/, '')}.csv`;
    await deps.files.resubmit(corrected, name, [file.header, ...records], found.delimiter);
    const rows = records.length === 1 ? '1 row was' : `${records.length} rows were`;
    return { kind: 'see', path: uploadAddress(corrected), notice: `${rows} sent again.` };
  },
};

const cellName = (line: number, column: number) => `line${line}-${column + 1}`;

type Wrong = { upload: StoredUpload; file: FileRows; reported: ReportedRow[]; delimiter: string };

async function wrongRows({ deps, params }: DeskRequest): Promise<Wrong | undefined> {
  const upload = await deps.files.find(params.text('creditor'), params.text('upload'));
  const report: BatchReport | undefined =
    upload?.batch === undefined ? undefined : await deps.files.report(upload.batch);
  if (upload === undefined || report === undefined || report.reading.kind === 'refused') return undefined;
  const reported = (await deps.files.rows(report.batch))
    .filter(({ outcome }) => outcome === 'held' || outcome === 'rejected')
    .slice(0, mostRows);
  const file = await deps.files.again(
    report,
    reported.map(({ line }) => line),
  );
  return file === undefined ? undefined : { upload, file, reported, delimiter: report.reading.delimiter };
}

function faultsOf(sent: FileRows['rows'], records: readonly string[][]): FieldError[] {
  const [first] = sent;
  if (first === undefined) return [{ field: 'send', message: 'Choose at least one row to send again.' }];
  return sent.flatMap(({ line, cells }, place) => {
    const record = records[place] ?? [];
    const long = record.flatMap((cell, column) =>
      cell.length > longestCell
        ? [{ field: cellName(line, column), message: `Line ${line}: at most ${longestCell} characters.` }]
        : [],
    );
    const isSame = record.every((cell, column) => cell === (cells[column] ?? '').trim());
    return isSame
      ? [
          ...long,
          { field: cellName(line, 0), message: `Line ${line} is as it was: correct it, or leave it out.` },
        ]
      : long;
  });
}

/** What the intake would say, beside the cell it is about; the records stand below the header, a line each. */
function besideCells(
  faults: readonly RowFault[],
  sent: FileRows['rows'],
  header: readonly string[],
): FieldError[] {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return faults.map(({ line: at, column, says }) => {
    const line = (sent[at - 2] ?? sent[0])?.line ?? 0;
    const place = header.findIndex((name) => column !== undefined && plain(name) === plain(column));
    return { field: cellName(line, Math.max(0, place)), message: `Line ${line}: ${says}` };
  });
}

async function page(request: DeskRequest, form: Form, errors: readonly FieldError[]): Promise<DeskAnswer> {
  const found = await wrongRows(request);
  if (found === undefined)
    return missingPage('These rows cannot be read any more: correct them in the file.');
  const { upload, file, reported } = found;
  const typed = form.all('edited')[0] !== undefined;
  return {
    kind: 'page',
    title: `Correct rows of ${nameOfFile(upload)}`,
    errors,
    body: (
      <form method="post">
        <p>
          What you send again is checked by the same rules as the file. Rows you leave out stay in the report,
          and nothing of them is chased.
        </p>
        <input type="hidden" name="edited" value="yes" />
        {file.rows.map((row, place) => (
          <RowForm
            {...{ row, header: file.header, form, errors }}
            id={place === 0 ? 'send' : `send-${row.line}`}
            said={reported.find(({ line }) => line === row.line)}
            sends={typed ? form.all('send').includes(String(row.line)) : true}
          />
        ))}
        <p>
          <button type="submit" name="do" value="send-rows">
            Send these rows again
          </button>{' '}
          <a href={uploadAddress(upload)}>Back to the report</a>
        </p>
      </form>
    ),
  };
}

type RowFormProps = {
  id: string;
  row: FileRows['rows'][number];
  header: readonly string[];
  said: ReportedRow | undefined;
  sends: boolean;
  form: Form;
  errors: readonly FieldError[];
};

const RowForm: FC<RowFormProps> = ({ id, row: { line, cells }, header, said, sends, form, errors }) => {
  const problems = said?.problems ?? [];
  return (
    <fieldset class="row">
      <legend>Line {line}</legend>
      <ul>
        {problems.map(({ column, says, todo }) => (
          <li>
            {column !== '' && `${column}: `}
            {says} {todo}
          </li>
        ))}
      </ul>
      <Choice
        type="checkbox"
        id={id}
        name="send"
        value={String(line)}
        label={`Send line ${line} again`}
        checked={sends}
      />
      <div class="cells">
        {header.map((name, column) => (
          <TextField
            name={cellName(line, column)}
            label={name || `Column ${column + 1}`}
            value={(cells[column] ?? '').trim()}
            {...{ form, errors }}
          />
        ))}
      </div>
    </fieldset>
  );
};
