import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mostBytes } from '../../../shared/files/file-verdict.ts';
import { lookAtFile } from '../../../shared/files/look-at-file.ts';
import { safeName } from '../../../shared/files/safe-name.ts';
import { jpeg, pdf, png } from './sample-files.ts';

const stream = (said: string, bytes: string) => `5 0 obj << ${said} >> stream\n${bytes}\nendstream endobj`;

test.each([
  ['a PDF', pdf(), 'letter.pdf', 'application/pdf'],
  ['a photograph', jpeg(), 'IMG_1.JPG', 'image/jpeg'],
  ['a screenshot', png(), 'Bild.png', 'image/png'],
])('%s is kept as what it is', (_, bytes, name, type) => {
  expect(lookAtFile(bytes, name)).toEqual({ kind: 'fine', type, flags: [] });
});

test.each([
  ['nothing', Buffer.alloc(0), 'a.pdf', 'empty'],
  ['more than we take', Buffer.alloc(mostBytes + 1, 0x25), 'a.pdf', 'too-large'],
  ['a page of the web', Buffer.from('<!doctype html><script>'), 'a.pdf', 'not-allowed'],
  ['a program', Buffer.from('MZ\u0090'), 'a.png', 'not-allowed'],
  ['a picture called a PDF', png(), 'a.pdf', 'not-what-it-says'],
  ['a PDF called a program', pdf(), 'a.pdf.exe', 'not-what-it-says'],
  ['a PDF without an ending', pdf(), 'a', 'not-what-it-says'],
  ['half a PDF', pdf().subarray(0, 60), 'a.pdf', 'damaged'],
  ['a PDF without a page', Buffer.from('%PDF-1.7\n<< /Type /Pages >>\n%%EOF'), 'a.pdf', 'damaged'],
  ['half a picture', png().subarray(0, 40), 'a.png', 'damaged'],
  ['a picture with something behind it', png(2, 3, '<script>'), 'a.png', 'damaged'],
  ['a picture without a size', png(0, 3), 'a.png', 'damaged'],
  ['a photograph without a frame', jpeg().subarray(0, 8), 'a.jpg', 'damaged'],
  ['a picture that unfolds to 40 gigabytes', png(100_000, 100_000), 'a.png', 'too-much-inside'],
  ['a photograph that does', jpeg(65_000, 65_000), 'a.jpg', 'too-much-inside'],
  ['a PDF of a thousand pages', pdf('<< /Type /Page >>'.repeat(1000)), 'a.pdf', 'too-much-inside'],
  ['a packed part that unfolds without end', pdf('', ' '.repeat(30_000_000)), 'a.pdf', 'too-much-inside'],
  ['a PDF under a password', pdf('<< /Encrypt 7 0 R >>'), 'a.pdf', 'locked'],
])('%s is refused', (_, bytes, name, why) => {
  expect(lookAtFile(bytes, name)).toEqual({ kind: 'fault', why });
});

describe('what a PDF could do by itself is told', () => {
  it.each([
    ['a script', '<< /S /JavaScript /JS (app.alert) >>', 'script'],
    ['a program that is started', '<< /S /Launch /F (calc.exe) >>', 'launch'],
    ['a file inside', '<< /Type /EmbeddedFile >>', 'attachment'],
    ['a film', '<< /Subtype /RichMedia >>', 'media'],
    ['a form of its own', '<< /XFA [] >>', 'form'],
    ['a form that is sent', '<< /S /SubmitForm >>', 'submit'],
    ['a script whose name is written in hex', '<< /S /J#61vaScr#69pt >>', 'script'],
  ])('%s', (_, object, flag) => {
    expect(lookAtFile(pdf(object), 'a.pdf')).toMatchObject({ kind: 'fine', flags: [flag] });
    expect(lookAtFile(pdf('', object), 'a.pdf')).toMatchObject({ kind: 'fine', flags: [flag] });
  });

  it.each([
    ['a text', '5 0 obj\n<< /X (stream\n) >> endobj'],
    ['a remark', '% stream\n'],
    ['a name', '5 0 obj\n<< /X /stream\n >> endobj'],
    ['a stream whose end is only stated', stream('/Length 22', 'endstream endobj ( \n\n\n')],
    ['one whose end is stated elsewhere', stream('/Length 6 0 R', 'endstream endobj ( \n\n\n')],
    ['a remark in a text', '5 0 obj << /X (% ) >> endobj'],
    ['a bracket that is none', '5 0 obj << /X (\\() >> endobj'],
  ])('behind %s too', (_, before) => {
    const script = '7 0 obj << /S /JavaScript >> endobj\n6 0 obj 22 endobj';
    expect(lookAtFile(pdf(`${before}\n${script}`), 'a.pdf')).toMatchObject({ flags: ['script'] });
  });

  it('and where a text never ends, nobody can tell', () => {
    expect(lookAtFile(pdf('5 0 obj << /X ( >> endobj'), 'a.pdf')).toMatchObject({ why: 'damaged' });
  });

  it('but not what a picture in it happens to contain', () => {
    const picture = `5 0 obj\n<< /Length 40 >>\nstream\n${'/JS /Launch '.repeat(3)}\nendstream\nendobj`;
    expect(lookAtFile(pdf(picture), 'a.pdf')).toMatchObject({ flags: [] });
  });
});

test('whatever bytes come, the look at them ends with a verdict', () => {
  const starts = [pdf(), png(), jpeg(), Buffer.from('%PDF-'), deflateSync(Buffer.from('x'))];
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.nat(200),
      fc.uint8Array({ maxLength: 300 }),
      (start, cut, noise) => {
        const bytes = Buffer.concat([start.subarray(0, cut), noise, start.subarray(cut)]);
        for (const name of ['a.pdf', 'a.png', 'a.jpg'])
          expect(['fine', 'fault']).toContain(lookAtFile(bytes, name).kind);
      },
    ),
    { numRuns: 500 },
  );
  expect(lookAtFile(randomBytes(5000), 'a.pdf').kind).toBe('fault');
});

describe('a name that people see', () => {
  it.each([
    ['C:\\Users\\Jo\\Rechnung März.pdf', 'Rechnung März.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['=HYPERLINK("x").pdf', 'HYPERLINK x.pdf'],
    ['harmless\u202Efdp.exe', 'harmless fdp.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['<b>"a"\r\nX: y</b>.pdf', 'b.pdf'],
    ['', 'file.pdf'],
  ])('%s becomes %s', (name, safe) => {
    expect(safeName(name, 'application/pdf')).toBe(safe);
  });

  it('has the ending of what it is, no control, no folder and no formula, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const safe = safeName(name, 'image/png');
        expect(safe).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ._-]*\.png$/u);
        expect([...safe].length).toBeLessThanOrEqual(84);
      }),
    );
  });
});
