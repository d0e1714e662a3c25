import { createHash } from 'node:crypto';
import { openDisputesOf } from '../../shared/domain/amounts.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { inForce } from '../../shared/domain/measure-lift.ts';
import type { Contact } from '../../shared/domain/records.ts';
import { instantText } from '../../shared/domain/time.ts';
import { type EventPlace, eventWrite } from '../../shared/events/event-item.ts';
import { listed, type Paper, packFiles } from '../../shared/evidence-pack/pack-files.ts';
import {
  type FileBucket,
  fetchObject,
  keepObject,
  objectsUnder,
  removeObject,
} from '../../shared/files/file-bucket.ts';
import { mostBytes } from '../../shared/files/file-verdict.ts';
import { verifyChain } from '../../shared/policy/verify/verify-chain.ts';
import { commit, type Write } from '../../shared/store/commit.ts';
import { type PackRecord, packFolder, packItem, readPacks } from '../../shared/store/packs.ts';
import { decisionRows } from '../../shared/store/read-decisions.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import { type Case, type CaseDeps, caseOf } from '../../shared/store/situation.ts';

export type Deps = CaseDeps & {
  /** Where packs lie. */
  packs: FileBucket;
  /** Where finance put the papers. */
  inbox: FileBucket;
};

export type PackInput = {
  debtorKey: string;
  debtKey: string;
  /** A person wants it made anew. */
  anew: boolean;
};

export type PackKept = { kind: 'built' | 'withdrawn' | 'unchanged' };

/** More than enough for a few writers of one debtor at once. */
const mostRounds = 10;

/**
 * Makes the bucket agree with the case: while an agency is to collect a debt its pack lies there, else nothing does.
 * Whichever event asks, and in whatever order, the facts decide; what was made on facts that moved is made again or
 * taken away. Throws when the chain of decisions is not as it was written: such a pack must not leave.
 */
export async function buildEvidencePack(deps: Deps, input: PackInput): Promise<PackKept> {
  for (let round = 1; round <= mostRounds; round += 1) {
    const kept = await keepOnce(deps, input);
    if (kept !== undefined) return kept;
    await deps.cases.pause(Math.min(round, 5));
  }
  throw new Error('the case never stood still');
}

/** Undefined when the case changed meanwhile. */
async function keepOnce(deps: Deps, input: PackInput): Promise<PackKept | undefined> {
  const { cases } = deps;
  const { debtorKey, debtKey } = input;
  const [facts, packs] = [await readFacts(cases, debtorKey), await readPacks(cases, debtorKey)];
  const debt = facts?.debts.find((one) => one.debtKey === debtKey);
  if (facts === undefined || debt === undefined) return { kind: 'unchanged' };
  const ready = packs.filter((pack) => pack.debtKey === debtKey && pack.state === 'ready');
  const handover = handoverOf(debtKey, facts);
  if (handover === undefined) return takeAway(deps, { facts, debtKey, ready });
  if (!input.anew && ready.some(({ packId }) => packId === handover.contactId)) return { kind: 'unchanged' };
  return build(deps, caseOf(deps, facts, debt), handover);
}

/** The handover of a debt that an agency is really to collect: it stands, and nothing has taken its reason away. */
function handoverOf(debtKey: string, facts: Facts): Contact | undefined {
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  const isOwed = debt?.state === 'open' && debt.amountOutstanding > 0;
  if (!isOwed || openDisputesOf(debtKey, facts).length > 0) return undefined;
  return inForce('agency', debtKey, facts);
}

async function build(deps: Deps, one: Case, handover: Contact): Promise<PackKept | undefined> {
  const { cases, packs, policies, clock } = deps;
  const { debtorKey, version: seen } = one.facts.profile;
  const { debtKey, creditorId } = one.debt;
  const rows = await decisionRows(cases, debtorKey);
  const [finding] = verifyChain(debtorKey, rows, policies);
  if (finding !== undefined)
    throw new Error(`the chain of decisions does not verify, first at record ${finding.record ?? '-'}`);
  const papers = await papersOf(deps, one);
  const files = await packFiles(one, { handover, rows, papers });
  const prefix = packFolder(debtorKey, debtKey);
  for (const { name, type, bytes } of files) await keepObject(packs, `${prefix}${name}`, { bytes, type });
  const at = instantText(clock.now());
  const pack: PackRecord = {
    ...{ packId: handover.contactId, debtKey, creditorId, state: 'ready', prefix, builtAt: at },
    files: files.map(listed),
  };
  const about = { ...aboutPack(debtorKey, pack), bucket: packs.bucket, prefix, files: pack.files };
  const place = placeOf('EvidencePackReady', { debtorKey, pack, at });
  const told = eventWrite(place, { type: 'EvidencePackReady', detail: about });
  const writes: Write[] = [{ kind: 'put', item: packItem(debtorKey, pack) }, told];
  const { ok } = await commit(cases, { debtorKey, seen, writes });
  return ok ? { kind: 'built' } : undefined;
}

/** Every paper of the debt that is on file. One that cannot be fetched any more stops the pack: it would not be whole. */
async function papersOf({ inbox }: Deps, { facts, debt }: Case): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const { debtKey, kind, document } of facts.evidence) {
    if (debtKey !== debt.debtKey || document === undefined) continue;
    const found = await fetchObject(inbox, document.key, mostBytes, document.version);
    if (found === undefined || found.bytes === 'too-large')
      throw new Error(`the paper ${kind} is on file and cannot be fetched`);
    if (hashOf(found.bytes) !== document.hash)
      throw new Error(`the paper ${kind} is not the one that is on file`);
    papers.push({ kind, type: document.type, bytes: found.bytes });
  }
  return papers;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function takeAway(
  { cases, packs, clock }: Deps,
  { facts, debtKey, ready }: { facts: Facts; debtKey: string; ready: readonly PackRecord[] },
): Promise<PackKept | undefined> {
  const { debtorKey, version: seen } = facts.profile;
  const keys = await objectsUnder(packs, packFolder(debtorKey, debtKey));
  for (const key of keys) await removeObject(packs, key);
  if (ready.length === 0) return { kind: keys.length === 0 ? 'unchanged' : 'withdrawn' };
  const at = instantText(clock.now());
  const writes = ready.flatMap((pack): Write[] => [
    { kind: 'put', item: packItem(debtorKey, { ...pack, state: 'withdrawn', withdrawnAt: at }) },
    eventWrite(placeOf('EvidencePackWithdrawn', { debtorKey, pack, at }), {
      type: 'EvidencePackWithdrawn',
      detail: aboutPack(debtorKey, pack),
    }),
  ]);
  const { ok } = await commit(cases, { debtorKey, seen, writes });
  return ok ? { kind: 'withdrawn' } : undefined;
}

function aboutPack(debtorKey: string, { packId: handoverId, debtKey, creditorId }: PackRecord) {
  return { creditorId, debtorKey, debtKey, handoverId };
}

type Told = { debtorKey: string; pack: PackRecord; at: string };

function placeOf(name: string, { debtorKey, pack, at }: Told): EventPlace {
  return { owner: debtorKey, outboxId: `${name}#${pack.packId}#${at}`, at };
}
