import * as z from 'zod';
import { type ContentBlock, contentBlockSchema } from '../content-blocks.ts';
import { printedBlocks } from '../printed-blocks.ts';
import { classOf, type Hit, messageClasses, type Question } from '../question.ts';
import { ruleBase } from './rule-base.ts';

/** Parts that messages of some classes must contain. */
export const requiredContentRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('required-content'),
  classes: z.array(z.enum(messageClasses)).min(1),
  blocks: z.array(contentBlockSchema).min(1),
});
export type RequiredContentRule = z.infer<typeof requiredContentRuleSchema>;

/** Refuses a message whose template does not print what it must. */
export function judgeRequiredContent(rule: RequiredContentRule, question: Question): Hit | undefined {
  const { step } = question;
  const missing = blocksFor(rule, question).filter(
    (block) => step.kind !== 'remind' || !printedBlocks[step.template].includes(block),
  );
  if (missing.length === 0) return undefined;
  const { id, citation } = rule;
  const reason = `${rule.reason} Our text lacks: ${missing.join(', ')}.`;
  return { rule: id, kind: 'required-content', decision: 'BLOCK', reason, citation };
}

/** The blocks that a rule asks of a step's text; none for a step without a written text. */
export function blocksFor(
  rule: RequiredContentRule,
  { step }: Pick<Question, 'step'>,
): readonly ContentBlock[] {
  const messageClass = classOf(step);
  return step.kind === 'remind' && messageClass !== undefined && rule.classes.includes(messageClass)
    ? rule.blocks
    : [];
}
