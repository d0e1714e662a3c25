import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putInPlace } from './put-in-place.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'in-place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const content = (name: string) => readFileSync(at(name), 'utf8');

it('puts all files into their places, in the place of older ones', () => {
  writeFileSync(at('a'), 'old');
  putInPlace([
    { path: at('a'), content: 'new' },
    { path: at('b'), content: 'b' },
  ]);
  expect([content('a'), content('b'), readdirSync(folder)]).toEqual(['new', 'b', ['a', 'b']]);
});

it('puts none where the last cannot be moved: what was moved is as it was', () => {
  writeFileSync(at('a'), 'old');
  mkdirSync(at('c'));
  const files = ['a', 'b', 'c'].map((name) => ({ path: at(name), content: 'new' }));
  expect(() => putInPlace(files)).toThrow();
  expect([content('a'), readdirSync(folder)]).toEqual(['old', ['a', 'c']]);
});

it('puts none where one cannot be written', () => {
  const files = [at('a'), join(folder, 'nowhere', 'b')].map((path) => ({ path, content: 'new' }));
  expect(() => putInPlace(files)).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual([]);
});
