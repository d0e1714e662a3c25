import { listObjects } from '../../intake/list-objects.ts';
import { type BookFile, bookFiles, keyOfBook } from '../books/book-files.ts';
import type { FilesOf } from './file-deps.ts';
import type { Papers } from './papers.ts';

/** A day and the files it left for the books. */
export type BookDay = { day: string; files: readonly BookFile[] };

export type BookDeps = {
  /** The days since one, the newest first. */
  days(creditorId: string, since: string): Promise<BookDay[]>;
  /** A short-lived address of one file. */
  link(creditorId: string, day: string, file: BookFile): Promise<string>;
};

export function bookDeps({ intake }: FilesOf, papers: Papers): BookDeps {
  return {
    async days(creditorId, since) {
      if (intake === undefined) return [];
      const keys: string[] = [];
      for (const folder of ['feed', 'write-back'])
        for await (const key of listObjects(intake.inbox, {
          prefix: `${folder}/${creditorId}/`,
          after: since,
        }))
          keys.push(key);
      const there = new Set(keys);
      const days = new Set(keys.flatMap((key) => /\d{4}-\d{2}-\d{2}/.exec(key.split('/')[2] ?? '') ?? []));
      return [...days]
        .sort()
        .reverse()
        .map((day) => ({
          day,
          files: bookFiles.filter((file) => there.has(keyOfBook(creditorId, day, file))),
        }));
    },
    link: (creditorId, day, file) =>
      papers.bookLink({
        key: keyOfBook(creditorId, day, file),
        type: file.name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/jsonl',
        name: `${creditorId}-${day}-${file.name}`,
      }),
  };
}
