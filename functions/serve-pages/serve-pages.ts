import type { PagesDeps } from '../../shared/pages/pages-deps.ts';
import { findLink } from '../../shared/store/links.ts';
import { makePromise } from '../../shared/store/make-promise.ts';
import { openDispute } from '../../shared/store/open-dispute.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import { stopEmail } from '../../shared/store/stop-email.ts';

/** The debtor's pages on the cases of a stage: what a debtor does there is said to be done by the debtor. */
export function servePages(deps: CaseDeps, reportFault: PagesDeps['reportFault']): PagesDeps {
  const { cases, clock, stage, policies } = deps;
  return {
    now: clock.now,
    creditors: stage.creditors,
    policies,
    findLink: (token) => findLink(cases, token, clock.now()),
    readFacts: (debtorKey) => readFacts(cases, debtorKey),
    openDispute: ({ debtorKey, ...objection }) =>
      openDispute(deps, debtorKey, { ...objection, openedBy: 'debtor' }),
    makePromise: ({ debtorKey, ...offer }) => makePromise(deps, debtorKey, { ...offer, madeBy: 'debtor' }),
    stopEmail: ({ debtorKey, address }) => stopEmail(cases, debtorKey, address),
    reportFault,
  };
}
