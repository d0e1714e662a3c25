import { debtSchema } from '../domain/debt.ts';
import { holdSchema } from '../domain/hold.ts';
import { noticeSchema } from '../domain/notice.ts';
import { planSchema } from '../domain/plan.ts';
import { profileSchema } from '../domain/profile.ts';
import {
  contactSchema,
  disputeSchema,
  evidenceSchema,
  paymentSchema,
  promiseSchema,
  taskSchema,
} from '../domain/records.ts';
import { parseOnce } from './parse-once.ts';

/** The records of a debtor's partition as they are stored, by the kind with which their sort keys begin. */
export const storedRecords = {
  PROFILE: parseOnce(profileSchema),
  DEBT: parseOnce(debtSchema),
  CONTACT: parseOnce(contactSchema),
  DISPUTE: parseOnce(disputeSchema),
  PROMISE: parseOnce(promiseSchema),
  PLAN: parseOnce(planSchema),
  HOLD: parseOnce(holdSchema),
  TASK: parseOnce(taskSchema),
  PAYMENT: parseOnce(paymentSchema),
  EVIDENCE: parseOnce(evidenceSchema),
  NOTICE: parseOnce(noticeSchema),
};
