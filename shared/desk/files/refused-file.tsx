import type { FC } from 'hono/jsx';
import type { ToName } from './file-to-name.ts';
import { uploadAddress } from './file-words.ts';

type Props = {
  /** Why it was refused. */
  sentence: string;
  /** Its columns, where naming them would mend it. */
  file: ToName | undefined;
  mayName: boolean;
};

/** Why nothing of a file was taken over, and what would mend it. */
export const RefusedFile: FC<Props> = ({ sentence, file, mayName }) => {
  if (file === undefined)
    return <p class="problem">The whole file was refused; nothing of it was taken over. {sentence}</p>;
  const { upload, isUnknown } = file;
  const { stored } = file.named;
  if (!isUnknown || stored === undefined)
    return (
      <>
        <p class="problem">
          The whole file was refused; nothing of it was taken over.{' '}
          {isUnknown ? 'Nobody has said yet what its columns are.' : sentence}
        </p>
        <p>
          <a class="button" href={`${uploadAddress(upload)}/columns`}>
            {columnsWords(isUnknown, mayName)}
          </a>
        </p>
        {isUnknown && (
          <details>
            <summary>What was looked for</summary>
            <p>{sentence}</p>
          </details>
        )}
      </>
    );
  return (
    <>
      <p>
        Nothing of it was taken over, as nobody had said what its columns are. By now{' '}
        {stored.storedBy ?? 'somebody'} has: put in again, it is read so.
      </p>
      <p>
        <a href={`${uploadAddress(upload)}/columns`}>How its columns are read</a>
      </p>
    </>
  );
};

function columnsWords(isUnknown: boolean, mayName: boolean): string {
  if (!mayName) return 'What its columns seem to be';
  return isUnknown ? 'Say what its columns are' : 'Change how its columns are read';
}
