import * as z from 'zod';
import { debtSchema } from '../../domain/debt.ts';
import type { Facts } from '../../domain/facts.ts';
import { holdSchema } from '../../domain/hold.ts';
import { noticeSchema } from '../../domain/notice.ts';
import { planSchema } from '../../domain/plan.ts';
import { profileSchema } from '../../domain/profile.ts';
import {
  contactSchema,
  disputeSchema,
  evidenceSchema,
  paymentSchema,
  promiseSchema,
  taskSchema,
} from '../../domain/records.ts';

const factsSchema = z.object({
  profile: profileSchema,
  debts: z.array(debtSchema),
  contacts: z.array(contactSchema),
  disputes: z.array(disputeSchema),
  promises: z.array(promiseSchema),
  /** Facts that were kept before there were plans hold none. */
  plans: z.array(planSchema).default([]),
  holds: z.array(holdSchema),
  tasks: z.array(taskSchema),
  payments: z.array(paymentSchema),
  evidence: z.array(evidenceSchema),
  notices: z.array(noticeSchema),
} satisfies Record<keyof Facts, z.ZodType>);

/** The facts that were kept; undefined when the text is none of ours. */
export function factsKept(json: string): Facts | undefined {
  return factsSchema.safeParse(JSON.parse(json)).data;
}
