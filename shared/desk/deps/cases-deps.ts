import type { CustomerCorrection } from '../../domain/correct-customer.ts';
import type { Entry } from '../../domain/entry.ts';
import type { ErasureVerdict } from '../../domain/erasure.ts';
import type { Facts } from '../../domain/facts.ts';
import type { Ended } from '../../domain/outcomes/effect.ts';
import type { KeptMessage } from '../../policy/kept-message.ts';
import { findPolicy } from '../../policy/ladders.ts';
import { type Attachment, readAttachments } from '../../store/attachments.ts';
import { readBooks } from '../../store/books.ts';
import { storeCorrection } from '../../store/correct-customer.ts';
import { type DecisionPage, readDecisionPage, readKeptMessage } from '../../store/decision-page.ts';
import { eraseDebtor } from '../../store/erase-debtor.ts';
import { noteEntry } from '../../store/note-entry.ts';
import { readFacts } from '../../store/read-facts.ts';
import { type Listed, readListed } from '../../store/read-listed.ts';
import { type Reply, readReplies } from '../../store/replies.ts';
import { type FoundPage, searchCases } from '../../store/search-cases.ts';
import { type Case, type CaseDeps, caseOf } from '../../store/situation.ts';
import type { Papers } from './papers.ts';

/** A debtor with all that is known, and the case of each of its invoices. */
export type WholeCase = { facts: Facts; cases: readonly Case[] };

/** What customers sent. */
export type Received = { replies: readonly Reply[]; files: readonly Attachment[] };

export type CasesDeps = {
  find(debtorKey: string): Promise<WholeCase | undefined>;
  received(debtorKey: string): Promise<Received>;
  decisions(debtorKey: string, page: { before?: number | undefined; most: number }): Promise<DecisionPage>;
  /** The text of a message as it left; undefined once it was erased. */
  text(debtorKey: string, hash: string): Promise<KeptMessage | undefined>;
  search(typed: string, page: { after?: string | undefined; most: number }): Promise<FoundPage>;
  listed(debtorKey: string): Promise<Listed | undefined>;
  note(about: { debtorKey: string; debtKey: string }, entry: Entry, by: string): Promise<Ended>;
  correct(
    debtorKey: string,
    wish: CustomerCorrection,
    corrector: { by: string; reason: string; mayChangeLaw: boolean },
  ): Promise<Ended>;
  erase(debtorKey: string, wish: { person: string; reason: string }): Promise<ErasureVerdict>;
  papers: Papers;
};

export function casesDeps(deps: CaseDeps, papers: Papers): CasesDeps {
  const { cases, stage } = deps;
  return {
    papers,
    async find(debtorKey) {
      const facts = debtorKey === '' ? undefined : await readFacts(cases, debtorKey);
      if (facts === undefined) return undefined;
      const ids = [...new Set(facts.debts.map(({ creditorId }) => creditorId))];
      const books = new Map(
        await Promise.all(ids.map(async (id) => [id, await readBooks(cases, id)] as const)),
      );
      // A case whose creditor or policy is gone is a fault on somebody's list; the rest is shown all the same.
      const readable = facts.debts.filter(
        ({ creditorId, policyId, policyVersion }) =>
          stage.creditors.some(({ id }) => id === creditorId) &&
          findPolicy(deps.policies, policyId, policyVersion) !== undefined,
      );
      return { facts, cases: readable.map((debt) => caseOf(deps, facts, debt, books.get(debt.creditorId))) };
    },
    async received(debtorKey) {
      const [replies, files] = await Promise.all([
        readReplies(cases, debtorKey),
        readAttachments(cases, debtorKey),
      ]);
      return { replies, files };
    },
    decisions: (debtorKey, page) => readDecisionPage(cases, debtorKey, page),
    text: (debtorKey, hash) => readKeptMessage(cases, debtorKey, hash),
    search: (typed, page) => searchCases(cases, stage, { typed, ...page }),
    listed: (debtorKey) => readListed(cases, debtorKey),
    note: (about, entry, by) => noteEntry(deps, about, entry, by),
    correct: (debtorKey, wish, corrector) => storeCorrection(deps, debtorKey, wish, corrector),
    erase: (debtorKey, wish) => eraseDebtor({ ...deps, ...papers.sent }, debtorKey, wish),
  };
}
