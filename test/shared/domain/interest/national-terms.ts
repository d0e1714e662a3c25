import {
  type InterestTerms,
  interestTermsSchema,
} from '../../../../shared/domain/interest/interest-terms.ts';

/** The terms of conduct rules, section 4, as a rule pack would write them. */
export const nationalTerms = {
  uk: terms({ reference: 'boe-bank-rate', mode: 'fixed-at-start' }),
  ukFloating: terms({ reference: 'boe-bank-rate', mode: 'floating' }),
  eu: terms({ reference: 'ecb-main-refinancing', mode: 'floating' }),
  ieAtStart: terms({ reference: 'ecb-main-refinancing', mode: 'fixed-at-start' }),
  ieAtPayment: terms({ reference: 'ecb-main-refinancing', mode: 'at-payment' }),
  deBusiness: terms({ reference: 'de-base-rate', mode: 'floating', margin: 900 }),
  deConsumer: terms({ reference: 'de-base-rate', mode: 'floating', margin: 500, debtors: ['consumer'] }),
  fr: terms({ reference: 'ecb-main-refinancing', mode: 'floating', margin: 1000 }),
  nlTrade: terms({ reference: 'ecb-main-refinancing', mode: 'floating', compounding: 'yearly' }),
  nlConsumer: terms({
    reference: 'nl-consumer-rate',
    mode: 'floating',
    margin: 0,
    compounding: 'yearly',
    debtors: ['consumer'],
  }),
};

/** The floor of agreed rates in France, and the ceiling of those that a Belgian consumer agrees to. */
export function frAgreed(rate: number): InterestTerms {
  return interestTermsSchema.parse({
    kind: 'contract',
    rate,
    floor: { reference: 'fr-legal-rate-professional', times: 3 },
    debtors: ['business'],
  });
}

export function beAgreed(rate: number): InterestTerms {
  return interestTermsSchema.parse({
    kind: 'contract',
    rate,
    ceiling: { reference: 'ecb-main-refinancing', margin: 800 },
    debtors: ['consumer'],
  });
}

function terms(given: Record<string, unknown>): InterestTerms {
  return interestTermsSchema.parse({ kind: 'statutory', margin: 800, debtors: ['business'], ...given });
}
