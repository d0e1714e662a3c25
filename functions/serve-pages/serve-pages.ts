import type { OpenCheckout } from '../../shared/card/checkout.ts';
import type { PagesDeps } from '../../shared/pages/pages-deps.ts';
import { withinLimits } from '../../shared/store/answer-limits.ts';
import { readAttachments } from '../../shared/store/attachments.ts';
import { readBooks } from '../../shared/store/books.ts';
import { writeTogether } from '../../shared/store/commit.ts';
import { isAdmitted, noteAnswer } from '../../shared/store/link-identity.ts';
import { findLink } from '../../shared/store/links.ts';
import { makePromise } from '../../shared/store/make-promise.ts';
import { openDispute } from '../../shared/store/open-dispute.ts';
import { oweFreshLink } from '../../shared/store/owe-fresh-link.ts';
import { chosenSetItem, findPaidSet } from '../../shared/store/payers.ts';
import { answerPlan, proposePlan } from '../../shared/store/propose-plan.ts';
import { decisionBehind } from '../../shared/store/read-decisions.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import { findResolverCase, workByLink } from '../../shared/store/resolver-case.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import { startCardPayment } from '../../shared/store/start-card-payment.ts';
import { stopEmail } from '../../shared/store/stop-email.ts';
import { tellUs } from '../../shared/store/tell-us.ts';

/** How the pages are reached, what is random there, and who hears of a fault. */
export type Surroundings = Pick<
  PagesDeps,
  'overHttps' | 'origin' | 'formTargets' | 'newSession' | 'uploadForm' | 'downloadLink' | 'reportFault'
> & {
  /** How the card company's page is opened. */
  openCheckout: OpenCheckout;
};

/** The debtor's pages on the cases of a stage: what a debtor does there is said to be done by the debtor. */
export function servePages(deps: CaseDeps, { openCheckout, ...surroundings }: Surroundings): PagesDeps {
  const { cases, clock, stage, policies } = deps;
  return {
    ...surroundings,
    now: clock.now,
    creditors: stage.creditors,
    policies,
    findLink: (token) => findLink(cases, token, clock.now()),
    isAdmitted: (token, session) => isAdmitted(cases, token, { session, realNow: clock.realMilliseconds() }),
    noteAnswer: (token, session) => noteAnswer(cases, token, { session, realNow: clock.realMilliseconds() }),
    withinLimits: (answer) => withinLimits(cases, answer, clock.realMilliseconds()),
    oweFreshLink: (token) => oweFreshLink(deps, token),
    readBooks: (creditorId) => readBooks(cases, creditorId),
    readDecision: (debtorKey, contactId) => decisionBehind(cases, debtorKey, contactId),
    readFacts: (debtorKey) => readFacts(cases, debtorKey),
    openDispute: ({ debtorKey, ...objection }) =>
      openDispute(deps, debtorKey, { ...objection, openedBy: 'debtor' }),
    proposePlan: ({ debtorKey, ...wish }) => proposePlan(deps, debtorKey, wish),
    answerPlan: ({ debtorKey, ...answer }) => answerPlan(deps, debtorKey, answer),
    makePromise: ({ debtorKey, ...offer }) => makePromise(deps, debtorKey, { ...offer, madeBy: 'debtor' }),
    tellUs: (about, telling) => tellUs(deps, about, telling),
    readAttachments: (debtorKey) => readAttachments(cases, debtorKey),
    findChosenSet: async (payer, body) => {
      const found = await findPaidSet(cases, payer.creditorId, body);
      return found?.debtorKey === payer.debtorKey ? found.set : undefined;
    },
    keepChosenSet: async (payer, debtKeys) => {
      await writeTogether(cases, [{ kind: 'put', item: chosenSetItem(payer, debtKeys) }]);
    },
    payByCard: (wish) => startCardPayment(deps, openCheckout, wish),
    resolvers: {
      find: (token) => findResolverCase(deps, token),
      work: (one, work) => workByLink(deps, one, work),
    },
    stopEmail: ({ debtorKey, address }) => stopEmail(cases, debtorKey, address),
  };
}
