import * as z from 'zod';
import { noticeKindSchema } from '../../domain/notice.ts';
import { announcementsOf, announcing } from '../announcement.ts';
import { lackFor } from '../block-needs.ts';
import { type ContentBlock, contentBlockSchema } from '../content-blocks.ts';
import type { Step } from '../policy.ts';
import { printedBlocks } from '../printed-blocks.ts';
import { classOf, type Hit, intentsOf, messageClasses, type Question } from '../question.ts';
import { intentsSchema, ruleBase } from './rule-base.ts';

/** Parts that messages of some classes must contain. */
export const requiredContentRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('required-content'),
  classes: z.array(z.enum(messageClasses)).min(1),
  blocks: z.array(contentBlockSchema).min(1),
  /**
   * Not this text must contain them, but those of the policy that came before any of these is asked for, unless a
   * person recorded such a notice and answers for its text.
   */
  before: z.strictObject({ intents: intentsSchema, unlessRecorded: noticeKindSchema }).optional(),
});
export type RequiredContentRule = z.infer<typeof requiredContentRuleSchema>;

/** Refuses a message whose template does not print what it must, or what relies on another that does not. */
export function judgeRequiredContent(rule: RequiredContentRule, question: Question): Hit | undefined {
  const missing =
    rule.before === undefined ? missingHere(rule, question) : missingBefore(rule, rule.before, question);
  if (missing.length === 0) return undefined;
  const { id, citation } = rule;
  const lacks = missing.map((block) => withNeeds(block, question)).join(', ');
  const reason = `${rule.reason} Our text lacks: ${lacks}.`;
  return { rule: id, kind: 'required-content', decision: 'BLOCK', reason, citation };
}

/** The blocks that a rule asks of a step's text; none for a step without a written text. */
export function blocksFor(
  rule: RequiredContentRule,
  { step }: Pick<Question, 'step'>,
  announces: boolean,
): readonly ContentBlock[] {
  const isAsked = rule.before === undefined || announces;
  return isAsked && isOfClass(step, rule) ? rule.blocks : [];
}

function missingHere(rule: RequiredContentRule, question: Question): ContentBlock[] {
  const { step } = question;
  if (!isOfClass(step, rule)) return [];
  return rule.blocks.filter((block) => !prints(step, block) && lackFor(block, question)?.length !== 0);
}

/** A part that is printed from data, with what they lack. */
function withNeeds(block: ContentBlock, question: Question): string {
  const lack = lackFor(block, question) ?? [];
  return lack.length === 0 ? block : `${block} (without ${lack.join(' and ')})`;
}

function missingBefore(
  { blocks, classes }: RequiredContentRule,
  before: NonNullable<RequiredContentRule['before']>,
  question: Question,
): ContentBlock[] {
  const meant = intentsOf(question);
  if (!before.intents.some((intent) => meant.has(intent))) return [];
  const { facts, debt, policy } = question;
  const isRecorded = facts.notices.some(
    ({ kind, debtKeys }) => kind === before.unlessRecorded && debtKeys.includes(debt.debtKey),
  );
  if (isRecorded) return [];
  const isAnnounced = wasAnnounced(question);
  const texts = policy.ladder.filter((step) => isOfClass(step, { classes }));
  return blocks.filter((block) =>
    announcing.includes(block)
      ? !isAnnounced
      : // Stryker disable next-line MethodExpression: all texts print the same parts so far
        texts.length === 0 || texts.some((step) => !prints(step, block)),
  );
}

/** Whether a mail that left announced costs at least as high as are asked; interest is never announced. */
function wasAnnounced({ facts, debt, charge }: Question): boolean {
  const { interest = 0, costs = 0 } = charge ?? {};
  return interest === 0 && announcementsOf(facts.contacts, debt.debtKey).some((one) => costs <= one.costs);
}

type Written = Extract<Step, { kind: 'remind' }>;

/** Whether a step writes a text of the classes a rule is about. */
export function isOfClass(step: Step, { classes }: Pick<RequiredContentRule, 'classes'>): step is Written {
  return step.kind === 'remind' && classes.some((one) => one === classOf(step));
}

function prints({ template }: Written, block: ContentBlock): boolean {
  return printedBlocks[template].includes(block);
}
