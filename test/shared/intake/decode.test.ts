import { describe, expect, it } from 'vitest';
import { ledger, readFile } from './read-text.ts';

const text = ledger([{ customer_name: 'Müller & Söhne – 5 €' }]);
const name = 'Müller & Söhne – 5 €';

function utf16(littleEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
}

function windows1252(): Uint8Array {
  const codes: Record<string, number> = { '€': 0x80, '–': 0x96 };
  return Uint8Array.from([...text].map((letter) => codes[letter] ?? letter.charCodeAt(0)));
}

describe('how bytes become text', () => {
  it.each([
    ['UTF-8', 'utf-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', 'utf-8', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian', 'utf-16le', utf16(true)],
    ['UTF-16 big endian', 'utf-16be', utf16(false)],
    ['Windows-1252', 'windows-1252', windows1252()],
  ])('reads %s in pieces of any size', async (_, encoding, bytes) => {
    for (const pieceSize of [1, 2, 3, 7, 65_536]) {
      const { rows, file } = await readFile(bytes, { pieceSize });
      expect(file).toMatchObject({ kind: 'read', encoding });
      expect(rows).toMatchObject([{ kind: 'invoice', customerName: name }]);
    }
  });

  it('begins again as Windows-1252 when the proof that it is not UTF-8 comes late', async () => {
    const late = Buffer.concat([
      Buffer.from(ledger(Array.from({ length: 2000 }, () => ({})))),
      Buffer.from('C-1,M\xfcller,I-9,2026-09-01,2026-10-01,EUR,1.00,1.00\n', 'latin1'),
    ]);
    const { rows, file } = await readFile(late);
    expect(file).toMatchObject({ encoding: 'windows-1252' });
    expect(rows).toHaveLength(2001);
    expect(rows.at(-1)).toMatchObject({ customerName: 'Müller' });
  });

  it.each([
    ['an archive that is no workbook', Buffer.from('PK\x03\x04....')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['binary data', Buffer.from('customer_number,\0')],
    ['a web page', Buffer.from('<html><body>')],
  ])('refuses %s whole, and says what to do', async (_, bytes) => {
    const { file } = await readFile(bytes);
    expect(file).toMatchObject({ kind: 'refused', code: 'not-text' });
    expect(file).toMatchObject({ sentence: expect.stringMatching(/Please (?:export|save) it as/) });
  });

  it('refuses an empty file, a file without rows, and one that ends inside a character', async () => {
    expect((await readFile('')).file).toMatchObject({ code: 'empty' });
    expect((await readFile('\n\n')).file).toMatchObject({ code: 'empty' });
    expect((await readFile(`${ledger([])}`)).file).toMatchObject({ code: 'no-rows' });
    const cut = Buffer.from(`${text}C-1,Mü`);
    expect((await readFile(cut.subarray(0, -1))).file).toMatchObject({ code: 'cut-off' });
  });

  it.each([',', ';', '\t', '|'])('finds the delimiter %j, though names contain others', async (delimiter) => {
    const { rows, file } = await readFile(ledger([{ customer_name: 'A, B; C | D\tE' }], delimiter));
    expect(file).toMatchObject({ delimiter });
    expect(rows).toMatchObject([{ customerName: 'A, B; C | D\tE' }]);
  });

  it('refuses a column that is there twice, and a header nobody knows', async () => {
    const twice = text.replace('invoice_total', 'due_date');
    expect(
      (await readFile(twice.replace('amount_outstanding', 'invoice_total,Amount outstanding'))).file,
    ).toMatchObject({
      code: 'column-twice',
    });
    expect((await readFile('a,b\n1,2\n')).file).toMatchObject({ code: 'no-known-header' });
  });
});
