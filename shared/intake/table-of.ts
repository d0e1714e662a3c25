import { delimiters, headRecords } from './head-records.ts';

const mostRecords = 40;

type Table = { header: readonly string[]; rows: readonly (readonly string[])[] };

/** The delimiter under which most lines have the same number of columns, and the first such line as the header. */
export function tableOf(head: string): Table | undefined {
  const tables = delimiters.map((delimiter) => cut(head, delimiter));
  const [best] = tables.sort((a, b) => b.length * width(b) - a.length * width(a));
  const [header, ...rows] = best ?? [];
  return header === undefined || header.length < 3 || rows.length === 0 ? undefined : { header, rows };
}

const width = (records: readonly (readonly string[])[]) => records[0]?.length ?? 0;

function cut(head: string, delimiter: string): (readonly string[])[] {
  const records = headRecords(head, delimiter)
    .map(({ fields }) => fields)
    .filter(({ length }) => length > 1)
    .slice(0, mostRecords);
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0];
  return records.filter(({ length }) => length === usual);
}
