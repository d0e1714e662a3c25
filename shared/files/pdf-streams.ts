/** A stream of a PDF: what stands before it since the last one, and where it and its bytes lie. */
type PdfStream = {
  before: string;
  at: number;
  begin: number;
  /** Undefined where the stream has no end. */
  end: number | undefined;
};

/** The streams of a document, given as text of a character a byte, one after the other. */
export function* pdfStreams(text: string): Generator<PdfStream> {
  const start = /stream\r?\n/g;
  for (let from = 0; ; ) {
    start.lastIndex = from;
    const found = start.exec(text);
    if (found === null) return;
    const begin = found.index + found[0].length;
    const end = text.indexOf('endstream', begin);
    yield { before: text.slice(from, found.index), at: found.index, begin, end: end < 0 ? undefined : end };
    if (end < 0) return;
    from = end + 'endstream'.length;
  }
}
