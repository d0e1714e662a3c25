import type { Severity } from './finding.ts';

export type WordingRule = {
  /** What is wrong, in plain words. */
  reason: string;
  /** The law or code it rests on; rows of the conduct rules, section 3. */
  citation: string;
  /** How hard it is toward a natural person, and toward an organisation where that differs. */
  decision: Severity;
  toOrganisation?: Severity;
};

/** The wording rules. Ids are the rows of the conduct rules. */
export const wordingRules = {
  L01: rule('It speaks of police, arrest or crime.', '15 USC 1692e(4); 940 CMR 7.04(1)(b)1'),
  L02: rule(
    'It announces a measure that is not grounded, intended and due.',
    '15 USC 1692e(5); CONC 7.11.6R; CODE-01',
  ),
  L03: rule('It speaks of seizure or of wages without a judgment.', '15 USC 1692e(4); 940 CMR 7.04(1)(b)2'),
  L04: rule('It says that a measure was taken which no record shows.', 'CONC 7.11.9R'),
  L05: rule(
    'It poses as a court, an authority, a lawyer or somebody else.',
    '15 USC 1692e(1), (3), (9), (13), (16); CONC 7.11.3R',
  ),
  L06: rule('It shames, or speaks of making the debt known.', 'CDC art. 42; CONC 7.9; RBI 2022-08-12'),
  L07: rule('It speaks of contacting other people about the debt.', '12 CFR 1006.6(d); Garante 2005-11-30'),
  L08: rule('It insults or judges a character.', '15 USC 1692d; CDC art. 42'),
  L09: rule('It hurries with a deadline that no timer has.', 'CONC 7.3.10; NL-03'),
  L10: {
    ...rule('It pushes to borrow, to sell or to pay all at once.', 'CONC 7.3.10'),
    toOrganisation: 'WARN',
  },
  L11: rule(
    'It names an amount that is not in the ledger, or a charge without its rate and days.',
    '15 USC 1692f(1); RDG 13a; CPCE L111-8',
  ),
  L12: rule('It asks for a fee or interest that may not be asked for now.', 'BE-01, BE-02; NL-02'),
  L13: rule('It discourages an objection or gives no way to object.', '12 CFR 1006.38(b)'),
  L14: rule('Its deadline lies within a notice period that still runs.', '12 CFR 1006.38(b)(1)'),
  L15: rule('It calls a debt suable whose limitation is past or unknown.', '12 CFR 1006.26; CONC 7.15.7'),
  L16: rule('It uses a pretext to be called back.', 'CONC 7.9.2R'),
  L17: {
    ...rule(
      'A bystander would learn of the debt.',
      '12 CFR 1006.6(d), 1006.22(f)(2); Garante 2005-11-30; AU-04',
    ),
    toOrganisation: 'WARN',
  },
  L18: rule('The voicemail says more, or less, than a limited-content message.', '12 CFR 1006.2(j)'),
  L19: rule('A part that must be there is missing.', 'US-09, BR-03, DE-04, FR-03, BE-03, US-15'),
  L20: rule('It threatens a credit rating.', '15 USC 1692e(8)'),
  L21: rule('It gives a premium-rate number.', 'CONC 7.9'),
  L22: rule('It touches illness, loss or hardship.', 'CONC 7.2.1R'),
  L23: rule('It is addressed to whoever lives there or bears the name.', 'CONC 7.9.11G'),
  L24: rule('It says that an assignment ends objections.', '940 CMR 7.04(1)(a)'),
  L25: { ...rule('It shouts: capitals, exclamation marks, red or a countdown.', 'S0-7'), decision: 'WARN' },
  L26: rule('A link carries personal data or one token for two purposes.', 'EM-12'),
  L27: rule('A link acts as soon as it is opened.', 'EM-10'),
  L28: rule('It uses the words of bailiffs and courts outside a legal letter.', 'L28; CONC 7.11.3R'),
  L29: rule('It promises a rest that no hold keeps, or contradicts itself.', 'S0-2; UK-10'),
  L30: rule('It contains a figure, date or reference that is in no record.', 'L30; 15 USC 1692e(2)'),
} as const satisfies Record<string, WordingRule>;
export type RuleId = keyof typeof wordingRules;

function rule(reason: string, citation: string): WordingRule {
  return { reason, citation, decision: 'BLOCK' };
}

/** Whether a text names one of the rules. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(wordingRules, text);
}
