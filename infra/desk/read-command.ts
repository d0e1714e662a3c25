import { parseArgs } from 'node:util';
import { type Queue, queues } from '../../shared/store/items.ts';

/** Details as a person types them; what they mean depends on the task. */
export type Typed = Readonly<Record<string, string | string[]>>;

export type Command =
  | { kind: 'help' }
  | { kind: 'list'; creditorId: string | undefined; queue: Queue | undefined }
  | { kind: 'show'; reference: string }
  | { kind: 'done'; reference: string; outcome: string; by: string; typed: Typed }
  /** Mails that answer none of ours: all of them, or one that somebody has dealt with. */
  | { kind: 'aside'; mailId: string | undefined; by: string }
  /** A creditor's mails may ask again. */
  | { kind: 'resume-mail'; creditorId: string | undefined; by: string; text: string }
  /** Somebody wants their personal data erased. */
  | { kind: 'erase'; customer: string; by: string; text: string }
  /** Something noted about an invoice and its customer without a task. */
  | ({ kind: 'enter'; verb: EntryVerb; number: string; what: string | undefined } & {
      by: string;
      creditorId: string | undefined;
      typed: Typed;
    });

export const entryVerbs = ['hold', 'dispute', 'plan', 'prefer', 'waive', 'notice'] as const;
export type EntryVerb = (typeof entryVerbs)[number];

const text = { type: 'string' } as const;
const detailOptions = {
  ...{
    note: text,
    date: text,
    amount: text,
    reason: text,
    method: text,
    text,
    part: { ...text, multiple: true },
    with: { ...text, multiple: true },
    only: { ...text, multiple: true },
    papers: { ...text, multiple: true },
    cause: text,
    change: text,
  },
  ...{ order: text, delivery: text, invoice: text, terms: text, source: text, barred: text },
  ...{ email: text, country: text, zone: text, phone: text },
  ...{ from: text, until: text, days: text, channel: text, how: text, received: text },
} as const;
const options = {
  ...detailOptions,
  ...{ creditor: text, queue: text, by: text, stage: text },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the command line asks for. Throws one sentence for a person when it is wrong. */
export function readCommand(args: readonly string[]): Command & { stage: string | undefined } {
  const { values, positionals } = parse(args);
  const { stage, creditor, queue, by, help, ...typed } = values;
  const [verb, reference, outcome, extra] = positionals;
  const command = (): Command => {
    if (help === true || verb === undefined) return { kind: 'help' };
    if (extra !== undefined) throw new Error(`"${extra}" is one word too many; put texts into quotes.`);
    switch (verb) {
      case 'list':
        return { kind: 'list', creditorId: creditor, queue: queueOf(queue) };
      case 'show':
        return { kind: 'show', reference: given(reference) };
      case 'done':
        return {
          kind: 'done',
          reference: given(reference),
          outcome: outcome ?? '',
          by: by ?? '',
          typed,
        };
      case 'aside':
        return { kind: 'aside', mailId: reference, by: by ?? '' };
      case 'resume-mail':
        return {
          kind: 'resume-mail',
          creditorId: reference,
          by: by ?? '',
          text: String(typed['text'] ?? ''),
        };
      case 'erase':
        return { kind: 'erase', ...wishOf(reference, by, typed['text']) };
      case 'hold':
      case 'dispute':
      case 'plan':
      case 'prefer':
      case 'waive':
      case 'notice':
        return {
          ...{ kind: 'enter', verb, number: givenInvoice(reference), what: outcome },
          ...{ by: by ?? '', creditorId: creditor, typed },
        };
      default:
        throw new Error(
          `"${verb}" is not known here; say list, show, done, aside, resume-mail, erase, ${entryVerbs.slice(0, -1).join(', ')} or notice.`,
        );
    }
  };
  return { ...command(), stage };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], strict: true, allowPositionals: true, options });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${message.split('. ')[0]?.replace(/\.$/, '')}.`, { cause: error });
  }
}

function given(reference: string | undefined): string {
  if (reference === undefined)
    throw new Error('Say which task: its number stands in front of it on the list.');
  return reference;
}

function wishOf(customer: string | undefined, by: string | undefined, text: string | string[] | undefined) {
  if (customer === undefined) throw new Error('Say whose data: the number of the customer, or the key.');
  if (by === undefined || by.trim() === '') throw new Error('Say who you are: --by NAME.');
  if (text === undefined || String(text).trim() === '')
    throw new Error('--text must say why: where the wish is written, in words that name nobody.');
  return { customer, by: by.trim(), text: String(text).trim() };
}

function givenInvoice(number: string | undefined): string {
  if (number === undefined) throw new Error('Say which invoice it is about.');
  return number;
}

function queueOf(typed: string | undefined): Queue | undefined {
  const queue = queues.find((name) => name === typed);
  if (typed !== undefined && queue === undefined)
    throw new Error(`There is no queue ${typed}; the queues are ${queues.join(', ')}.`);
  return queue;
}
