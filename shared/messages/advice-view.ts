import type { CheckedInput } from './message-input.ts';
import type { Words } from './words.ts';
import { oneLine } from './written.ts';

/** Where a person who cannot pay finds free advice, or who can say where it is. */
export function adviceView({ noted }: CheckedInput, { advice }: Pick<Words, 'advice'>) {
  const advisers = noted?.advisers;
  return (
    advisers && {
      title: advice.title,
      sentence: advisers.length === 0 ? advice.elsewhere : advice.free,
      rows: advisers.map(({ name, phone, url }) => ({
        who: phone === undefined ? oneLine(name) : `${oneLine(name)}, ${oneLine(phone)}`,
        url,
      })),
    }
  );
}
