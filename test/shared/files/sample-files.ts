import { deflateSync } from 'node:zlib';

/** A small PDF; `objects` stand beside its page, `packed` in an object stream. */
export function pdf(objects = '', packed?: string): Buffer {
  const stream = packed === undefined ? undefined : deflateSync(Buffer.from(packed, 'latin1'));
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n`, 'latin1'),
    Buffer.from('2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n', 'latin1'),
    Buffer.from(`3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n${objects}\n`, 'latin1'),
    ...(stream === undefined
      ? []
      : [
          Buffer.from(
            `9 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`,
            'latin1',
          ),
          stream,
          Buffer.from('\nendstream\nendobj\n', 'latin1'),
        ]),
    Buffer.from('trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n', 'latin1'),
  ]);
}

/** The blocks of a PNG of that size; `after` comes behind its end. */
export function png(width = 2, height = 3, after = ''): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const chunk = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[chunk('IHDR', head), chunk('IDAT', Buffer.alloc(4)), chunk('IEND', Buffer.alloc(0))],
    Buffer.from(after, 'latin1'),
  ]);
}

/** The beginning of a JPEG of that size. */
export function jpeg(width = 2, height = 3): Buffer {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Buffer.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 2, 0, 0xff, 0xd9],
  ]);
}
