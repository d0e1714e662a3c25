import type { KeptMessage } from '../../policy/kept-message.ts';
import { type CaseEntry, caseEntries, entriesOn } from './case-entries.ts';
import type { CaseScene } from './case-scene.ts';

/** A page of the timeline with the texts that left; `older`: the query of the next. */
export type ReadTimeline = {
  entries: readonly CaseEntry[];
  texts: ReadonlyMap<string, KeptMessage>;
  older: string | undefined;
  isFirst: boolean;
};

/** Decisions of one page; the records between them come along. */
const decisionsAtOnce = 60;

/** The newest page of a case's timeline, or the one that the query asks for. */
export async function readTimeline(scene: CaseScene, debtKey?: string): Promise<ReadTimeline> {
  const { request, shown, resting, debtorKey } = scene;
  const { deps, query } = request;
  const before = sequenceIn(query.one('before'));
  const until = before === undefined ? undefined : instantIn(query.one('until'));
  const [page, received] = await Promise.all([
    deps.cases.decisions(debtorKey, { before, most: decisionsAtOnce }),
    resting === undefined ? deps.cases.received(debtorKey) : { replies: [], files: [] },
  ]);
  const oldest = page.more ? page.records.at(-1) : undefined;
  const all = caseEntries(shown, page.records, received, { from: oldest?.at, before: until });
  const entries = debtKey === undefined ? all : entriesOn(debtKey, all);
  const hashes =
    resting === undefined ? [...new Set(entries.flatMap(({ messageHash }) => messageHash ?? []))] : [];
  const kept = await Promise.all(
    hashes.map(async (hash) => [hash, await deps.cases.text(debtorKey, hash)] as const),
  );
  return {
    entries,
    texts: new Map(kept.flatMap(([hash, text]) => (text === undefined ? [] : [[hash, text] as const]))),
    older: oldest === undefined ? undefined : `before=${oldest.sequence}&until=${oldest.at}`,
    isFirst: before === undefined,
  };
}

function sequenceIn(typed: string): number | undefined {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}

function instantIn(typed: string): string | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(typed) ? typed : undefined;
}
