import type { Creditor } from '../../config/stage.ts';
import { addDays, localDateAt, startOfDay } from '../../domain/time.ts';
import { collectorOf } from '../../policy/collector.ts';
import type { Draft, Publication } from '../../policy/draft.ts';
import { compare } from '../../policy/foresee/compare.ts';
import type { Comparison } from '../../policy/foresee/comparison.ts';
import type { Policy } from '../../policy/policy.ts';
import type { FreshDeps } from '../../store/case-deps.ts';
import {
  beginDraft,
  keepDraft,
  type Published,
  policyShelf,
  publishDraft,
  readDrafts,
  readPublications,
  withdrawDraft,
} from '../../store/policies.ts';
import { sampleLedger } from '../../store/sample-ledger.ts';
import type { CaseDeps } from '../../store/situation.ts';

export type PolicyDeps = {
  /** Takes in what was published since, for every page that comes after. */
  refresh(): Promise<void>;
  /** Every policy there is now, those published a moment ago included. */
  all(): Promise<readonly Policy[]>;
  publications(): Promise<readonly Published[]>;
  drafts(): Promise<readonly Draft[]>;
  /** False: there is a draft of this policy. */
  begin(draft: Draft): Promise<boolean>;
  /** False, as the two below: somebody has changed or ended it meanwhile. */
  keep(draft: Draft): Promise<boolean>;
  withdraw(draft: Draft, end: { by: string; reason: string; at: string }): Promise<boolean>;
  publish(draft: Draft, publication: Publication): Promise<boolean>;
  /** Looks ahead on the open debts of a creditor under two policies. */
  compare(sides: { before: Policy; after: Policy }, creditor: Creditor, days: number): Promise<Comparison>;
};

/** Debtors of a comparison: what a page may wait for. */
const mostDebtors = 120;

export function policyDeps({ cases, policies, clock, refresh }: CaseDeps & Partial<FreshDeps>): PolicyDeps {
  const shelf = refresh === undefined ? policyShelf(cases, policies) : { policies, refresh };
  return {
    refresh: () => shelf.refresh(),
    async all() {
      await shelf.refresh();
      return shelf.policies;
    },
    publications: () => readPublications(cases),
    drafts: () => readDrafts(cases),
    begin: (draft) => beginDraft(cases, draft),
    keep: (draft) => keepDraft(cases, draft),
    withdraw: (draft, end) => withdrawDraft(cases, draft, end),
    publish: (draft, publication) => publishDraft(cases, draft, publication),
    async compare(sides, creditor, days) {
      const { id, timeZone } = creditor;
      const ledger = await sampleLedger(cases, id, mostDebtors);
      const from = clock.now();
      const until = startOfDay(addDays(localDateAt(from, timeZone), days), timeZone);
      return compare(
        ledger,
        sides,
        { id, timeZone, collector: collectorOf(creditor) },
        { from, until, days },
      );
    },
  };
}
