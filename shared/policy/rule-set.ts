import { recall } from '../domain/recall.ts';
import { addDays, localDateAt } from '../domain/time.ts';
import { announcementOf } from './announcement.ts';
import type { ContentBlock } from './content-blocks.ts';
import { houseRules } from './house-rules.ts';
import type { Pack, PackRule } from './pack.ts';
import { shippedPacks } from './packs.ts';
import type { Policy, Step } from './policy.ts';
import { applies, boundsIn, isBeyond, orderedFields } from './predicate.ts';
import type { Question, Rule } from './question.ts';
import { approval } from './rules/approval.ts';
import { channelEligibility } from './rules/channel-eligibility.ts';
import { chargeRules } from './rules/charge.ts';
import { dispute } from './rules/dispute.ts';
import { dueAndCertain } from './rules/due-and-certain.ts';
import { evidence } from './rules/evidence.ts';
import { hold } from './rules/hold.ts';
import { limitationKnown } from './rules/limitation.ts';
import { mailReputation } from './rules/mail-reputation.ts';
import { pendingTask } from './rules/pending-task.ts';
import { plan } from './rules/plan.ts';
import { preference } from './rules/preference.ts';
import { promise } from './rules/promise.ts';
import { blocksFor, type RequiredContentRule } from './rules/required-content.ts';
import { returnedMoney } from './rules/returned-money.ts';
import { sendingPause } from './rules/sending-pause.ts';
import { softBounceRest } from './rules/soft-bounce.ts';
import { staleData } from './rules/stale-data.ts';
import { type Scope, scopeOf } from './scope.ts';

/** What holds for every debt, whatever the law: the house's own promises. Their order has no influence. */
export const coreRules: readonly Rule[] = [
  sendingPause,
  dueAndCertain,
  dispute,
  promise,
  plan,
  hold,
  pendingTask,
  returnedMoney,
  staleData,
  mailReputation,
  softBounceRest,
  preference,
  channelEligibility,
  evidence,
  approval,
];

/** The rules that judge a question, and the packs they come from. */
export type RuleSet = {
  /** Asked about every step. */
  own: readonly Rule[];
  /** Rows of packs and restraints of the policy, asked about the steps they are about. */
  rows: readonly PackRule[];
  /** All rules that may have something to say of a step, once it was asked about. */
  about: WeakMap<Step, Map<string, readonly Rule[]>>;
  packs: readonly Pack[];
  /** The packs by name, as verdicts tell them. */
  named: readonly { id: string; version: string }[];
  data: readonly PackRule[];
  /** Those of the data that ask parts of a text. */
  content: readonly RequiredContentRule[];
};

/** The packs that bind on a day those a scope describes, and all that they extend. */
export function packsFor(
  scope: Scope,
  today: string,
  packs: readonly Pack[] = shippedPacks,
): readonly Pack[] {
  const binding = packs.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === undefined || today <= validTo),
  );
  const chosen = new Set(binding.filter(({ appliesWhen }) => applies(appliesWhen, scope)));
  for (const pack of chosen) {
    for (const parent of binding) if (pack.extends.includes(parent.id)) chosen.add(parent);
  }
  return binding.filter((pack) => chosen.has(pack));
}

/** All rules that judge a question. Packs are picked by its facts; what is not known leaves a pack in. */
export function ruleSetFor(question: Question, packs: readonly Pack[] = shippedPacks): RuleSet {
  const today = localDateAt(question.now, 'UTC');
  const scope = scopeOf(question);
  const key = keyOf(scope, today, packs);
  return recall(cached(packs, question.policy), mostCached, key, () =>
    compile(packsFor(scope, today, packs), scope, question.policy),
  );
}

/**
 * The same for all days between two on which a pack begins or ends, and for all ages, sums and days of assignment
 * between two bounds by which a pack tells debts apart.
 */
function keyOf(scope: Scope, today: string, packs: readonly Pack[]): string {
  const { days, bounds } = edgesOf(packs);
  const regime = days.findLast((day) => day <= today);
  const place = scope['debtor.place'].join();
  const law = scope['debt.law'].join();
  const ranges = bounds.map(({ field, edges }) => rangeOf(scope[field], edges)).join();
  // Whether the debtor is a natural person is told by its kind.
  return (
    `${regime}|${ranges}|${scope['collector.role']}|${scope['collector.ownName']}|` +
    `${scope['collector.regulatedLender']}|${scope['debtor.kind']}|` +
    `${scope['debtor.vatRegistered']}|${place}|${scope['debt.purpose']}|${law}|${scope['debt.regulatedCredit']}`
  );
}

function rangeOf(fact: number | string | undefined, edges: readonly (number | string)[]): number | undefined {
  if (fact === undefined) return undefined;
  return edges.filter((edge) => isBeyond(fact, edge)).length;
}

/** The days on which the packs that bind change, in rising order, and the bounds of the fields that have an order. */
type Edges = {
  days: readonly string[];
  bounds: readonly { field: (typeof orderedFields)[number]; edges: readonly (number | string)[] }[];
};
const edges = new WeakMap<readonly Pack[], Edges>();

function edgesOf(packs: readonly Pack[]): Edges {
  const known = edges.get(packs);
  // Stryker disable next-line ConditionalExpression: reckoned anew they are the same
  if (known !== undefined) return known;
  const days = packs.flatMap(({ validFrom, validTo }) =>
    validTo === undefined ? [validFrom] : [validFrom, addDays(validTo, 1)],
  );
  const bounds = orderedFields.map((field) => ({
    field,
    edges: packs.flatMap(({ appliesWhen }) => boundsIn(appliesWhen, field)),
  }));
  const made = { days: days.sort(), bounds };
  // Stryker disable next-line CallExpression: reckoned anew they are the same
  edges.set(packs, made);
  return made;
}

const mostCached = 2000;
const caches = new WeakMap<readonly Pack[], WeakMap<Policy, Map<string, RuleSet>>>();

function cached(packs: readonly Pack[], policy: Policy): Map<string, RuleSet> {
  const ofPacks = caches.get(packs) ?? new WeakMap<Policy, Map<string, RuleSet>>();
  caches.set(packs, ofPacks);
  const ofPolicy = ofPacks.get(policy) ?? new Map<string, RuleSet>();
  ofPacks.set(policy, ofPolicy);
  return ofPolicy;
}

function compile(packs: readonly Pack[], scope: Scope, policy: Policy): RuleSet {
  const data = packs.flatMap(({ rules }) => rules);
  const known = new Set(packs.flatMap(({ limitationOf }) => limitationOf));
  const laws = scope['debt.law'];
  const covered = laws.filter((law) => known.has(law.slice(0, 2)) || known.has(law)).length;
  const own = [...coreRules, limitationKnown(laws.length, covered), ...chargeRules(data)];
  const rows = [...houseRules(policy), ...data];
  return {
    ...{ own, rows, about: new WeakMap(), packs, data },
    named: packs.map(({ id, version }) => ({ id, version })),
    content: data.filter((rule) => rule.kind === 'required-content'),
  };
}

/** The parts that a step's text must contain by the packs that apply. */
export function requiredBlocks({ content, data }: RuleSet, question: Question): readonly ContentBlock[] {
  // Stryker disable next-line ConditionalExpression: the same answer, only sooner
  if (content.length === 0) return [];
  const announces = announcementOf(data, question) !== undefined;
  const blocks = content.flatMap((rule) => blocksFor(rule, question, announces));
  return [...new Set(blocks)].sort();
}

/** The wording rules that a law backs for those a question is about. */
export function backedWording({ data }: RuleSet): readonly string[] {
  return [...new Set(data.flatMap((rule) => (rule.kind === 'wording' ? rule.lint : [])))].sort();
}
