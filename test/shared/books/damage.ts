import fc from 'fast-check';

/** Something that happens to files on their way; positions are taken modulo what there is. */
type Damage =
  | { kind: 'cut'; at: number }
  | { kind: 'byte'; at: number; byte: number }
  | { kind: 'drop'; line: number }
  | { kind: 'double'; line: number }
  | { kind: 'swap'; line: number; cell: number; other: number }
  | { kind: 'put'; at: number; text: string };

const place = fc.nat(100_000);
export const arbitraryDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({ kind: fc.constant('byte' as const), at: place, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('drop' as const), line: place }),
  fc.record({ kind: fc.constant('double' as const), line: place }),
  fc.record({ kind: fc.constant('swap' as const), line: place, cell: place, other: place }),
  fc.record({
    kind: fc.constant('put' as const),
    at: place,
    text: fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r',
      '\r\n',
      '\0',
      '-',
      '=1+1',
      '\u2028',
      'é',
    ),
  }),
);

/** The file after it; characters are bytes here, so that any encoding can be hurt. */
export function damaged(file: Uint8Array, damage: Damage): Uint8Array {
  const text = Buffer.from(file).toString('latin1');
  switch (damage.kind) {
    case 'cut':
      return file.subarray(0, damage.at % (file.length + 1));
    case 'byte': {
      const bytes = Uint8Array.from(file);
      bytes[damage.at % file.length] = damage.byte;
      return bytes;
    }
    case 'put': {
      const at = damage.at % (file.length + 1);
      return Buffer.concat([file.subarray(0, at), Buffer.from(damage.text), file.subarray(at)]);
    }
    case 'drop':
    case 'double':
    case 'swap': {
      const lines = text.split(/(?<=\n)/);
      const at = damage.line % lines.length;
      const line = lines[at] ?? '';
      lines.splice(at, 1, ...changedLine(line, damage));
      return Buffer.from(lines.join(''), 'latin1');
    }
  }
}

function changedLine(line: string, damage: Exclude<Damage, { at: number }>): string[] {
  if (damage.kind !== 'swap') return damage.kind === 'drop' ? [] : [line, line];
  const [mark = ','] = /[;\t|]/.exec(line) ?? [];
  const cells = line.split(mark);
  const [first, second] = [damage.cell % cells.length, damage.other % cells.length];
  const [one = '', other = ''] = [cells[first], cells[second]];
  cells[first] = other;
  cells[second] = one;
  return [cells.join(mark)];
}
