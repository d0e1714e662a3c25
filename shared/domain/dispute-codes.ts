import type { DisputeReason, EvidenceKind } from './records.ts';

/** The parts of a creditor's house that can solve a dispute. */
export const resolverRoles = [
  'sales',
  'billing',
  'logistics',
  'quality',
  'operations',
  'returns',
  'master-data',
  'cash-application',
  'collections',
  'legal',
] as const;
export type ResolverRole = (typeof resolverRoles)[number];

export type DisputeCode = {
  /** What it is about, for the people at the desk. */
  label: string;
  /** Who can usually solve it. */
  resolver: ResolverRole;
  /** The papers on file that prove or disprove it. */
  papers: readonly EvidenceKind[];
  /** What else to fetch, which no file of ours holds. */
  also: readonly string[];
};

/** Each ground with who solves it and what to fetch: the table of domain.md. */
export const disputeCodes: Readonly<Record<DisputeReason, DisputeCode>> = {
  PRICE: code('Price or discount is wrong', 'sales', ['order', 'terms'], ['quote', 'price list']),
  CALC: code('Sums, tax or extension wrong', 'billing', ['invoice'], ['tax rule']),
  FREIGHT_FEE: code('Freight or extra charge not agreed', 'sales', ['order', 'terms'], ['Incoterm']),
  QTY_SHORT: code('Quantity differs or a part is missing', 'logistics', ['delivery']),
  NOT_RECEIVED: code('Nothing was delivered', 'logistics', ['delivery'], ['tracking']),
  DAMAGED: code('Arrived damaged', 'logistics', ['delivery'], ['photos', 'carrier report']),
  QUALITY: code('Goods or work not as agreed', 'quality', ['order'], ['acceptance note', 'tickets']),
  WRONG_ITEM: code('Wrong or substitute product', 'logistics', ['order', 'delivery'], ['pick list']),
  LATE: code('Delivered or done too late', 'operations', ['order', 'delivery'], ['agreed date']),
  RETURNED: code('Returned or refused', 'returns', ['delivery'], ['return slip']),
  NOT_ORDERED: code('Never ordered, no agreement', 'sales', ['order'], ['signature']),
  NOT_MINE: code('Wrong company or person', 'master-data', [], ['registration', 'contact']),
  DUPLICATE: code('Billed twice', 'billing', ['invoice'], ['the other invoice']),
  CANCELLED: code('Cancelled before', 'sales', ['order'], ['cancellation']),
  ALREADY_PAID: code('Already paid', 'cash-application', [], ['bank reference']),
  CREDIT_MISSING: code(
    'Credit note or rebate not counted',
    'billing',
    ['terms'],
    ['agreement on the rebate'],
  ),
  DOC_MISSING: code('A paper, order number or proof is missing', 'collections', [
    'invoice',
    'order',
    'delivery',
  ]),
  INVOICE_FORM: code('Address, VAT id, format or portal wrong', 'billing', ['invoice']),
  TERMS: code('Due date or terms differ', 'sales', ['terms', 'order']),
  TIME_BARRED: code('Too old, limitation', 'legal', ['invoice'], ['dates of demand and payment']),
  OTHER: code('Something else', 'collections', [], ['what exactly is meant']),
};

function code(
  label: string,
  resolver: ResolverRole,
  papers: readonly EvidenceKind[],
  also: readonly string[] = [],
): DisputeCode {
  return { label, resolver, papers, also };
}

/** A person who looks into disputes; with an address they can answer by a signed link. */
export type Resolver = { name: string; email?: string | undefined };

/** How a creditor's configuration names its people. */
export type ResolverHouse = {
  owners: { disputes: string; decisions: string };
  resolvers?: Partial<Record<ResolverRole, Resolver | undefined>> | undefined;
};

/** Who usually looks into a ground at this creditor. */
export function resolverOf(reason: DisputeReason, { owners, resolvers }: ResolverHouse): Resolver {
  return resolvers?.[disputeCodes[reason].resolver] ?? { name: owners.disputes };
}

/** Everybody who may look into disputes at this creditor, each once. */
export function resolversOf({ owners, resolvers = {} }: ResolverHouse): Resolver[] {
  const named = resolverRoles.flatMap((role) => resolvers[role] ?? []);
  const all = [...named, { name: owners.disputes }, { name: owners.decisions }];
  return all.filter(({ name }, place) => all.findIndex((one) => one.name === name) === place);
}

/** Where a person who looks into disputes is written to, if the configuration says so. */
export function mailboxOf(name: string, house: ResolverHouse): string | undefined {
  return resolversOf(house).find((one) => one.name === name)?.email;
}
