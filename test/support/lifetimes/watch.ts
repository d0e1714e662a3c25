import { creditorOf } from '../../../shared/config/read-stage.ts';
import type { Stage } from '../../../shared/config/stage.ts';
import type { Debt } from '../../../shared/domain/debt.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { newestPolicy } from '../../../shared/policy/ladders.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { atRest, onMail, onTouch, onWrite } from './invariants/all.ts';
import type { Claim, Decided, Invariant, Law } from './invariants/shown.ts';

export type Violation = { invariant: string; finding: string; at: string };
/** Looks at a lifetime from outside and holds it to the invariants, after every event. */
export type Watch = {
  violations: readonly Violation[];
  /** Contacts and calls claimed so far. */
  claims: number;
  /** After a write of the debtor's partition, whether or not it raised the version. */
  wrote(before: Facts, after: Facts, decisions: readonly Decided[], now: number): void;
  accepted(contactId: string | undefined, steps: readonly string[], facts: Facts, now: number): void;
  /** Whether the mail service took the contact's message. */
  isAccepted(contactId: string): boolean;
  rested(facts: Facts, runs: Runs, now: number, calmSince: number): void;
};
/** Which debts have an execution. `turns`: how often one has started or ended. */
export type Runs = { turns(): number; isRunning(debt: Debt): boolean };

/** What is looked at while nothing changes depends on days: it is looked at again after so many milliseconds. */
const restMs = 6 * 3_600_000;
const measures = ['withhold-business', 'agency', 'court'];

export function createWatch(stage: Stage, policies: readonly Policy[], opened: readonly Debt[]): Watch {
  const violations: Violation[] = [];
  const laws = new Map<string, Law>();
  const staleSince = new Map<string, number>();
  const taken = new Set<string>();
  const steps: string[] = [];
  let claims = 0;
  let rested: { facts: Facts | undefined; turns: number; at: number } = { facts: undefined, turns: 0, at: 0 };

  function lawOf(creditorId: string): Law {
    const known = laws.get(creditorId);
    if (known !== undefined) return known;
    const creditor = creditorOf(stage, creditorId);
    const law = { creditor, policy: newestPolicy(policies, creditor.policy) };
    laws.set(creditorId, law);
    return law;
  }

  function hold<T>(rules: readonly Invariant<T>[], shown: T, at: number): void {
    for (const { name: invariant, find } of rules) {
      const finding = find(shown);
      if (finding !== undefined) violations.push({ invariant, finding, at: new Date(at).toISOString() });
    }
  }

  return {
    violations,
    get claims() {
      return claims;
    },
    wrote(before, after, decisions, now) {
      hold(onTouch, { before, after }, now);
      if (before.profile.version === after.profile.version) return;
      const made = claimsIn(before, after);
      claims += made.length;
      const written = { now, before, after, claims: made, decisions, lawOf, opened };
      hold(onWrite, written, now);
    },
    accepted(contactId, took, facts, now) {
      if (contactId !== undefined) taken.add(contactId);
      steps.push(...took);
      hold(onMail, { contactId, now, facts, steps }, now);
    },
    isAccepted: (contactId) => taken.has(contactId),
    rested(facts, runs, now, calmSince) {
      const turns = runs.turns();
      if (facts === rested.facts && turns === rested.turns && now < rested.at + restMs) return;
      rested = { facts, turns, at: now };
      for (const debt of facts.debts) {
        const isStale =
          debt.state === 'open' && debt.tokenSeen !== undefined && debt.tokenSeen < facts.profile.version;
        if (!isStale) staleSince.delete(debt.debtKey);
        else if (!staleSince.has(debt.debtKey)) staleSince.set(debt.debtKey, now);
        const since = staleSince.get(debt.debtKey);
        hold(
          atRest,
          { debt, facts, isRunning: runs.isRunning(debt), now, calmSince, staleSince: since },
          now,
        );
      }
    },
  };
}

/** What the system took upon itself between two states of the facts; calls that people made are not among it. */
export function claimsIn(before: Facts, after: Facts): Claim[] {
  return [...contactsIn(before, after), ...callsIn(before, after)];
}

function contactsIn(before: Facts, after: Facts): Claim[] {
  if (before.contacts === after.contacts) return [];
  const known = new Set(before.contacts.map(({ contactId }) => contactId));
  return after.contacts
    .filter(({ contactId }) => !known.has(contactId))
    .filter(
      ({ purpose, channel, result }) =>
        (purpose === 'collection' && channel === 'email') ||
        (purpose === 'measure' && measures.includes(result ?? '')),
    )
    .map(({ contactId: id, channel, creditorId, stepId, lines, decisionId }) => ({
      ...{ id, channel, creditorId, stepId, lines, decisionId },
    }));
}

function callsIn(before: Facts, after: Facts): Claim[] {
  if (before.tasks === after.tasks) return [];
  const known = new Set(before.tasks.map(({ taskId }) => taskId));
  return after.tasks
    .filter(({ taskId, kind }) => kind === 'call' && !known.has(taskId))
    .map(({ taskId: id, creditorId, stepId = 'call', lines }) => ({
      id,
      channel: 'call',
      creditorId,
      stepId,
      lines,
    }));
}
