import type { Facts } from '../../domain/facts.ts';
import type { Policy } from '../policy.ts';
import type { DecisionRecord } from '../record-schema.ts';
import { replay } from '../replay.ts';
import { checkLinks } from './check-links.ts';
import type { Finding, Row } from './finding.ts';
import { factsKept } from './read-kept-facts.ts';
import { type Read, sortOut } from './sort-out.ts';

/** The record by which a person had everything personal before it taken away. */
export type Erasure = Extract<DecisionRecord, { kind: 'erasure' }>;

/**
 * Everything that is wrong with the decisions about one debtor: records edited, missing, reordered, inserted or doubled,
 * facts or texts edited, rules that do not ship, verdicts that do not come out the same. `rows` are all items of the
 * debtor's decisions, in the order they were found. Nothing found means: as they were written, every one.
 * A chain that was cut short or written anew as a whole is found by the anchors only. What was erased by a person whose
 * name the chain holds is not missing: those decisions stand by their hashes, and nothing of theirs may be left.
 */
export function verifyChain(debtorKey: string, rows: readonly Row[], policies: readonly Policy[]): Finding[] {
  const { records, heads, contents, findings } = sortOut(debtorKey, rows);
  const named = new Set<string>();
  const kept = readOnce(contents);
  const erased = lastErasure(records);
  const unlike = records.flatMap(({ record }) => {
    for (const key of contentsOf(record)) named.add(key);
    const isErased = erased !== undefined && record.sequence < erased.sequence;
    const found = isErased ? leftOver(record, contents) : checkContent(record, { contents, kept }, policies);
    return found.map((what) => ({
      debtorKey,
      record: record.sequence,
      what,
    }));
  });
  const nobodys = [...contents.keys()]
    .filter((key) => !named.has(key))
    .map((key) => ({ debtorKey, what: `${key.slice(0, 20)} is kept, and no record names it` }));
  return [...findings, ...checkLinks(debtorKey, records, heads), ...unlike, ...nobodys];
}

/** What was erased, by whom and when; undefined when nothing ever was. */
export function erasureIn(debtorKey: string, rows: readonly Row[]): Erasure | undefined {
  return lastErasure(sortOut(debtorKey, rows).records);
}

function lastErasure(records: readonly Read[]): Erasure | undefined {
  return records
    .flatMap(({ record }) => (record.kind === 'erasure' && record.erasure === 'done' ? [record] : []))
    .at(-1);
}

function leftOver(record: DecisionRecord, contents: ReadonlyMap<string, string>): string[] {
  const left = contentsOf(record).some((key) => contents.has(key));
  return left ? ['was erased, and what it rested on is still kept: erase again'] : [];
}

/** Under which keys the content of a record is kept. */
function contentsOf({ factsHash, messageHash }: DecisionRecord): string[] {
  return [`FACTS#${factsHash}`, ...(messageHash === undefined ? [] : [`MESSAGE#${messageHash}`])];
}

/** The facts kept under a key, undefined where there are none; many decisions rest on the same ones, which are read once. */
function readOnce(contents: ReadonlyMap<string, string>): (key: string) => Facts | undefined {
  const read = new Map<string, Facts | undefined>();
  return (key) => {
    const json = contents.get(key);
    if (json !== undefined && !read.has(key)) read.set(key, factsKept(json));
    return read.get(key);
  };
}

function checkContent(
  record: DecisionRecord,
  { contents, kept }: { contents: ReadonlyMap<string, string>; kept: (key: string) => Facts | undefined },
  policies: readonly Policy[],
): string[] {
  const [factsKey = '', messageKey] = contentsOf(record);
  const lost = messageKey !== undefined && !contents.has(messageKey);
  const text = lost ? ['names a message whose text is not kept as it was'] : [];
  const facts = kept(factsKey);
  if (facts === undefined) return [...text, 'rests on facts that are not kept as they were'];
  if (facts.profile.version !== record.factsVersion || facts.profile.debtorKey !== record.debtorKey)
    return [...text, 'rests on facts of another version or debtor'];
  return record.kind === 'step' ? [...text, ...replay(record, facts, policies)] : text;
}
