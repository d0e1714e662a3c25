import * as z from 'zod';
import { checkPack, type Pack, packSchema } from './pack.ts';

/** What became of a file that should hold a pack: the pack, or everything that is wrong with it, one sentence each. */
export type ReadPack = { kind: 'pack'; pack: Pack } | { kind: 'refused'; problems: string[] };

/** Reads a pack from the text of a file. Each problem names the file, the place in it and the reason, all at once. */
export function readPack(file: string, text: string): ReadPack {
  const document = parsed(text);
  if (document.kind === 'broken') return { kind: 'refused', problems: [`${file}: ${document.why}`] };
  return checkDocument(file, document.value);
}

/** The same for a document that was read already. */
export function checkDocument(file: string, document: unknown): ReadPack {
  const read = packSchema.safeParse(document);
  if (read.success) return { kind: 'pack', pack: read.data };
  const beside = besideSchema.safeParse(document);
  const issues = [...read.error.issues, ...(beside.error?.issues ?? [])].map(deepest);
  const problems = issues.map(({ path, message }) => `${file}: ${jsonPath(path)}: ${message}`);
  return { kind: 'refused', problems: [...new Set(problems)] };
}

const textIfAny = z.string().optional().catch(undefined);
/** What can be said of a whole pack even while single fields are wrong. */
const besideSchema = z
  .object({
    validFrom: textIfAny,
    validTo: textIfAny,
    rules: z.array(z.object({ id: textIfAny, grade: textIfAny, note: textIfAny }).catch({})).catch([]),
  })
  .superRefine(checkPack);

type Place = { path: readonly PropertyKey[]; message: string };

/** Of the ways in which something could have been meant, the one that came closest tells what is wrong. */
function deepest(issue: z.core.$ZodIssue): Place {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flatMap((ones) => ones.map((one) => ({ of: ones.length, ...deepest(one) })));
  const [closest] = inner.sort((a, b) => b.path.length - a.path.length || a.of - b.of);
  if (closest === undefined) return issue;
  return { path: [...issue.path, ...closest.path], message: closest.message };
}

type Parsed = { kind: 'document'; value: unknown } | { kind: 'broken'; why: string };

function parsed(text: string): Parsed {
  try {
    return { kind: 'document', value: JSON.parse(text) };
  } catch (error) {
    return { kind: 'broken', why: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (whole, part) => (typeof part === 'number' ? `${whole}[${part}]` : `${whole}.${String(part)}`),
    '$',
  );
}

/**
 * What is wrong between packs: a pack that extends none that exists, or itself in the end; a version given twice; two
 * versions that bind on one day; a rule id that two packs use.
 */
export function problemsBetween(packs: readonly Pack[]): string[] {
  return [
    ...packs.flatMap((pack) => extensionProblems(pack, packs)),
    ...packs.flatMap((pack, index) => packs.slice(0, index).flatMap((other) => clash(pack, other))),
  ];
}

function extensionProblems({ id, version, extends: parents }: Pack, packs: readonly Pack[]): string[] {
  const missing = parents
    .filter((parent) => !packs.some((other) => other.id === parent))
    .map((parent) => `${id}@${version}: $.extends: no pack is called ${parent}`);
  const cycle = ancestors(id, packs).has(id) ? [`${id}@${version}: $.extends: it extends itself`] : [];
  return [...missing, ...cycle];
}

function ancestors(id: string, packs: readonly Pack[]): Set<string> {
  const found = new Set<string>();
  const parentsOf = (one: string) => packs.filter((pack) => pack.id === one).flatMap((pack) => pack.extends);
  const open = parentsOf(id);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...parentsOf(next));
  }
  return found;
}

function clash(pack: Pack, other: Pack): string[] {
  const name = `${pack.id}@${pack.version}`;
  if (pack.id !== other.id) {
    const shared = pack.rules.filter(({ id }) => other.rules.some((rule) => rule.id === id));
    return shared.map(({ id }) => `${name}: rule ${id} is given twice, by ${other.id} as well`);
  }
  if (pack.version === other.version) return [`${name}: this version is given twice`];
  const overlap =
    pack.validFrom <= (other.validTo ?? '9999-12-31') && other.validFrom <= (pack.validTo ?? '9999-12-31');
  return overlap ? [`${name}: binds on days on which ${other.id}@${other.version} binds as well`] : [];
}
