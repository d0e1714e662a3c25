/** An element of a document, without namespaces: names as they are written after the colon. */
export type Element = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The text directly inside it, trimmed. */
  text: string;
  children: readonly Element[];
  /** Line of the file on which it begins. */
  line: number;
};

/** The first element on that path of names; undefined where there is none. */
export function elementAt(from: Element | undefined, ...path: readonly string[]): Element | undefined {
  let found = from;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

/** Every element that one of those paths leads to. */
export function elementsAt(from: Element | undefined, ...path: readonly string[]): Element[] {
  let found = from === undefined ? [] : [from];
  for (const name of path)
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}

/** The text on that path; undefined where there is none, or nothing in it. */
export function textAt(from: Element | undefined, ...path: readonly string[]): string | undefined {
  const text = elementAt(from, ...path)?.text;
  return text === '' ? undefined : text;
}
