import { fold, type Profile, paymentFields } from '../profile.ts';

/** Payments received, in any order of columns. */
export const paymentsProfile: Profile = {
  id: 'payments',
  title: "Forbear's payment columns",
  kind: 'payments',
  columns: Object.fromEntries(paymentFields.map((field) => [fold(field), [field]])),
  mandatory: ['reference', 'date', 'amount', 'currency'],
  fixed: {},
  words: {},
  lineItems: false,
};
