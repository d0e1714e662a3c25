import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptFile, safeName } from '../../../shared/replies/kept-file.ts';

const typeOf = (content: string, name = 'x') =>
  keptFile({ name, bytes: Buffer.from(content, 'latin1') }).type;

test.each([
  ['pdf', '%PDF-1.7'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff\xe0'],
  ['gif', 'GIF89a'],
  ['webp', 'RIFF\x10\x00\x00\x00WEBPVP8 '],
  ['heic', '\x00\x00\x00\x18ftypheic'],
  ['zip', 'PK\x03\x04plain'],
  ['office', 'PK\x03\x04....[Content_Types].xml'],
  ['text', 'number;amount\r\n1;2'],
  ['unknown', '<!DOCTYPE html><script>'],
  ['unknown', '<svg xmlns="x">'],
  ['unknown', '#!/bin/sh'],
  ['unknown', 'MZ\x90\x00'],
  ['unknown', ''],
])('a file is a %s by its first bytes', (type, content) => {
  expect(typeOf(content)).toBe(type);
});

test('what a file calls itself says nothing about its type', () => {
  expect(typeOf('MZ\x90\x00', 'invoice.pdf')).toBe('unknown');
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\jo\\note.pdf', 'note.pdf'],
  ['=cmd|calc', '_cmd_calc'],
  ['exe.\u202efdp.note', 'exe._fdp.note'],
  ['a\r\nContent-Type: x', 'a_Content-Type_ x'],
  ['   ', 'file'],
  ['Reklamation Größe.pdf', 'Reklamation Größe.pdf'],
])('the name %j becomes %j', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

test('a safe name is short, keeps its ending, and holds no sign that anything acts on', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeName(name);
      expect(safe).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}._ -]*$/u);
      expect(safe.length).toBeLessThanOrEqual(80);
      expect(safe).not.toContain('..');
    }),
  );
  expect(safeName(`${'a'.repeat(200)}.pdf`)).toMatch(/^a{76}\.pdf$/);
});
