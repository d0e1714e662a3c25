import { type FileFault, type FileFlag, type FileType, fault, fileTypes, mostBytes } from './file-verdict.ts';
import { lookAtJpeg, lookAtPng } from './look-at-image.ts';
import { lookAtPdf } from './look-at-pdf.ts';

export type Looked = { kind: 'fine'; type: FileType; flags: FileFlag[] } | { kind: 'fault'; why: FileFault };

/** What a file is by its content, and whether it may be kept; its name must not say something else. Pure. */
export function lookAtFile(bytes: Buffer, name: string): Looked {
  if (bytes.length === 0) return fault('empty');
  if (bytes.length > mostBytes) return fault('too-large');
  const type = typeOf(bytes);
  if (type === undefined) return fault('not-allowed');
  const endings: readonly string[] = fileTypes[type];
  if (!endings.includes(endingOf(name))) return fault('not-what-it-says');
  const content = contentOf(type, bytes);
  return content.kind === 'fault' ? content : { ...content, type };
}

function typeOf(bytes: Buffer): FileType | undefined {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes.subarray(0, 8).equals(png) ? 'image/png' : undefined;
}

function contentOf(type: FileType, bytes: Buffer) {
  switch (type) {
    case 'application/pdf':
      return lookAtPdf(bytes);
    case 'image/jpeg':
      return lookAtJpeg(bytes);
    case 'image/png':
      return lookAtPng(bytes);
  }
}

/** The ending of a name in small letters; none for a name without one. */
function endingOf(name: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}
