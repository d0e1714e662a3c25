import { askPackAnew, type EndMeasure, endMeasure, type MeasureEnded } from '../../store/end-measure.ts';
import { type PackRecord, readPacks } from '../../store/packs.ts';
import { readFacts } from '../../store/read-facts.ts';
import { type Case, type CaseDeps, caseOf } from '../../store/situation.ts';
import type { Papers } from './papers.ts';

export type ApprovalDeps = {
  /** The case of one invoice; undefined when there is none. */
  find(debtorKey: string, debtKey: string): Promise<Case | undefined>;
  packs(debtorKey: string): Promise<PackRecord[]>;
  endMeasure(debtorKey: string, end: EndMeasure): Promise<MeasureEnded>;
  askPackAnew(debtorKey: string, debtKey: string): Promise<void>;
  /** An address at which a file of a pack can be taken for so many seconds; undefined where it does not lie. */
  packLink(pack: PackRecord, file: string, seconds: number): Promise<string | undefined>;
};

export function approvalDeps(deps: CaseDeps, papers: Papers): ApprovalDeps {
  const { cases } = deps;
  return {
    async find(debtorKey, debtKey) {
      const facts = debtorKey === '' ? undefined : await readFacts(cases, debtorKey);
      const debt = facts?.debts.find((one) => one.debtKey === debtKey);
      return facts === undefined || debt === undefined ? undefined : caseOf(deps, facts, debt);
    },
    packs: (debtorKey) => readPacks(cases, debtorKey),
    endMeasure: (debtorKey, end) => endMeasure(deps, debtorKey, end),
    askPackAnew: (debtorKey, debtKey) =>
      askPackAnew(deps, { debtorKey, debtKey, wish: deps.clock.now().toString() }),
    async packLink({ prefix, files }, name, seconds) {
      const file = files.find((one) => one.name === name);
      return file && papers.packLink({ key: `${prefix}${name}`, type: file.type, name, seconds });
    },
  };
}
