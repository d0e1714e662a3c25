import type { Debt } from './debt.ts';
import type { Hold } from './hold.ts';
import type { Notice } from './notice.ts';
import type { Plan } from './plan.ts';
import type { Profile } from './profile.ts';
import type { Contact, Dispute, Evidence, Payment, PromiseToPay, Task } from './records.ts';

/** Everything known of one debtor at one version: what one consistent read of its partition gives. */
export type Facts = {
  profile: Profile;
  debts: readonly Debt[];
  contacts: readonly Contact[];
  disputes: readonly Dispute[];
  promises: readonly PromiseToPay[];
  plans: readonly Plan[];
  holds: readonly Hold[];
  tasks: readonly Task[];
  payments: readonly Payment[];
  evidence: readonly Evidence[];
  notices: readonly Notice[];
};
