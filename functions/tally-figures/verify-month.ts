import { monthOf } from '../../shared/domain/figures/scope.ts';
import { instantOf, instantText, localDateAt } from '../../shared/domain/time.ts';
import { debtorMark } from '../../shared/policy/anchor.ts';
import { allAnchorShards } from '../../shared/policy/anchor-shards.ts';
import { sha256 } from '../../shared/policy/canonical.ts';
import type { DecisionRecord } from '../../shared/policy/record-schema.ts';
import { sortOut } from '../../shared/policy/verify/sort-out.ts';
import { verifyChain } from '../../shared/policy/verify/verify-chain.ts';
import {
  putVerification,
  readVerification,
  type Verification,
} from '../../shared/store/figures/verifications.ts';
import { decisionRows, headsIn } from '../../shared/store/read-decisions.ts';
import { beginOf, type Deps, monthOver } from './pass.ts';

/**
 * Verifies, once for a month that is over, every chain of decisions that moved in it: as written, and coming out the
 * same when decided again. False while time did not allow all of it.
 */
export async function verifyMonth(deps: Deps, day: string): Promise<boolean> {
  const { cases, stage } = deps;
  const month = monthOver(day);
  const [first] = stage.creditors;
  if (first === undefined || (await readVerification(cases, first.id, month)) !== undefined) return true;
  for (const number of allAnchorShards().keys()) {
    if ((await readVerification(cases, first.id, month, number)) !== undefined) continue;
    if (deps.timeIsUp()) return false;
    await verifyPart(deps, month, number);
  }
  for (const { id } of [...stage.creditors].reverse()) {
    const parts = await Promise.all(
      [...allAnchorShards().keys()].map((number) => readVerification(cases, id, month, number)),
    );
    const whole = joined(
      month,
      instantText(deps.clock.now()),
      parts.flatMap((part) => part ?? []),
    );
    await putVerification(cases, id, whole);
  }
  return true;
}

function joined(month: string, at: string, parts: readonly Verification[]): Verification {
  const sum = (name: 'debtors' | 'decisions' | 'findings') =>
    parts.reduce((all, { [name]: some }) => all + some, 0);
  const hash = sha256(parts.map((part) => part.hash).join('\n'));
  return { month, at, debtors: sum('debtors'), decisions: sum('decisions'), findings: sum('findings'), hash };
}

/** What was found in one chain: where it stood as the month ended, and how many of its decisions fell into it. */
type Chain = { creditorIds: readonly string[]; line: string; decisions: number; findings: number };

async function verifyPart(deps: Deps, month: string, number: number): Promise<void> {
  const { cases, stage, clock } = deps;
  const chains: Chain[] = [];
  const shard = allAnchorShards()[number] ?? '';
  for await (const { debtorKey } of headsIn(cases, shard, beginOf(`${month}-01`, deps))) {
    const chain = await verifyDebtor(deps, month, debtorKey);
    if (chain !== undefined) chains.push(chain);
  }
  const at = instantText(clock.now());
  const realSeconds = Math.ceil(clock.realMilliseconds() / 1000);
  for (const { id } of stage.creditors) {
    const own = chains.filter(({ creditorIds }) => creditorIds.includes(id));
    const hash = sha256(
      own
        .map(({ line }) => line)
        .sort()
        .join('\n'),
    );
    const sum = (name: 'decisions' | 'findings') => own.reduce((all, { [name]: some }) => all + some, 0);
    const counts = { debtors: own.length, decisions: sum('decisions'), findings: sum('findings') };
    await putVerification(cases, id, { month, at, hash, ...counts }, { number, realSeconds });
  }
}

async function verifyDebtor(
  { cases, policies, stage }: Deps,
  month: string,
  debtorKey: string,
): Promise<Chain | undefined> {
  const rows = await decisionRows(cases, debtorKey);
  const { records } = sortOut(debtorKey, rows);
  const zone = stage.creditors[0]?.timeZone ?? 'UTC';
  const within = records
    .map(({ record }) => record)
    .filter(({ at }) => monthOf(localDateAt(instantOf(at), zone)) === month);
  const last = within.at(-1);
  const findings = verifyChain(debtorKey, rows, policies).length;
  // What cannot be read any more may have been anybody's.
  const isUnclear = last === undefined && findings > 0;
  if (last === undefined && !isUnclear) return undefined;
  const all = stage.creditors.map(({ id }) => id);
  return {
    creditorIds: isUnclear ? all : all.filter((id) => within.some((record) => isOf(id, record))),
    line: `${debtorMark(debtorKey)} ${last?.sequence ?? 0} ${last?.hash ?? ''}`,
    ...{ decisions: within.length, findings },
  };
}

function isOf(creditorId: string, record: DecisionRecord): boolean {
  const keys = record.kind === 'step' ? [record.debtKey] : record.kind === 'answer' ? record.debtKeys : [];
  return keys.some((debtKey) => debtKey.startsWith(`${creditorId}#`));
}
