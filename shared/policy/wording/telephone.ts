import type { Raw, Where } from './finding.ts';

/**
 * Premium-rate ranges as dialled at home and from abroad: DE, NL, BE, CH, AT 0900 and neighbours, UK 09 and 087x, FR 081,
 * 082 and 089, ES 80x and 90x, IT 89x, AU 190x, US 900. Not checked against the regulators' numbering plans (grade U).
 */
const premium = [
  /^0(?:90[0-9]|93[019]|137|190)/,
  /^(?:00)?(?:49|31|41|43|32)(?:90\d|93[019]|137)/,
  /^0(?:9[01]\d{8}|9[18]\d{7,8}|87[123])/,
  /^(?:00)?44(?:9|87[123])/,
  /^0(?:81|82|89)\d{7}$/,
  /^(?:00)?33(?:81|82|89)/,
  /^(?:80[367]|90[57])\d{6}$/,
  /^(?:00)?34(?:80[367]|90[57])/,
  /^89[259]\d{3,7}$/,
  /^190[0126]\d{6}$/,
  /^1?900\d{7}$/,
];
const telephone = /(?<![\w.,])(?:\+|00)?\(?\d(?:[\s()./-]{0,2}\d){5,14}(?![\w]|[.,]\d)|\b0900\b/g;

/** L21: numbers that cost the caller extra. */
export function premiumNumbers(text: string, where: Where): Raw[] {
  return [...text.matchAll(telephone)].flatMap(({ 0: found, index }) =>
    isPremium(found) ? [{ rule: 'L21' as const, where, offset: index }] : [],
  );
}

/** Whether a telephone number belongs to a premium-rate range. */
export function isPremium(number: string): boolean {
  const digits = number.replace(/\(0\)/g, '').replace(/\D/g, '');
  return premium.some((range) => range.test(digits));
}
