import { blockedIn, readBankFile } from '../../shared/bank/read-bank-file.ts';
import { bankFormatOf } from '../../shared/bank/read-statements.ts';
import type { Stage } from '../../shared/config/stage.ts';
import { isDatevFile } from '../../shared/datev/batch-header.ts';
import { readBookingBatch } from '../../shared/datev/read-booking-batch.ts';
import { eInvoiceForm, readEInvoiceFile } from '../../shared/e-invoice/read-e-invoice-file.ts';
import { inFolder } from '../../shared/files/in-folder.ts';
import { batchKeys, type Chunk } from '../../shared/intake/chunk.ts';
import { FileRefused, type Refusal, refusalOf } from '../../shared/intake/file-refused.ts';
import { type Inbox, openObject, readObject, writeFile, writeObject } from '../../shared/intake/inbox.ts';
import { type PartitionFiles, partitionFiles, partitionsFor } from '../../shared/intake/partition-files.ts';
import { datevBatchProfile } from '../../shared/intake/profiles/datev.ts';
import { profilesFor } from '../../shared/intake/profiles-for.ts';
import { type Reading, readBatch } from '../../shared/intake/read-batch.ts';
import type { Row } from '../../shared/intake/row.ts';
import { openingOf, type Source } from '../../shared/intake/source.ts';
import { batchOf, type Owner, type Upload, whoseFile } from './upload.ts';

export type Deps = {
  inbox: Inbox;
  stage: Stage;
  /** The stage's clock, or (this function needs no calendar, and its bundle none) just its milliseconds. */
  clock: { now(): { epochMilliseconds: number } };
};

/** `known`: this very upload was taken in before, its report stands. */
export type Split = {
  kind: 'split' | 'refused' | 'known';
  batch: string;
  bucket: string;
  manifestKey: string;
};

/** Reads an upload once and spreads its rows over chunks, all rows of a customer in one. Deletes nothing of it. */
export async function splitFile(deps: Deps, upload: Upload): Promise<Split> {
  const { inbox } = deps;
  const batch = batchOf(upload);
  const keys = batchKeys(batch);
  const answer = { batch, bucket: inbox.bucket, manifestKey: keys.manifest };
  if ((await readObject(inbox, keys.report)) !== undefined) return { kind: 'known', ...answer };
  return inFolder(async (folder) => {
    const files = partitionFiles(folder, partitionsFor(upload.size));
    const owner = whoseFile(upload.key, deps.stage.creditors);
    const { reading, coversUntil } =
      owner.kind === 'refused'
        ? { reading: owner, coversUntil: undefined }
        : await read(deps, upload, owner, files).catch(refused);
    const paths = files.close().map(({ path }) => path);
    const chunks = reading.kind === 'refused' || owner.kind === 'refused' ? [] : paths;
    const blocked = reading.kind === 'refused' ? [] : blockedIn(reading.statements ?? []);
    const startedAt = new Date(deps.clock.now().epochMilliseconds).toISOString();
    const creditorId = owner.kind === 'refused' ? '' : owner.creditor.id;
    const kind = owner.kind === 'refused' ? 'invoices' : owner.kind;
    const list = owner.kind === 'refused' ? 'delta' : listOf(owner, reading);
    const manifest = chunks.map(
      (_, number): Chunk => ({
        batch,
        creditorId,
        kind,
        list,
        chunkKey: keys.chunk(number),
        resultKey: keys.result(number),
        ...(blocked.length > 0 ? { blocked } : {}),
        startedAt,
      }),
    );
    for (const [number, path] of chunks.entries()) await writeFile(inbox, keys.chunk(number), path);
    await writeObject(
      inbox,
      keys.reading,
      JSON.stringify({ ...upload, batch, creditorId, rowsAre: kind, list, startedAt, coversUntil, reading }),
    );
    await writeObject(inbox, keys.manifest, JSON.stringify(manifest));
    return { kind: reading.kind === 'refused' ? 'refused' : 'split', ...answer };
  });
}

/** An e-invoice is one invoice, and a booking batch what was posted in a time, wherever they were put. */
function listOf({ list }: Owner, reading: Reading | Refusal): Owner['list'] {
  const isNoList = reading.kind !== 'refused' && noLists.has(reading.profile);
  return isNoList ? 'delta' : list;
}

const noLists = new Set(['e-invoice', datevBatchProfile.id]);

/** `coversUntil`: payments are known up to and including this day by what the file says. */
type Read = { reading: Reading | Refusal; coversUntil?: string | undefined };

async function read(
  deps: Deps,
  upload: Upload,
  { kind, creditor }: Owner,
  files: PartitionFiles,
): Promise<Read> {
  const source = sourceOf(deps.inbox, upload);
  const format = kind === 'payments' ? await bankFormatOf(source) : undefined;
  if (format !== undefined)
    return readBankFile(source, format, {
      put: (row) => files.append(spreadKey(row), JSON.stringify(row)),
      restart: () => files.restart(),
    });
  const today = localDay(deps.clock.now().epochMilliseconds, creditor.timeZone);
  const context = { today, defaultCountry: creditor.defaultDebtorCountry };
  // An invoice says nothing of payments, so no day until which they are known follows from it.
  const opening = kind === 'invoices' ? await openingOf(source) : '';
  const form = eInvoiceForm(opening);
  if (form !== undefined)
    return {
      reading: await readEInvoiceFile({ source, form }, context, {
        put: (row) => files.append(spreadKey(row), JSON.stringify(row)),
      }),
    };
  const profiles = profilesFor(deps.inbox, { kind, creditorId: creditor.id });
  if (isDatevFile(opening))
    return {
      reading: await readBookingBatch({ source, profiles }, context, {
        put: (row) => files.append(spreadKey(row), JSON.stringify(row)),
      }),
    };
  let newestBooked: string | undefined;
  const reading = await readBatch(source, profiles, context, {
    put: (row) => {
      if (row.kind === 'payment' && (newestBooked === undefined || row.bookedOn > newestBooked))
        newestBooked = row.bookedOn;
      files.append(spreadKey(row), JSON.stringify(row));
    },
    restart: () => {
      newestBooked = undefined;
      files.restart();
    },
  });
  if (reading.kind === 'refused') return { reading };
  // A ledger says what is unpaid today, or on its own day; payments say no more than up to the newest of them.
  const covered = kind === 'payments' ? newestBooked : (reading.asOf ?? today);
  return { reading, coversUntil: covered === undefined || covered < today ? covered : today };
}

function refused(error: unknown): Read {
  if (!(error instanceof FileRefused)) throw error;
  return { reading: refusalOf(error) };
}

/** Payments of one reference meet in one chunk; a row without a customer goes anywhere. */
function spreadKey(row: Row): string {
  return row.kind === 'payment' ? row.reference : (row.customerNumber ?? String(row.line));
}

function sourceOf(inbox: Inbox, { key, version }: Upload): Source {
  return {
    async *open() {
      const body = await openObject(inbox, key, version);
      if (body === undefined) throw new Error(`the upload ${key} is gone`);
      yield* body;
    },
  };
}

/** The calendar day it is at that instant in that zone; Canada writes days as ISO does. */
function localDay(epochMilliseconds: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(epochMilliseconds);
}
