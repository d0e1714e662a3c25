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
  let quoteAt = -1;

  function take(more: string): void {
    text = at < text.length ? text.slice(at) + more : more;
    at = 0;
    delimiterAt = -1;
    quoteAt = -1;
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

  /** Where the delimiter comes next, or where the text ends. Nothing is searched twice, however many lines have none. */
  function delimiterFrom(pos: number): number {
    if (delimiterAt < pos) delimiterAt = indexOrEnd(text, delimiter, pos);
    return delimiterAt;
  }

  /** Where the next quotation mark is, or where the text ends. */
  function quoteFrom(pos: number): number {
    if (quoteAt < pos) quoteAt = indexOrEnd(text, '"', pos);
    return quoteAt;
  }

  /** Adds the cells from `from` to where the content of their line ends; no quotation mark is among them. */
  function addPlain(fields: string[], from: number, stop: number): void {
    const whole = text;
    let pos = from;
    let cut = delimiterFrom(pos);
    while (cut < stop) {
      fields.push(whole.slice(pos, cut));
      pos = cut + delimiter.length;
      cut = indexOrEnd(whole, delimiter, pos);
    }
    fields.push(whole.slice(pos, stop));
    delimiterAt = cut;
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
      const end = lineEnd === -1 ? text.length : lineEnd;
      if (!quoted && quoteFrom(pos) >= end) {
        if (lineEnd === -1 && !last) return false;
        addPlain(fields, pos, contentEnd(end));
        hand(fields, end, lines, intact);
        return true;
      }
      const cut = delimiterFrom(pos);
      const isLast = end <= cut;
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
    while (at < text.length) {
      const found = text.indexOf(newline, at);
      const end = found === -1 ? text.length : found;
      if (quoteFrom(at) < end) {
        if (!quotedRecord(last)) break;
      } else if (found === -1 && !last) break;
      else {
        const fields: string[] = [];
        addPlain(fields, at, contentEnd(end));
        hand(fields, end, 1, true);
      }
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

function indexOrEnd(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from);
  return found === -1 ? text.length : found;
}

function tooLong(line: number): FileRefused {
  const sentence = `The row that begins on line ${line} is longer than a million characters: probably a quotation mark lacks its partner there.`;
  return new FileRefused('record-too-long', sentence, line);
}

function unclosed(line: number): FileRefused {
  const sentence = `A quotation mark opened in the row on line ${line} is never closed: the file was cut off or damaged. Please export it again.`;
  return new FileRefused('unclosed-quote', sentence, line);
}
