import type { Finding } from '../../policy/wording/finding.ts';
import { placeOf, type TextProblem } from './letter.ts';

/** Signs that no letter may hold: each stands for the line of the file that it marks. */
const firstMark = 0xe000;
const marks = /[\ue000-\uf8ff]/;

/** The file with the mark of its line before every run of words, so that one sees in the mail where they came from. */
export function marked(file: string): string {
  return file
    .split('\n')
    .map((line, index) => {
      if (index === 0 || line === '---') return line;
      const mark = String.fromCharCode(firstMark + index + 1);
      return line
        .split(/(\{\{.*?\}\}|\{%.*?%\})/)
        .map((part, place) => (place % 2 === 1 ? part : part.replace(/\S/, `${mark}$&`)))
        .join('');
    })
    .join('\n');
}

/** Where in its letter stands what a finding is about; the body as a whole where the rest of the mail says it. */
export function placeOfFinding(
  { where, offset }: Finding,
  markedText: string,
): Pick<TextProblem, 'field' | 'line'> {
  if (where === 'subject') return { field: 'subject' };
  const line = where === 'text' ? lineAt(markedText, offset) : undefined;
  return line === undefined ? { field: 'body' } : placeOf(line);
}

function lineAt(text: string, offset: number): number | undefined {
  let line: number | undefined;
  let passed = 0;
  for (const sign of text.split('')) {
    if (marks.test(sign)) line = sign.charCodeAt(0) - firstMark;
    else if (passed === offset) return line;
    else {
      passed += 1;
      if (sign === '\n') line = undefined;
    }
  }
  return undefined;
}
