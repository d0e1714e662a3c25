const width = 110;

/** A text that a terminal shows as it was typed: no control characters, no turned reading direction, on one line. */
function shown(text: string): string {
  return text.replaceAll(/[\p{Cc}\s\u2028\u2029]+/gu, ' ').replaceAll(/\p{Bidi_Control}/gu, '');
}

/** Rows in columns, two blanks between them; the last column is not padded. */
export function columns(texts: readonly (readonly string[])[], indent = ''): string[] {
  const rows = texts.map((row) => row.map(shown));
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, index) => Math.max(cell.length, widest[index] ?? 0)),
    [],
  );
  return rows.map((row) => {
    const cells = row.map((cell, index) => cell.padEnd(widths[index] ?? 0));
    return `${indent}${cells.join('  ').trimEnd()}`;
  });
}

/** A text in lines of at most 110 characters, indented. */
export function wrapped(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of shown(text)
    .split(' ')
    .filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A section with its heading; nothing when it is empty. */
export function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}
