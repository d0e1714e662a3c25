import type { Template } from './template-kinds.ts';
import type { Words } from './words.ts';

/** A mail's own wording: paragraphs around the facts, the same for its HTML and its text form. */
export type Texts = { subject: string; opening: string; closing: string };

/** A language: its labels, and one file a mail, as finance edit it. */
export type Language = { words: Words; texts: Record<Template, string> };

const form = /^Subject: (?<subject>[^\n]+)\n\n(?<opening>[\s\S]*?)(?:\n---\n(?<closing>[\s\S]*))?$/;

/**
 * The parts of a mail's file: `Subject: …`, an empty line, what stands before the facts, and, below a line `---`, what
 * stands after them. Throws where a file is not of this form; a test reads them all.
 */
export function readTexts(file: string): Texts {
  const { subject, opening, closing = '' } = form.exec(file.replaceAll('\r\n', '\n'))?.groups ?? {};
  if (subject === undefined || opening === undefined)
    throw new Error(`a mail text begins with "Subject: …" and an empty line: ${file.slice(0, 40)}`);
  return { subject, opening, closing };
}
