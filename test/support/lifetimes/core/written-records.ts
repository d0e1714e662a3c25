import type * as z from 'zod';
import { debtSchema } from '../../../../shared/domain/debt.ts';
import { holdSchema } from '../../../../shared/domain/hold.ts';
import { noticeSchema } from '../../../../shared/domain/notice.ts';
import { planSchema } from '../../../../shared/domain/plan.ts';
import { profileSchema } from '../../../../shared/domain/profile.ts';
import {
  contactSchema,
  disputeSchema,
  evidenceSchema,
  paymentSchema,
  promiseSchema,
  taskSchema,
} from '../../../../shared/domain/records.ts';
import type { Item } from '../../../../shared/store/items.ts';
import type { Readers } from '../mirror.ts';

/** Of so many items of a kind one is parsed by its schema; the others are only cut to its fields. */
const oneOf = 200;

/**
 * The records of items that typed code wrote a moment ago in the same process: parsing each of them again took a tenth
 * of a lifetime. The machine's mode, in which they are read from a table, parses them all.
 */
export const writtenRecords: Readers<Item> = {
  PROFILE: cutTo(profileSchema),
  DEBT: cutTo(debtSchema),
  CONTACT: cutTo(contactSchema),
  DISPUTE: cutTo(disputeSchema),
  PROMISE: cutTo(promiseSchema),
  PLAN: cutTo(planSchema),
  HOLD: cutTo(holdSchema),
  TASK: cutTo(taskSchema),
  PAYMENT: cutTo(paymentSchema),
  EVIDENCE: cutTo(evidenceSchema),
  NOTICE: cutTo(noticeSchema),
};

function cutTo<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
): (item: Item) => z.infer<z.ZodObject<Shape>> {
  type Record = z.infer<typeof schema>;
  const fields = Object.keys(schema.shape);
  let count = 0;
  const isRecord = (cut: object): cut is Record => {
    count += 1;
    return count % oneOf !== 0 || schema.safeParse(cut).success;
  };
  return (item) => {
    const cut: { [field: string]: unknown } = {};
    for (const field of fields) {
      const value = item[field];
      if (value !== undefined) cut[field] = value;
    }
    if (!isRecord(cut)) throw new Error(`What was written to ${item.sk} is no record of its kind.`);
    return cut;
  };
}
