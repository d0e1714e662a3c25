import * as z from 'zod';
import { type Policy, policySchema } from '../../../shared/policy/policy.ts';
import { FileProblems } from './file-problems.ts';

/**
 * The policy of a file. Throws `FileProblems` with every problem and its JSON path: what the schema refuses, fields it
 * does not know (a misspelt one would else be taken for its default, and be milder than was meant), and steps that
 * share an id.
 */
export function readPolicy(file: string, content: string): Policy {
  const raw = parsed(file, content);
  const checked = policySchema.safeParse(raw);
  if (!checked.success) {
    const issues = checked.error.issues.map(({ path, message }) => `${pathOf(path)}: ${message}.`);
    throw new FileProblems(file, issues);
  }
  const problems = [...unknownFields(raw, checked.data, []), ...sharedIds(checked.data)];
  if (problems.length > 0) throw new FileProblems(file, problems);
  return checked.data;
}

function parsed(file: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new FileProblems(file, [`it is not JSON: ${error instanceof Error ? error.message : ''}.`], {
      cause: error,
    });
  }
}

function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return `$${steps.join('')}`;
}

const objectSchema = z.record(z.string(), z.unknown());

function unknownFields(raw: unknown, known: unknown, path: readonly (string | number)[]): string[] {
  if (Array.isArray(raw) && Array.isArray(known))
    return raw.flatMap((one, index) => unknownFields(one, known[index], [...path, index]));
  const given = objectSchema.safeParse(raw);
  const taken = objectSchema.safeParse(known);
  if (!given.success || !taken.success) return [];
  return Object.entries(given.data).flatMap(([key, value]) =>
    key in taken.data
      ? unknownFields(value, taken.data[key], [...path, key])
      : [`${pathOf([...path, key])}: there is no such field.`],
  );
}

function sharedIds({ ladder, brokenPromise }: Policy): string[] {
  const ids = [...ladder.map(({ id }) => id), brokenPromise.stepId];
  const places = [...ladder.keys()].map((index) => pathOf(['ladder', index, 'id']));
  const where = [...places, '$.brokenPromise.stepId'];
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [`${where[index]}: another step is called "${id}" already.`],
  );
}
