import type { Creditor } from '../config/stage.ts';
import type { Debt } from '../domain/debt.ts';
import type { DisputeWork, Worked } from '../domain/dispute-work.ts';
import type { Facts } from '../domain/facts.ts';
import { whyMinimised } from '../domain/minimised.ts';
import type { Dispute } from '../domain/records.ts';
import { type Attachment, readAttachments } from './attachments.ts';
import { readFacts } from './read-facts.ts';
import { findResolverLink, opensDispute } from './resolver-links.ts';
import type { CaseDeps } from './situation.ts';
import { workOnDispute } from './work-on-dispute.ts';

/** What the holder of a resolver's link may see: one dispute, its invoice, the papers and what the customer sent. */
export type ResolverCase = {
  resolver: string;
  dispute: Dispute;
  debt: Debt;
  facts: Facts;
  creditor: Creditor;
  files: readonly Attachment[];
};

/** What such a person may do: say what they found, or that they cannot. */
export type ResolverWork = Extract<DisputeWork, { kind: 'propose' | 'handBack' }>;

/** The dispute that a link opens; undefined for every reason alike, and where the customer's data are not to be used. */
export async function findResolverCase(deps: CaseDeps, token: string): Promise<ResolverCase | undefined> {
  const { cases, stage, clock } = deps;
  const now = clock.now();
  const link = await findResolverLink(cases, token, now);
  const facts = link && (await readFacts(cases, link.debtorKey));
  const creditor = stage.creditors.find(({ id }) => id === link?.creditorId);
  if (link === undefined || facts === undefined || creditor === undefined) return undefined;
  if (!opensDispute(link, facts) || whyMinimised(facts, creditor.timeZone, now) !== undefined)
    return undefined;
  const dispute = facts.disputes.find(({ disputeId }) => disputeId === link.disputeId);
  const debt = facts.debts.find(({ debtKey }) => debtKey === dispute?.debtKey);
  if (dispute === undefined || debt === undefined) return undefined;
  const files = (await readAttachments(cases, link.debtorKey)).filter(
    ({ about }) => about === link.disputeId,
  );
  return { resolver: link.resolver, dispute, debt, facts, creditor, files };
}

/** Records what the holder of a link says, under the name of the person it was sent to. */
export async function workByLink(
  deps: CaseDeps,
  { resolver, dispute: { disputeId }, debt: { debtorKey } }: ResolverCase,
  work: ResolverWork,
): Promise<Worked> {
  return workOnDispute(deps, { debtorKey, disputeId }, work, resolver);
}
