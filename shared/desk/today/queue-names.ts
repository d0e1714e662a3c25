import type { Queue } from '../../store/items.ts';

/** What a list is called, and what stands on it. */
export const queueNames: Readonly<Record<Queue, string>> = {
  calls: 'Calls',
  disputes: 'Disputes to answer',
  decisions: 'Approvals, reviews and proposals',
  replies: 'Replies to read',
  payments: 'Payments to place',
  sends: 'Uncertain sends and people who cannot be reached',
  exceptions: 'Holds and faults',
};
