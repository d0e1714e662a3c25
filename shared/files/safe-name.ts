import { type FileType, fileTypes } from './file-verdict.ts';

const longest = 80;

/**
 * A file's name as people may see and save it: letters, digits and a few signs, without folders, without what turns
 * the reading direction or begins a formula, and with the ending of what it really is.
 */
export function safeName(name: string, type: FileType): string {
  const [ending] = fileTypes[type];
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const stem = last
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[^\p{L}\p{M}\p{N} ._-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\.{2,}/g, '.')
    .replace(/^[ ._-]+|[ ._-]+$/g, '');
  const cut = [...stem].slice(0, longest).join('').trim();
  return `${cut === '' ? 'file' : cut}.${ending}`;
}
