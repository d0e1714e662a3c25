import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../../../shared/domain/facts.ts';
import { newPlan } from '../../../shared/domain/new-plan.ts';
import { referenceBody } from '../../../shared/domain/paid-set.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { creditor } from '../../../shared/messages/examples/example-invoices.ts';
import type { Link, PagesDeps } from '../../../shared/pages/pages-deps.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import { oneInvoice } from './sample-facts.ts';

export type FakeStore = PagesDeps & {
  /** Every write a page asked for, in order. */
  writes: { name: string; with: unknown }[];
  faults: unknown[];
  facts: Facts;
};

const purposes = ['pay', 'promise', 'dispute', 'why', 'stop'] as const;

const personKey = 'linden~person';

/**
 * A store in memory: the tokens are `pay`, `promise`, …, `expired-pay`, …, and `person-pay`, … for a private person
 * with the same invoices; writes are only recorded.
 */
export function fakePagesDeps(facts: Facts = oneInvoice(), change: Partial<PagesDeps> = {}): FakeStore {
  const links = new Map<string, Link>(
    purposes.flatMap((purpose) =>
      ['', 'expired-', 'person-', 'expired-person-'].map((kind): [string, Link] => [
        kind + purpose,
        {
          purpose,
          debtorKey: kind.endsWith('person-') ? personKey : facts.profile.debtorKey,
          creditorId: 'linden',
          contactId: 'c1',
          address: 'buchhaltung@alpenblick.example',
          expired: kind.startsWith('expired-'),
        },
      ]),
    ),
  );
  const writes: FakeStore['writes'] = [];
  const faults: unknown[] = [];
  return {
    writes,
    faults,
    facts,
    now: () => Temporal.Instant.from('2026-11-22T21:30:00Z'),
    overHttps: false,
    origin: 'http://localhost',
    withinLimits: async () => true,
    newSession: () => 'a-secret-of-this-browser',
    isAdmitted: async (token, session) =>
      writes.some(({ with: noted }) => isDeepStrictEqual(noted, { token, session })),
    noteAnswer: async (token, session) => {
      writes.push({ name: 'noteAnswer', with: { token, session } });
      return true;
    },
    oweFreshLink: async (token) => {
      if (links.get(token)?.expired) writes.push({ name: 'oweFreshLink', with: token });
    },
    creditors: [creditor],
    policies: shippedPolicies,
    findLink: async (token) => links.get(token),
    readBooks: async () => ({ paymentsKnownUntil: '2026-11-22' }),
    readDecision: async () => undefined,
    readFacts: async (debtorKey) => {
      if (debtorKey === facts.profile.debtorKey) return facts;
      return debtorKey === personKey ? asPerson(facts) : undefined;
    },
    openDispute: async (objection) => {
      const again = writes.some(({ name }) => name === 'openDispute');
      writes.push({ name: 'openDispute', with: objection });
      return {
        kind: again ? 'alreadyOpen' : 'opened',
        disputeId: 'D-7K2M9',
        answerBy: '2026-12-02',
        messageUnderWay: false,
      };
    },
    makePromise: async (promise) => {
      if (promise.promisedOn < '2026-11-22') return { kind: 'refused', why: 'dateInPast' };
      if (promise.promisedOn > '2027-01-06') {
        return { kind: 'refused', why: 'dateTooFar', latest: '2027-01-06' };
      }
      writes.push({ name: 'makePromise', with: promise });
      return { kind: 'made', promisedOn: promise.promisedOn, until: addDays(promise.promisedOn, 4) };
    },
    proposePlan: async ({ debtorKey, ...wish }) => {
      const [policy] = shippedPolicies.slice(-1);
      if (policy === undefined) throw new Error('no policy');
      const now = Temporal.Instant.from('2026-11-22T21:30:00Z');
      const made = newPlan(wish, { facts, creditor, policies: [policy], now });
      if (made.kind === 'refused') return made;
      writes.push({ name: 'proposePlan', with: { debtorKey, ...wish } });
      const { plan } = made;
      return made.kind === 'proposed'
        ? { kind: 'proposed', plan, answerBy: made.task.dueOn }
        : { kind: 'accepted', plan };
    },
    answerPlan: async (answer) => {
      const plan = facts.plans.find(({ planId }) => planId === answer.planId);
      if (plan === undefined) return { kind: 'noSuchPlan' };
      writes.push({ name: 'answerPlan', with: answer });
      return { kind: 'done', plan };
    },
    uploadForm: async ({ about }, path) => ({
      url: 'https://files.example/',
      fields: { key: `incoming/${about}/secret/${'$'}{filename}`, success_action_redirect: path },
    }),
    downloadLink: async ({ key, version }) =>
      `https://files.example/${key}${version === undefined ? '' : `?versionId=${version}`}`,
    readAttachments: async () => [],
    tellUs: async (about, telling) => {
      const again = writes.some(({ with: noted }) => isDeepStrictEqual(noted, { about, telling }));
      if (!again) writes.push({ name: 'tellUs', with: { about, telling } });
      const kind = again ? 'alreadyNoted' : 'noted';
      return { kind, caseNumber: 'H-3X9-1', lookOn: '2026-11-26', messageUnderWay: false };
    },
    findChosenSet: async (payer, body) =>
      writes
        .flatMap(({ name, with: kept }) => (name === 'keepChosenSet' && Array.isArray(kept) ? [kept] : []))
        .map((debtKeys) => ({ kind: 'invoices' as const, debtKeys: debtKeys.map(String) }))
        .find((set) => referenceBody(payer, set) === body),
    keepChosenSet: async (_, debtKeys) => {
      writes.push({ name: 'keepChosenSet', with: [...debtKeys] });
    },
    payByCard: async (wish) => {
      writes.push({ name: 'payByCard', with: wish });
      return { kind: 'ready', url: 'https://checkout.stripe.com/c/pay/cs_1' };
    },
    resolvers: {
      find: async () => undefined,
      work: async () => ({ kind: 'refused', why: 'There is no such dispute.' }),
    },
    stopEmail: async (stop) => {
      writes.push({ name: 'stopEmail', with: stop });
    },
    reportFault: (error) => {
      faults.push(error);
    },
    ...change,
  };
}

function asPerson(facts: Facts): Facts {
  return {
    ...facts,
    profile: { ...facts.profile, debtorKey: personKey, kind: 'consumer', name: 'Jonas Birke' },
  };
}
