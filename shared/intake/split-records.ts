import { FileRefused } from './file-refused.ts';

/** One CSV record as it stands in the file. */
type OnRecord = (
  fields: string[],
  /** The physical line it begins on. */
  line: number,
  /** False when text follows a closing quotation mark. */
  intact: boolean,
  /** False when the file stops before its line does. */
  ended: boolean,
) => void;

type Splitter = {
  push(text: string): void;
  /** The file is over: hands out the last record if no line end follows it. */
  end(): void;
};

/** One record may be so many characters long; more means a quotation mark has lost its partner. */
export const longestRecord = 1_000_000;

const quote = 34;
const carriageReturn = 13;

/**
 * Cuts text into CSV records with their true line numbers, whatever pieces it arrives in. Lines end with LF or
 * CR LF; with `newline` CR, as old Macintosh files do. uDSV is not used here because it joins a short row with
 * the next one, drops blank lines unseen and knows no line numbers.
 */
export function splitRecords(delimiter: string, newline: '\n' | '\r', onRecord: OnRecord): Splitter {
  let text = '';
  let at = 0;
  let line = 1;
  let delimiterAt = -1;

  function take(more: string): void {
    text = at < text.length ? text.slice(at) + more : more;
    at = 0;
    delimiterAt = -1;
  }

  function hand(fields: string[], end: number, lines: number, intact: boolean): void {
    if (end - at > longestRecord) throw tooLong(line);
    onRecord(fields, line, intact, end < text.length);
    at = end + 1;
    line += lines;
  }

  /** Where the content of a line ends that is cut at `end`. */
  function contentEnd(end: number): number {
    return newline === '\n' && end > at && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
  }

  /** Position of the quotation mark that closes the field opened at `open`; -1 when it has not arrived yet. */
  function closing(open: number, last: boolean): number {
    let close = text.indexOf('"', open + 1);
    while (close !== -1 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
    if (close === -1 && last) throw unclosed(line);
    return close;
  }

  /** Where the delimiter comes next. No stretch of the text is searched twice, however many lines have none. */
  function delimiterFrom(pos: number): number {
    if (delimiterAt < pos) {
      const found = text.indexOf(delimiter, pos);
      delimiterAt = found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    return delimiterAt;
  }

  /** The cells of a record without quotation marks, whose content ends at `stop`. */
  function plainRecord(stop: number): string[] {
    const fields: string[] = [];
    let pos = at;
    for (let cut = delimiterFrom(pos); cut < stop; cut = delimiterFrom(pos)) {
      fields.push(text.slice(pos, cut));
      pos = cut + delimiter.length;
    }
    fields.push(text.slice(pos, stop));
    return fields;
  }

  /** Hands out a record that contains quotation marks; false when its end has not arrived yet. */
  function quotedRecord(last: boolean): boolean {
    const fields: string[] = [];
    let intact = true;
    let lines = 1;
    let pos = at;
    let lineEnd = text.indexOf(newline, pos);
    for (;;) {
      let value = '';
      const quoted = text.charCodeAt(pos) === quote;
      if (quoted) {
        const close = closing(pos, last);
        if (close === -1) return false;
        value = text.slice(pos + 1, close).replaceAll('""', '"');
        for (; lineEnd !== -1 && lineEnd < close; lineEnd = text.indexOf(newline, lineEnd + 1)) lines += 1;
        pos = close + 1;
      }
      const cut = delimiterFrom(pos);
      const end = lineEnd === -1 ? text.length : lineEnd;
      const isLast = end < cut;
      if (isLast && lineEnd === -1 && !last) return false;
      const stop = isLast ? contentEnd(end) : cut;
      if (quoted && stop > pos) intact = false;
      fields.push(stop > pos ? value + text.slice(pos, stop) : value);
      if (isLast) {
        hand(fields, end, lines, intact);
        return true;
      }
      pos = cut + delimiter.length;
    }
  }

  function run(last: boolean): void {
    let nextQuote = text.indexOf('"', at);
    while (at < text.length) {
      if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf('"', at);
      const found = text.indexOf(newline, at);
      const end = found === -1 && last ? text.length : found;
      if (nextQuote !== -1 && (end === -1 || nextQuote < end)) {
        if (!quotedRecord(last)) break;
      } else if (end === -1) break;
      else hand(plainRecord(contentEnd(end)), end, 1, true);
    }
    if (text.length - at > longestRecord) throw tooLong(line);
  }

  return {
    push(more) {
      take(more);
      run(false);
    },
    end() {
      take('');
      run(true);
    },
  };
}

function tooLong(line: number): FileRefused {
  const sentence = `The row that begins on line ${line} is longer than a million characters: probably a quotation mark lacks its partner there.`;
  return new FileRefused('record-too-long', sentence, line);
}

function unclosed(line: number): FileRefused {
  const sentence = `A quotation mark opened in the row on line ${line} is never closed: the file was cut off or damaged. Please export it again.`;
  return new FileRefused('unclosed-quote', sentence, line);
}
