import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody, hasRole } from '../person.ts';
import { whenOf } from '../sending/scopes.ts';
import { BankMappingForm } from './bank-mapping-form.tsx';
import { fileToName, storeMapping, type ToName } from './file-to-name.ts';
import { fileKeepers, nameOfFile, uploadAddress } from './file-words.ts';
import { MappingForm } from './mapping-form.tsx';
import { Remarks, SeenColumns } from './seen-columns.tsx';

/** What each column of a file is: proposed, chosen, stored for every file with this header, and changed where it was wrong. */
export const columnsPage: DeskPage = {
  path: '/files/:creditor/:upload/columns',
  title: 'What the columns are',
  readers: everybody,
  actors: fileKeepers,
  async show(request) {
    const file = await asked(request);
    return file === undefined ? nothingToName() : page(request, file, formOf({}), []);
  },
  async act(request, form) {
    const file = await asked(request);
    if (file === undefined) return nothingToName();
    const stored = await storeMapping(request, file, form);
    if (Array.isArray(stored)) return page(request, file, form, stored);
    return {
      kind: 'see',
      path: uploadAddress(stored.again ?? file.upload),
      notice: stored.again
        ? 'It is stored, and the file was put in again.'
        : 'It is stored for the next file.',
    };
  },
};

const nothingToName = () => missingPage('There is nothing to say about the columns of this file.');

/** What a wrong reading would do. */
const care = {
  invoices: 'an invoice that is read wrongly is asked for wrongly.',
  payments: 'a payment that is read wrongly is not found, and who has paid is asked again.',
} as const;

/** What a change does to a file that was read already. */
const ifChanged = {
  invoices:
    'If you change it, the file is taken in again, and what is different is changed. An invoice that was read under a wrong number or customer stays until it is closed at its case.',
  payments: 'If you change it, the next file is read so. What was booked of this one stays as it is.',
} as const;

async function asked(request: DeskRequest): Promise<ToName | undefined> {
  const { files } = request.deps;
  const upload = await files.find(request.params.text('creditor'), request.params.text('upload'));
  const report = upload?.batch === undefined ? undefined : await files.report(upload.batch);
  return upload === undefined || report === undefined ? undefined : fileToName(request, upload, report);
}

function page(
  { deps, person }: DeskRequest,
  { upload, report, named }: ToName,
  form: Form,
  errors: FieldError[],
): DeskAnswer {
  const { stored } = named;
  const isKeeper = hasRole(person, fileKeepers);
  return {
    kind: 'page',
    title: `What the columns of ${nameOfFile(upload)} are`,
    errors,
    body: (
      <>
        <p>
          Below the name of each column stand its first values. What you say here is stored, and every file
          with the same header is read so. Check with care: {care[named.kind]}
        </p>
        {stored?.storedAt !== undefined && (
          <p>
            {stored.storedBy} said so on {whenOf({ at: stored.storedAt }, deps.stage)}.
            {report.reading.kind === 'read' && ` ${ifChanged[named.kind]}`}
          </p>
        )}
        <Remarks proposal={named.proposal} />
        {!isKeeper && <SeenColumns proposal={named.proposal} />}
        {isKeeper && named.kind === 'invoices' && <MappingForm {...{ ...named, form, errors }} />}
        {isKeeper && named.kind === 'payments' && <BankMappingForm {...{ ...named, form, errors }} />}
        <ul class="actions">
          <li>
            <a href={uploadAddress(upload)}>Back to the file</a>
          </li>
        </ul>
      </>
    ),
  };
}
