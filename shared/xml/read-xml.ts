import { SaxesParser } from 'saxes';
import { FileRefused } from '../intake/file-refused.ts';
import type { Element } from './element.ts';

/** What a streaming reader of XML is told. */
export type XmlSink = {
  /** A container opens: the names that lead to it, itself last. */
  open?(path: readonly string[], line: number): void;
  /** An element directly inside a container, whole. */
  element(path: readonly string[], element: Element): void;
  /** A container closes. */
  close?(path: readonly string[], line: number): void;
};

type Growing = Element & { children: Growing[] };

/** No element of ours has more inside it; what has is an attack or another format. */
const most = { elements: 10_000, characters: 1_000_000, depth: 50 };

/**
 * Reads a document as a stream: containers are only passed through, what lies directly in them is built up, given
 * away and forgotten. Refuses document types (so no entity ever grows), broken XML, and elements too large or deep
 * (`characters`: how much text one may have).
 */
export async function readXml(
  text: AsyncIterable<string>,
  containers: ReadonlySet<string>,
  sink: XmlSink,
  { characters: mostCharacters } = { characters: most.characters },
): Promise<void> {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const path: string[] = [];
  const inside: Growing[] = [];
  // `waiting`: what has begun, be it a text, a tag, a remark or a document type, is kept by the parser until it ends.
  let [elements, characters, waiting] = [0, 0, 0];
  const heard = () => {
    waiting = 0;
  };
  parser.on('comment', heard);
  parser.on('processinginstruction', heard);
  parser.on('error', (error) => {
    throw new FileRefused('bad-xml', `This is not well-formed XML: ${said(error)}`, parser.line);
  });
  parser.on('doctype', () => {
    throw new FileRefused(
      'bad-xml',
      'The file declares a document type, which we never follow.',
      parser.line,
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    heard();
    const own = local(name);
    if (inside.length === 0 && containers.has(own)) {
      path.push(own);
      sink.open?.(path, parser.line);
      return;
    }
    if (inside.length === 0) [elements, characters] = [0, 0];
    const element: Growing = { name: own, attributes, text: '', children: [], line: parser.line };
    inside.at(-1)?.children.push(element);
    inside.push(element);
    elements += 1;
    if (elements > most.elements || inside.length > most.depth) throw tooLarge(own, parser.line);
  });
  const take = (text: string) => {
    heard();
    const element = inside.at(-1);
    if (element === undefined) return;
    characters += text.length;
    if (characters > mostCharacters) throw tooLarge(element.name, parser.line);
    element.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    heard();
    const element = inside.pop();
    if (element === undefined) {
      sink.close?.(path, parser.line);
      path.pop();
      return;
    }
    element.text = element.text.trim();
    if (inside.length === 0) sink.element(path, element);
  });
  for await (const piece of pieces(text)) {
    parser.write(piece);
    waiting += piece.length;
    if (waiting > mostCharacters) throw tooLarge(inside.at(-1)?.name ?? 'the file', parser.line);
  }
  parser.close();
}

const pieceSize = 65_536;

/** Small enough that a large piece is not taken for something without end. */
async function* pieces(text: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of text)
    for (let at = 0; at < piece.length; at += pieceSize) yield piece.slice(at, at + pieceSize);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The parser begins its sentences with the place, which the refusal names itself. */
function said({ message }: Error): string {
  const sentence = message.replace(/^\d+:\d+: /, '');
  return /[.!]$/.test(sentence) ? sentence : `${sentence}.`;
}

function tooLarge(name: string, line: number): FileRefused {
  return new FileRefused(
    'bad-xml',
    `The element ${name} is larger or deeper than any of a file we read.`,
    line,
  );
}
