import type { DeskPage } from '../desk-page.ts';
import { listFile } from '../list-file.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody } from '../person.ts';
import { nameOfFile, stateOf, uploadAddress, wordsOfContent } from './file-words.ts';

/** The files of a creditor, the newest first, as a file. */
export const uploadsFile: DeskPage = {
  path: '/files/csv',
  title: 'Files as CSV',
  readers: everybody,
  async show({ deps, query }) {
    const creditor = deps.stage.creditors.find(({ id }) => id === query.one('of'));
    if (creditor === undefined) return missingPage('There is no such creditor.');
    return listFile(
      { name: `files-${creditor.id}`, head: ['put_in_at', 'by', 'file', 'holds', 'outcome', 'page'] },
      query.one('before') || undefined,
      async (before) => {
        const { uploads, more } = await deps.files.list(creditor.id, before);
        const lines = uploads.map((upload) => [
          ...[upload.startedAt, upload.by ?? '', nameOfFile(upload), wordsOfContent(upload)],
          ...[stateOf(upload), uploadAddress(upload)],
        ]);
        return { lines, goesOn: more };
      },
      (before) => `/files/csv?${new URLSearchParams({ of: creditor.id, before })}`,
    );
  },
};
