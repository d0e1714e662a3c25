import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { FileProblems } from '../file-problems.ts';
import { eventColumns, eventSchema, type SimulatedEvent } from './event-schema.ts';

type Raw = { line: number; value: unknown };
type Read = { raws: Raw[]; problems: string[] };

/**
 * The events of a file: CSV with a header, or JSON Lines where its name ends in `.jsonl`. Throws `FileProblems` that
 * name every line and field that is not right, and takes nothing from such a file.
 */
export function readEvents(file: string, content: string): SimulatedEvent[] {
  const text = content.replace(/^\uFEFF/, '');
  const { raws, problems } = file.endsWith('.jsonl') ? jsonLines(text) : csvRows(text);
  const events: SimulatedEvent[] = [];
  for (const { line, value } of raws) {
    const checked = eventSchema.safeParse(value);
    if (checked.success) {
      events.push({ ...checked.data, line });
      problems.push(...whomOf(checked.data).map((words) => `line ${line}: ${words}`));
    } else problems.push(...checked.error.issues.map((issue) => `line ${line}: ${wordsOf(issue, value)}`));
  }
  if (problems.length > 0) throw new FileProblems(file, problems.toSorted(byLine));
  return events;
}

function whomOf(event: Omit<SimulatedEvent, 'line'>): string[] {
  const customer = 'customer' in event ? event.customer : undefined;
  const named = [event.invoice, customer].filter((one) => one !== undefined);
  return named.length === 1 ? [] : ['invoice: give either an invoice or a customer.'];
}

function jsonLines(text: string): Read {
  const read: Read = { raws: [], problems: [] };
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    try {
      read.raws.push({ line: index + 1, value: JSON.parse(written) });
    } catch {
      read.problems.push(`line ${index + 1}: it is not JSON.`);
    }
  }
  return read;
}

const rowsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

function csvRows(text: string): Read {
  let rows: z.infer<typeof rowsSchema>;
  try {
    const options = { info: true, relax_column_count: true, skip_empty_lines: true, trim: true };
    rows = rowsSchema.parse(parse(text, options));
  } catch (error) {
    return { raws: [], problems: [error instanceof Error ? `${error.message}.` : String(error)] };
  }
  const [header, ...body] = rows;
  if (header === undefined) return { raws: [], problems: ['line 1: the header is missing.'] };
  const names = header.record;
  const unknown = names.filter((name) => !eventColumns.includes(name));
  const known = `the columns are ${eventColumns.join(', ')}.`;
  const problems = unknown.map((name) => `line 1: there is no column "${name}"; ${known}`);
  for (const name of ['date', 'what'].filter((one) => !names.includes(one)))
    problems.push(`line 1: the column ${name} is missing.`);
  if (problems.length > 0) return { raws: [], problems };
  const raws = body.map(({ record, info }) => ({ line: info.lines, value: rowOf(names, record) }));
  for (const { record, info } of body)
    if (record.length !== names.length)
      problems.push(`line ${info.lines}: ${record.length} cells stand under ${names.length} columns.`);
  return { raws, problems };
}

function rowOf(names: readonly string[], cells: readonly string[]): Record<string, string> {
  const filled = names.map((name, index) => [name, cells[index] ?? ''] as const);
  return Object.fromEntries(filled.filter(([, cell]) => cell !== ''));
}

const withWhat = z.looseObject({ what: z.string().optional() });

function wordsOf(issue: z.core.$ZodIssue, value: unknown): string {
  const what = withWhat.safeParse(value).data?.what;
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys.join(', ')}: an event "${what ?? ''}" has no such field.`;
  if (issue.code === 'invalid_union' && issue.path[0] === 'what')
    return `what: ${what === undefined ? 'is missing' : `"${what}" is not known`}; it is one of ${whats.join(', ')}.`;
  const found = z.looseObject({}).safeParse(value).data?.[String(issue.path[0])];
  const said =
    found === undefined ? `is needed for "${what ?? ''}".` : `${JSON.stringify(found)}: ${issue.message}.`;
  return issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${said}`;
}

const whats = eventSchema.options.flatMap(({ shape }) => [...shape.what.values]);

function byLine(a: string, b: string): number {
  const line = (words: string) => Number(/^line (\d+)/.exec(words)?.[1] ?? 0);
  return line(a) - line(b);
}
