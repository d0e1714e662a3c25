import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { partitionFiles, partitionsFor } from '../../../shared/intake/partition-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'partitions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').slice(0, -1);

describe('spreading rows over chunks', () => {
  it('keeps all rows of a customer in one chunk, in their order, and loses none', () => {
    const files = partitionFiles(folder, 7);
    for (let row = 0; row < 20_000; row += 1)
      files.append(`C-${row % 50}`, `C-${row % 50} ${row} ${'é'.repeat(row % 40)}`);
    const chunks = files.close().map(({ path, lines }) => ({ lines, content: linesOf(path) }));
    const seen = new Map<string, number>();
    for (const [chunk, { lines, content }] of chunks.entries()) {
      expect(content).toHaveLength(lines);
      for (const line of content) {
        const [customer = '', row] = line.split(' ');
        expect(seen.get(`${customer} chunk`) ?? chunk).toBe(chunk);
        expect(seen.get(customer) ?? -1).toBeLessThan(Number(row));
        seen.set(`${customer} chunk`, chunk).set(customer, Number(row));
      }
    }
    expect(chunks.reduce((sum, { lines }) => sum + lines, 0)).toBe(20_000);
  });

  it('writes a row longer than its buffer', () => {
    const files = partitionFiles(folder, 512);
    const giant = 'x'.repeat(200_000);
    files.append('A', 'before');
    files.append('A', giant);
    files.append('A', 'after');
    expect(linesOf(files.close()[0]?.path ?? '')).toEqual(['before', giant, 'after']);
  });

  it('forgets everything when the file is read from its beginning again', () => {
    const files = partitionFiles(folder, 2);
    for (let row = 0; row < 10_000; row += 1) files.append('A', 'wrong encoding');
    files.restart();
    files.append('A', 'right');
    expect(files.close().map(({ path, lines }) => [lines, linesOf(path)])).toEqual([[1, ['right']]]);
  });

  it('makes no file for a partition without lines', () => {
    const files = partitionFiles(folder, 512);
    files.restart();
    expect(readdirSync(folder)).toEqual([]);
    files.append('A', 'only');
    expect(files.close()).toHaveLength(1);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('chooses chunks of some thousand rows, and never more than can be open at once', () => {
    expect([0, 1000, 6_000_000, 2_000_000_000].map(partitionsFor)).toEqual([1, 1, 10, 512]);
  });
});
