import { parseArgs } from 'node:util';

/** Whose decisions are verified, and from where. */
export type Command =
  | { kind: 'help' }
  | { kind: 'export'; file: string; anchors: string | undefined }
  | {
      kind: 'stage';
      /** Undefined: every debtor. */
      debtorKeys: readonly string[] | undefined;
      stage: string | undefined;
      write: string | undefined;
      anchors: string | undefined;
    };

const text = { type: 'string' } as const;
const options = {
  ...{ export: text, write: text, anchors: text, stage: text },
  all: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the command line asks for. Throws one sentence for a person when it is wrong. */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const { export: file, write, anchors, stage, all = false, help = false } = values;
  if (help) return { kind: 'help' };
  if (file !== undefined) {
    const more = [stage, write].some((value) => value !== undefined) || all || positionals.length > 0;
    if (more)
      throw new Error('--export takes everything from the file; give nothing beside it but --anchors.');
    return { kind: 'export', file, anchors };
  }
  if (all === positionals.length > 0) {
    throw new Error('Say whose decisions: one or more debtor keys, or --all; --help tells more.');
  }
  const local = stage === 'local' ? undefined : stage;
  return { kind: 'stage', debtorKeys: all ? undefined : positionals, stage: local, write, anchors };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], strict: true, allowPositionals: true, options });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${message.split('. ')[0]?.replace(/\.$/, '')}.`, { cause: error });
  }
}
