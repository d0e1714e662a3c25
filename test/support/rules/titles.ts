/** A string or template that stands before the function of a test or a group of tests. */
const titlePattern = /(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,\s*(?:async\s*)?\(/g;
/** A title that a table fills in; the first cell of a row, or its rule, is then part of it. */
const filledIn = /%s|\$rule|\$\{rule\}|\$row|\$id/;
const rowPattern = /^\s*(?:\[\s*|\{?\s*(?:rule|row|id):\s*)(['"`])([^'"`\n]+)\1/gm;

/** What the tests in a file are called; `beside` are files with tables that it imports. */
export function titlesOf(source: string, beside: readonly string[] = []): string[] {
  const titles = [...source.matchAll(titlePattern)].map(([, , title = '']) => title);
  if (!titles.some((title) => filledIn.test(title))) return titles;
  const rows = [source, ...beside].flatMap((text) => [...text.matchAll(rowPattern)]);
  return [...titles, ...rows.map(([, , cell = '']) => cell)];
}

/** `US-MA-01.home`, `UK3a`, `L07`. */
const idPattern = /(?<![\w-])(?:[A-Z]+(?:-[A-Z]+)*-\d\d(?:\.[a-z0-9-]+)?|[A-Z]{2}\d[a-z]?|L\d\d)(?![\w-])/g;

/** The rows, oracles and scenarios that a title names. */
export function namedIn(title: string): string[] {
  const ids = title.match(idPattern) ?? [];
  const lists = [...title.matchAll(/\bscenarios? (\d+(?:(?:, | and )\d+)*)/g)];
  const numbers = lists.flatMap(([, list = '']) => list.match(/\d+/g) ?? []);
  return [...ids, ...numbers.map((number) => `scenario ${number}`)];
}
