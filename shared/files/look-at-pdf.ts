import { type Content, type FileFlag, fault } from './file-verdict.ts';
import { pdfStructure } from './pdf-structure.ts';

/** Names in a document that make it do something, and what. */
const acting = new Map<string, FileFlag>([
  ['JavaScript', 'script'],
  ['JS', 'script'],
  ['Launch', 'launch'],
  ['EmbeddedFile', 'attachment'],
  ['EmbeddedFiles', 'attachment'],
  ['Filespec', 'attachment'],
  ['RichMedia', 'media'],
  ['Movie', 'media'],
  ['Rendition', 'media'],
  ['3D', 'media'],
  ['XFA', 'form'],
  ['SubmitForm', 'submit'],
  ['ImportData', 'submit'],
  ['GoToR', 'submit'],
  ['GoToE', 'submit'],
]);
const locked = 'Encrypt';
const lookedFor = new Set([...acting.keys(), locked]);

/** Whether a PDF may be kept, and what in it could do something by itself. */
export function lookAtPdf(bytes: Buffer): Content {
  const structure = pdfStructure(bytes, lookedFor);
  if (structure.kind === 'fault') return structure;
  if (structure.names.has(locked)) return fault('locked');
  const flags = [...acting].flatMap(([name, flag]) => (structure.names.has(name) ? [flag] : []));
  return { kind: 'fine', flags: [...new Set(flags)] };
}
