import { creditorOf } from '../../config/read-stage.ts';
import { localDateAt } from '../../domain/time.ts';
import type { BatchForm } from '../../intake/batch-form.ts';
import { type BatchReport, type ReportedRow, readReport, reportedRows } from '../../intake/batch-report.ts';
import { checkRows, type RowFault } from '../../intake/check-rows.ts';
import { batchKeys } from '../../intake/chunk.ts';
import { copyObject } from '../../intake/copy-object.ts';
import { fileHead } from '../../intake/file-head.ts';
import { type Inbox, openObject, readObject, writeObject } from '../../intake/inbox.ts';
import { csvOf, type FileRows, rowsAgain } from '../../intake/rows-again.ts';
import type { FreshDeps } from '../../store/case-deps.ts';
import type { CaseDeps } from '../../store/situation.ts';
import { beginUpload, listUploads, readUpload, type StoredUpload } from '../../store/uploads.ts';

/** The bucket that takes files, as the desk reaches it. */
export type IntakeAccess = {
  inbox: Inbox;
  /** A form that a browser sends a file with, and the page of the desk to come back to. */
  form(folder: string, comeBackTo: string): Promise<BatchForm>;
  /** A name that nobody can guess, of letters, digits and hyphens. */
  newName(): string;
};

/** What the pages about files need of a stage; without a bucket nothing can be put in. */
export type FilesOf = CaseDeps & Partial<FreshDeps> & { intake?: IntakeAccess };

export type FileDeps = {
  list(creditorId: string, before: string | undefined): ReturnType<typeof listUploads>;
  find(creditorId: string, uploadId: string): Promise<StoredUpload | undefined>;
  newName(): string;
  begin(upload: StoredUpload): Promise<void>;
  form(upload: StoredUpload, comeBackTo: string): Promise<BatchForm>;
  report(batch: string): Promise<BatchReport | undefined>;
  /** The first rows that were not simply taken over. */
  rows(batch: string): Promise<ReportedRow[]>;
  /** The report of rows as it lies in the bucket. */
  rowsFile(batch: string): Promise<string | undefined>;
  /** The beginning of a file as text; undefined when it cannot be read. */
  head(file: string): Promise<string | undefined>;
  /** The mapping stored under a key. */
  mapping(key: string): Promise<string | undefined>;
  storeMapping(key: string, mapping: string): Promise<void>;
  /** Puts a file in once more, as it was. */
  takeAgain(upload: StoredUpload, file: string): Promise<void>;
  /** Rows with their cells, to be corrected; undefined when the file cannot be read any more. */
  again(report: BatchReport, lines: readonly number[]): Promise<FileRows | undefined>;
  /** What would keep rows from being taken over, read as the intake will; the header is line 1. */
  check(upload: StoredUpload, records: readonly string[][], delimiter: string): Promise<RowFault[]>;
  /** Puts corrected rows in as a file of their own. */
  resubmit(
    upload: StoredUpload,
    name: string,
    records: readonly string[][],
    delimiter: string,
  ): Promise<void>;
};

/** Uploads on one page of the list, and rows that a page tells of. */
const most = { uploads: 25, rows: 200 } as const;

export function fileDeps({ cases, clock, stage, intake }: FilesOf): FileDeps {
  const access = (): IntakeAccess => {
    if (intake === undefined) throw new Error('this desk has no bucket for files');
    return intake;
  };
  return {
    list: (creditorId, before) => listUploads(cases, { creditorId, before, most: most.uploads }),
    find: (creditorId, uploadId) => readUpload(cases, { creditorId, uploadId }),
    newName: () => access().newName(),
    begin: (upload) => beginUpload(cases, upload),
    form: (upload, comeBackTo) => access().form(folderOf(upload), comeBackTo),
    report: (batch) => readReport(access().inbox, batch),
    rows: (batch) => reportedRows(access().inbox, batch, most.rows),
    rowsFile: (batch) => readObject(access().inbox, batchKeys(batch).reportRows),
    head: (file) => fileHead({ open: () => bytesOf(access().inbox, file) }),
    mapping: (key) => readObject(access().inbox, key),
    storeMapping: (key, mapping) => writeObject(access().inbox, key, mapping),
    async takeAgain(upload, file) {
      await beginUpload(cases, upload);
      await copyObject(access().inbox, { key: file }, `${folderOf(upload)}${file.split('/').at(-1) ?? ''}`);
    },
    async again({ file: key, reading }, lines) {
      if (reading.kind === 'refused' || reading.delimiter.length !== 1) return undefined;
      return rowsAgain(access().inbox, { key, ...reading }, lines);
    },
    async check({ rowsAre: kind, creditorId }, records, delimiter) {
      if (kind === 'evidence') throw new Error('a paper has no rows');
      const { timeZone, defaultDebtorCountry } = creditorOf(stage, creditorId);
      const today = localDateAt(clock.now(), timeZone);
      const whose = { kind, creditorId, today, defaultCountry: defaultDebtorCountry };
      return checkRows(access().inbox, whose, csvOf(delimiter, records));
    },
    async resubmit(upload, name, records, delimiter) {
      await beginUpload(cases, upload);
      await writeObject(access().inbox, `${folderOf(upload)}${name}`, csvOf(delimiter, records));
    },
  };
}

async function* bytesOf(inbox: Inbox, key: string): AsyncGenerator<Uint8Array> {
  const body = await openObject(inbox, key);
  if (body !== undefined) yield* body;
}

function folderOf({ rowsAre, creditorId, uploadId, list }: StoredUpload): string {
  return `${rowsAre}/${creditorId}/${list === undefined ? '' : `${list}/`}${uploadId}/`;
}
