import { type BankFormat, bankFormatOf, readStatements } from '../../../shared/bank/read-statements.ts';
import type { Balance, Finding, Movement, StatementHead } from '../../../shared/bank/statement.ts';
import { sourceOf } from '../../../shared/intake/source.ts';

export type Collected = StatementHead & {
  movements: Movement[];
  findings: Finding[];
  opening?: Balance | undefined;
  closing?: Balance | undefined;
  isEnded: boolean;
};

/** Everything a file holds, read in pieces of a size at which nothing is whole. */
export async function collect(file: string | Uint8Array, pieceSize = 97): Promise<Collected[]> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const source = sourceOf(bytes, pieceSize);
  const statements: Collected[] = [];
  const last = (): Collected => {
    const found = statements.at(-1);
    if (found === undefined) throw new Error('a movement before its statement');
    return found;
  };
  await readStatements(source, (await bankFormatOf(source)) ?? fail(), {
    restart: () => statements.splice(0),
    begin: (head) => statements.push({ ...head, movements: [], findings: [], isEnded: false }),
    movement: (movement) => last().movements.push(movement),
    find: (finding) => last().findings.push(finding),
    end: (foot) => Object.assign(last(), foot, { isEnded: true }),
  });
  return statements;
}

function fail(): BankFormat {
  throw new Error('no format was recognised');
}
