import type { DebtorKind, PhonePlace } from '../../domain/profile.ts';
import type { EvidenceKind } from '../../domain/records.ts';

/** What the kinds of customers are called. */
export const debtorKindNames: Readonly<Record<DebtorKind, string>> = {
  company: 'Company',
  'public-body': 'Public body',
  'sole-trader': 'Sole trader',
  partnership: 'Partnership',
  guarantor: 'Guarantor',
  consumer: 'Consumer',
  unknown: 'Not known (counts as a consumer)',
};

/** Where a telephone rings. */
export const phonePlaceNames: Readonly<Record<PhonePlace, string>> = {
  home: 'At home',
  mobile: 'Mobile',
  work: 'At a person’s work',
  'general-business': 'A business line',
};

/** What the papers are called. */
export const paperNames: Readonly<Record<EvidenceKind, string>> = {
  order: 'Order or contract',
  delivery: 'Proof of delivery',
  invoice: 'Copy of the invoice',
  terms: 'Accepted terms',
};
