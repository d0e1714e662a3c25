import * as z from 'zod';
import { ruleBase } from './rule-base.ts';

/** Wording rules that a law backs for those a pack is for: what they find is refused, not only warned of. */
export const wordingRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('wording'),
  /** Ids of wording rules, `L01` … `L30`. */
  lint: z.array(z.string().regex(/^L(0[1-9]|[12]\d|30)$/)).min(1),
});
