import * as z from 'zod';
import { predicateSchema } from './predicate.ts';
import { capRuleSchema } from './rules/cap.ts';
import { channelEligibilityRuleSchema } from './rules/channel-eligibility.ts';
import { coolDownRuleSchema } from './rules/cool-down.ts';
import { defaultRuleSchema } from './rules/default.ts';
import { evidenceRuleSchema } from './rules/evidence.ts';
import { feeCapRuleSchema } from './rules/fee-cap.ts';
import { freeFirstReminderRuleSchema } from './rules/free-first-reminder.ts';
import { holdRuleSchema } from './rules/hold.ts';
import { interestRuleSchema } from './rules/interest.ts';
import { limitationRuleSchema } from './rules/limitation.ts';
import { minimumGapRuleSchema } from './rules/minimum-gap.ts';
import { minimumNoticeRuleSchema } from './rules/minimum-notice.ts';
import { prohibitionRuleSchema } from './rules/prohibition.ts';
import { requiredContentRuleSchema } from './rules/required-content.ts';
import { requiredStepRuleSchema } from './rules/required-step.ts';
import { ruleBase } from './rules/rule-base.ts';
import { windowRuleSchema } from './rules/window.ts';
import { wordingRuleSchema } from './rules/wording.ts';

/** How long records are kept; ops see to it, no step is judged by it. */
const retentionRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('retention'),
  years: z.int().positive(),
  from: z.enum(['event', 'last-collection']),
});

/** A row that is kept in another way: by whom the pack is for, by how Forbear is built, or by people. */
const standingRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('standing'),
  /** `scope`: the pack's own predicate · `built-in`: holds for everybody, by construction · `people`: a duty of people · `watch`: may become law. */
  by: z.enum(['scope', 'built-in', 'people', 'watch']),
});

export const packRuleSchema = z.discriminatedUnion('kind', [
  windowRuleSchema,
  capRuleSchema,
  minimumGapRuleSchema,
  coolDownRuleSchema,
  holdRuleSchema,
  minimumNoticeRuleSchema,
  requiredStepRuleSchema,
  requiredContentRuleSchema,
  evidenceRuleSchema,
  limitationRuleSchema,
  freeFirstReminderRuleSchema,
  feeCapRuleSchema,
  interestRuleSchema,
  defaultRuleSchema,
  channelEligibilityRuleSchema,
  wordingRuleSchema,
  prohibitionRuleSchema,
  retentionRuleSchema,
  standingRuleSchema,
]);
export type PackRule = z.infer<typeof packRuleSchema>;

type Checked = {
  validFrom?: string | undefined;
  validTo?: string | undefined;
  rules: readonly { id?: string | undefined; grade?: string | undefined; note?: string | undefined }[];
};

/** What no field shows alone: an id given twice, a doubt without its note, an end before the beginning. */
export function checkPack({ validFrom, validTo, rules }: Checked, context: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    refuse(['validTo'], `${validTo} is before validFrom, ${validFrom}`);
  rules.forEach(({ id, grade, note }, index) => {
    if ((grade === 'C' || grade === 'U') && note === undefined)
      refuse(
        ['rules', index, 'note'],
        `${id} is graded ${grade}: its note must say which strict side it takes`,
      );
    if (id !== undefined && rules.findIndex((other) => other.id === id) !== index)
      refuse(['rules', index, 'id'], `${id} is given twice`);
  });
}

/** The rules of one law or code: who they are for, from when, and where they are written. */
export const packSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** Raised with every change: a decision names the version that judged it. */
    version: z.string().regex(/^\d{4}\.\d+$/, 'must be a year and a number such as 2026.1'),
    title: z.string().min(1),
    /** First day on which it binds. */
    validFrom: z.iso.date(),
    /** Last day on which it binds; absent: until further notice. */
    validTo: z.iso.date().optional(),
    /** The day a person last compared it with its sources. */
    reviewedOn: z.iso.date(),
    /** Packs whose rules apply wherever this one does. */
    extends: z.array(z.string()).default([]),
    /** The country whose limitation this pack knows, if it is about contracts under one law. */
    limitationOf: z.array(z.string()).default([]),
    appliesWhen: predicateSchema,
    rules: z.array(packRuleSchema).min(1),
  })
  .superRefine(checkPack);
export type Pack = z.infer<typeof packSchema>;
