import { type FileFlag, fault, type PaperFault } from './file-verdict.ts';
import { type Looked, lookAtFile } from './look-at-file.ts';

/** What runs by itself once somebody opens it. */
const acting = new Set<FileFlag>(['script', 'launch', 'media']);

export type LookedAtPaper = Looked | { kind: 'fault'; why: PaperFault };

/** The same look at a paper of ours. Customers take it away, so nothing in it may run by itself. Pure. */
export function lookAtPaper(bytes: Buffer, name: string): LookedAtPaper {
  const looked = lookAtFile(bytes, name);
  return looked.kind === 'fine' && looked.flags.some((flag) => acting.has(flag)) ? fault('acting') : looked;
}
