import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export type Placed = { path: string; content: string };

/**
 * Puts files into their places, all of them or none: they are written beside their places first and then moved, the last
 * one last, and what was moved is put back as it was when one cannot be.
 */
export function putInPlace(files: readonly Placed[]): void {
  const before = files.map(({ path }) => (existsSync(path) ? contentOf(path) : undefined));
  const done: number[] = [];
  try {
    for (const { path, content } of files) writeFileSync(beside(path), content);
    for (const [index, { path }] of files.entries()) {
      renameSync(beside(path), path);
      done.push(index);
    }
  } catch (error) {
    for (const index of done.reverse()) putBack(files[index]?.path ?? '', before[index]);
    throw error;
  } finally {
    for (const { path } of files) rmSync(beside(path), { force: true });
  }
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    // A folder in its place: moving the file there fails and is told then.
    return undefined;
  }
}

function putBack(path: string, before: Buffer | undefined): void {
  if (before === undefined) rmSync(path, { force: true });
  else writeFileSync(path, before);
}

const beside = (path: string) => `${path}.new`;
