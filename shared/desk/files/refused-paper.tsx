import type { PaperFault } from '../../files/file-verdict.ts';
import type { StoredUpload } from '../../store/uploads.ts';
import type { DeskAnswer, DeskRequest } from '../desk-page.ts';
import { whenOf } from '../sending/scopes.ts';
import { nameOfFile, paperWords } from './file-words.ts';

/** A paper that was put in and is not on file. */
export function refusedPaper({ deps }: DeskRequest, upload: StoredUpload, why: PaperFault): DeskAnswer {
  const { says, todo } = paperWords[why];
  return {
    kind: 'page',
    title: `${nameOfFile(upload)} is not on file`,
    body: (
      <>
        <p>
          Put in on {whenOf({ at: upload.startedAt }, deps.stage)}. It was refused because {says}. It proves
          nothing yet, and no customer can see it.
        </p>
        <p>{todo}</p>
        <p>
          <a href={`/files?of=${upload.creditorId}`}>All files</a>
        </p>
      </>
    ),
  };
}
