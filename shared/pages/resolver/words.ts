import type { EvidenceKind, Finding } from '../../domain/records.ts';

export const findingWords: Readonly<Record<Finding, string>> = {
  valid: 'The customer is right',
  partly: 'The customer is right in part',
  'not-valid': 'The invoice stands',
};

export const paperNames: Readonly<Record<EvidenceKind, string>> = {
  order: 'Order or contract',
  delivery: 'Proof of delivery',
  invoice: 'Copy of the invoice',
  terms: 'Agreed terms',
};
