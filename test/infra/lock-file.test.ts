import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

describe('the lock file', () => {
  it('names the optional packages of every platform: npm ci refuses it otherwise, on every machine', () => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');
    const { packages } = lockSchema.parse(JSON.parse(text));
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([, version]) => /^\d/.test(version))
        .map(([name]) => name)
        .filter(
          (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry, so that it installs from whichever one is set up', () => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');
    expect(text).not.toContain('"resolved"');
  });
});
