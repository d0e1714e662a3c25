/** A letter's text as a person edits it; below a line `---` of the body stands what comes after the facts. */
export type Letter = { subject: string; body: string };

/** The two parts of a letter's file. */
export function letterOf(file: string): Letter {
  const [first = '', , ...rest] = file.replaceAll('\r\n', '\n').trimEnd().split('\n');
  return { subject: first.replace(/^Subject: ?/, ''), body: rest.join('\n') };
}

/** The file of a letter, as those that ship are written. */
export function fileOf({ subject, body }: Letter): string {
  return `Subject: ${subject.replace(/[ \t\r\n]+/g, ' ').trim()}\n\n${body.replaceAll('\r\n', '\n').trim()}\n`;
}

/** What is wrong with a letter's text: where, by which wording rule if by one, and in words. Lines count from 1. */
export type TextProblem = {
  field: keyof Letter;
  line?: number | undefined;
  rule?: string | undefined;
  message: string;
};

/** Where in the letter a line of its file stands. */
export function placeOf(fileLine: number): Pick<TextProblem, 'field' | 'line'> {
  return fileLine <= 2 ? { field: 'subject' } : { field: 'body', line: fileLine - 2 };
}

/** Where the first line with these words stands; the body as a whole where none has them. */
export function placeWith(file: string, words: string): Pick<TextProblem, 'field' | 'line'> {
  const found = words === '' ? -1 : file.split('\n').findIndex((line) => line.includes(words));
  return found === -1 ? { field: 'body' } : placeOf(found + 1);
}
