import type { PdfObject, PdfStructure } from './pdf-structure.ts';
import { type PdfValue, pdfValue } from './pdf-values.ts';

/** A file that a PDF carries: the name it goes by, and its stream. */
export type PdfFile = { name: string; stream: NonNullable<PdfObject['stream']> };

/** Branches of the list of files, and files in it; no invoice carries a hundredth of that. */
const mostBranches = 100;
const mostFiles = 200;

/** The files a PDF carries: those of its list by names, and those that belong to the document as a whole. */
export function pdfFiles({ objects, root }: Pick<PdfStructure, 'objects' | 'root'>): PdfFile[] {
  const see = (value: PdfValue | undefined): PdfValue | undefined => {
    if (value?.kind !== 'reference') return value;
    const object = objects.get(value.to);
    return object === undefined ? undefined : pdfValue(object.text, object.at);
  };
  const catalog = root === undefined ? undefined : see({ kind: 'reference', to: root });
  const specifications = [
    ...listed(part(see(part(catalog, 'Names')), 'EmbeddedFiles'), see),
    ...itemsOf(see(part(catalog, 'AF'))),
  ];
  const found = new Map<PdfObject, PdfFile>();
  for (const specification of specifications.slice(0, mostFiles)) {
    const said = see(specification);
    const name = see(part(said, 'UF')) ?? see(part(said, 'F'));
    const files = see(part(said, 'EF'));
    const file = part(files, 'F') ?? part(files, 'UF');
    const object = file?.kind === 'reference' ? objects.get(file.to) : undefined;
    if (name?.kind === 'string' && object?.stream !== undefined)
      found.set(object, { name: plainText(name.text), stream: object.stream });
  }
  return [...found.values()];
}

/** The leaves of a tree of names: every second item of a list is what the name before it stands for. */
function listed(
  top: PdfValue | undefined,
  see: (value: PdfValue | undefined) => PdfValue | undefined,
): PdfValue[] {
  const branches = [top];
  const leaves: PdfValue[] = [];
  for (let at = 0; at < branches.length && at < mostBranches; at += 1) {
    const branch = see(branches[at]);
    leaves.push(...itemsOf(see(part(branch, 'Names'))).filter((_, index) => index % 2 === 1));
    branches.push(...itemsOf(see(part(branch, 'Kids'))));
  }
  return leaves;
}

function part(value: PdfValue | undefined, key: string): PdfValue | undefined {
  return value?.kind === 'dictionary' ? value.entries.get(key) : undefined;
}

function itemsOf(value: PdfValue | undefined): readonly PdfValue[] {
  return value?.kind === 'array' ? value.items : [];
}

/** A name in two bytes a character begins with a mark. */
function plainText(text: string): string {
  if (!text.startsWith('\u00fe\u00ff')) return text.replaceAll('\\', '');
  return new TextDecoder('utf-16be').decode(Buffer.from(text.slice(2), 'latin1'));
}
