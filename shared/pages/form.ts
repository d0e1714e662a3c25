/** What a person typed and chose, by field name. Files and control characters are dropped. */
export type Form = { one(field: string): string; all(field: string): string[] };

/** The fields of a posted form or of a query. */
export function formOf(fields: Readonly<Record<string, unknown>>): Form {
  const all = (field: string): string[] => {
    const value: unknown = Object.hasOwn(fields, field) ? fields[field] : undefined;
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((entry) => (typeof entry === 'string' ? [printable(entry).trim()] : []));
  };
  return { all, one: (field) => all(field)[0] ?? '' };
}

function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed();
}
