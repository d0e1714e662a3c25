/** A piece of a PDF: the text of a name is put right; `endless` is a string that nothing closes. */
export type PdfToken = {
  kind: 'name' | 'string' | 'hex' | 'word' | 'mark' | 'endless';
  text: string;
  at: number;
  end: number;
};

// Each alternative reads on from where it stands and never twice, so that no text makes it slow.
const piece =
  /[\0\t\n\f\r ]+|%[^\r\n]*|\/[^\0\t\n\f\r ()<>[\]{}/%]*|<<|>>|<[0-9A-Fa-f\0\t\n\f\r ]*>?|[^\0\t\n\f\r ()<>[\]{}/%]+|[()[\]{}>]/y;

/** The next piece from there on, blanks and remarks passed over; undefined at the end. */
export function pdfToken(text: string, from: number): PdfToken | undefined {
  for (let at = from; at < text.length; ) {
    piece.lastIndex = at;
    const found = piece.exec(text)?.[0] ?? '';
    const end = at + found.length;
    const first = found.charAt(0);
    if (first === '(') return literal(text, at);
    if (first === '/') return { kind: 'name', text: plainName(found.slice(1)), at, end };
    if (first === '<' && found !== '<<')
      return { kind: 'hex', text: found.slice(1).replace('>', ''), at, end };
    if (/[[\]{}<>)]/.test(first)) return { kind: 'mark', text: found, at, end };
    if (!/[\0\t\n\f\r %]/.test(first)) return { kind: 'word', text: found, at, end };
    at = end;
  }
  return undefined;
}

/** A text in brackets, which may hold brackets of its own in pairs. */
function literal(text: string, at: number): PdfToken {
  const sign = /[\\()]/g;
  sign.lastIndex = at;
  let depth = 0;
  for (;;) {
    const found = sign.exec(text);
    if (found === null) return { kind: 'endless', text: '', at, end: text.length };
    if (found[0] === '\\') sign.lastIndex = found.index + 2;
    else depth += found[0] === '(' ? 1 : -1;
    const end = found.index + 1;
    if (depth === 0) return { kind: 'string', text: text.slice(at + 1, end - 1), at, end };
  }
}

/** Names may be written in hex: `/J#53`. */
function plainName(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
