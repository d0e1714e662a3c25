import { instantText } from '../../domain/time.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { uploadIdOf } from '../../store/uploads.ts';
import { creditorAsked } from '../creditor-asked.ts';
import { CreditorNav } from '../creditor-nav.tsx';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { SelectField } from '../fields.tsx';
import { everybody, hasRole } from '../person.ts';
import { whenOf } from '../sending/scopes.ts';
import { fileKeepers, nameOfFile, stateOf, uploadAddress, wordsOfContent } from './file-words.ts';

const kinds = [
  { value: 'full', label: 'Open invoices, the whole list', holds: { rowsAre: 'invoices', list: 'full' } },
  { value: 'delta', label: 'Open invoices, some of them', holds: { rowsAre: 'invoices', list: 'delta' } },
  { value: 'payments', label: 'Payments, or a bank statement', holds: { rowsAre: 'payments' } },
] as const;

/** Files that were put in, and the beginning of the next one. */
export const filesPage: DeskPage = {
  path: '/files',
  title: 'Files',
  menu: 'Files',
  readers: everybody,
  actors: fileKeepers,
  show: (request) => page(request, formOf({}), []),
  async act(request, form) {
    const { deps, person, now } = request;
    const creditor = deps.stage.creditors.find(({ id }) => id === form.one('creditor'));
    const kind = kinds.find(({ value }) => value === form.one('kind'));
    if (creditor === undefined || kind === undefined)
      return page(request, form, [
        ...(kind === undefined ? [{ field: 'kind', message: 'Choose what the file holds.' }] : []),
        ...(creditor === undefined ? [{ field: 'creditor', message: 'Choose whose file it is.' }] : []),
      ]);
    const startedAt = instantText(now);
    const uploadId = uploadIdOf(startedAt, deps.files.newName());
    const upload = { uploadId, creditorId: creditor.id, ...kind.holds, startedAt, by: person.name };
    await deps.files.begin(upload);
    return { kind: 'see', path: uploadAddress(upload) };
  },
};

async function page(request: DeskRequest, form: Form, errors: readonly FieldError[]): Promise<DeskAnswer> {
  const { deps, person, query } = request;
  const { creditors } = deps.stage;
  const chosen = creditorAsked(creditors, query.one('of'));
  if (chosen === undefined) return { kind: 'page', body: <p>There is no creditor.</p> };
  const { uploads, more } = await deps.files.list(chosen.id, query.one('before') || undefined);
  const options = creditors.map(({ id, name }) => ({ value: id, label: name }));
  return {
    kind: 'page',
    errors,
    body: (
      <>
        {hasRole(person, fileKeepers) && (
          <form method="post">
            <h2>Put a file in</h2>
            <SelectField
              name="kind"
              label="What it holds"
              hint="The whole list names every invoice that is open: what it does not name any more is asked about, or closed where that is agreed. A list of some changes only what it names."
              empty="Choose"
              options={kinds}
              {...{ form, errors }}
            />
            <SelectField
              name="creditor"
              label="Whose it is"
              value={chosen.id}
              {...{ options, form, errors }}
            />
            <button type="submit" name="do" value="choose">
              Choose the file
            </button>
          </form>
        )}
        <h2>Files of {chosen.name}</h2>
        <CreditorNav label="Whose files" path="/files" {...{ creditors, chosen }} />
        {uploads.length === 0 ? (
          <p>No file has been put in{query.one('before') === '' ? '' : ' before'}.</p>
        ) : (
          <table class="stack">
            <caption>The newest first</caption>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Holds</th>
                <th scope="col">When, by whom</th>
                <th scope="col">What became of it</th>
              </tr>
            </thead>
            <tbody>
              {uploads.map((upload) => (
                <tr>
                  <th scope="row">
                    <a href={uploadAddress(upload)}>
                      {nameOfFile(upload)}
                      <span class="spoken"> of {whenOf({ at: upload.startedAt }, deps.stage)}</span>
                    </a>
                  </th>
                  <td data-label="Holds">
                    {wordsOfContent(upload)}
                    {upload.corrects === undefined ? '' : ', put right'}
                  </td>
                  <td>
                    {whenOf({ at: upload.startedAt }, deps.stage)}, {upload.by ?? 'put into the bucket'}
                  </td>
                  <td>{stateOf(upload)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {uploads.length > 0 && (
          <p>
            <a href={`/files/csv?of=${chosen.id}`}>All files as CSV</a>
          </p>
        )}
        {more !== undefined && (
          <p>
            <a href={`/files?of=${chosen.id}&before=${more}`}>Earlier files</a>
          </p>
        )}
      </>
    ),
  };
}
