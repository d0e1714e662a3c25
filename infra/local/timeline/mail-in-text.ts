import { replySchema } from '../../../shared/store/replies.ts';
import type { Change } from './follow-table.ts';

/** What became of a mail that came in, or undefined when the change is about none. */
export function mailInText(
  { pk, sk, before, after }: Change,
  nameOf: (key: string) => string,
): string | undefined {
  if (before !== undefined || after === undefined) return undefined;
  if (pk === 'STRAYMAIL') return 'A mail came in that belongs to no case; it is kept aside for a person';
  const reply = sk.startsWith('REPLY#') ? replySchema.safeParse(after).data : undefined;
  if (reply === undefined) return undefined;
  const who = nameOf(pk.slice('REPLIES#'.length));
  switch (reply.sort) {
    case 'person':
      return `${who} wrote to us${hint(reply.suggestions)}`;
    case 'harmful':
      return `A mail for ${who} came with a virus; nobody opens it`;
    case 'automatic':
      return `A machine answered for ${who}: noted, nothing rests`;
    case 'bounce':
      return `A mail system reported about a mail to ${who}: noted, nothing rests`;
  }
}

function hint(suggestions: readonly { matter: string }[]): string {
  const [first] = suggestions;
  return first === undefined ? '' : `; it reads like: ${first.matter}`;
}
