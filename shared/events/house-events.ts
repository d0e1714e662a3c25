import * as z from 'zod';
import { aboutDebt, aboutDebtor, eventOf, namedDebt, paperSchema } from './event-parts.ts';

const measure = { ...aboutDebt, ...namedDebt, stepId: z.string(), evidence: z.array(paperSchema) };
const pack = { ...aboutDebt, handoverId: z.string() };
const packFile = z.object({ name: z.string(), type: z.string(), bytes: z.int(), sha256: z.string() });
const lifted = { ...aboutDebt, why: z.enum(['settled', 'disputed', 'withdrawn', 'written-off', 'decided']) };
const sending = { whole: z.boolean(), creditorId: z.string().optional() };

/** Measures taken because of a debt, and what the house decides about its mails and policies. */
export const houseEvents = [
  eventOf('FinalNoticeSent', 1, { ...aboutDebtor, debts: z.array(z.object(namedDebt)) }),
  eventOf('CreditHoldPlaced', 1, measure),
  eventOf('CreditHoldLifted', 1, { ...lifted, stillHeldFor: z.array(z.string()) }),
  eventOf('CourtClaimApproved', 1, measure),
  eventOf('AgencyHandover', 1, measure),
  eventOf('AgencyRecalled', 1, { ...lifted, handoverId: z.string() }),
  eventOf('EvidencePackAsked', 1, aboutDebt),
  eventOf('EvidencePackReady', 1, {
    ...{ ...pack, bucket: z.string(), prefix: z.string(), files: z.array(packFile) },
  }),
  eventOf('EvidencePackWithdrawn', 1, pack),
  eventOf('MailSlowed', 1, { creditorId: z.string(), delivered: z.int(), complained: z.int() }),
  eventOf('SendingPaused', 1, sending),
  eventOf('SendingResumed', 1, sending),
  eventOf('PolicyPublished', 1, { policyId: z.string(), policyVersion: z.int(), hash: z.string() }),
] as const;
