import * as z from 'zod';

/** Every mail Forbear can write. */
export const templateSchema = z.enum([
  'courtesy-note',
  'reminder-1',
  'reminder-2',
  'final-notice',
  'legal-warning',
  'payment-thanks',
  'payment-returned',
  'dispute-acknowledgement',
  'dispute-answer',
  'dispute-mediation',
  'resolver-request',
  'promise-confirmation',
  'proposal-received',
  'plan-accepted',
  'plan-offered',
  'plan-ended',
  'proposal-declined',
  'instalment-missed',
  'fresh-link',
  'message-noted',
  'reply-acknowledgement',
  'daily-list',
]);
export type Template = z.infer<typeof templateSchema>;

/** What would truly happen next; a mail may say so only where its kind declares the claim (S0-4, L02, L29). */
export const nextMeasureSchema = z.enum(['agency', 'court', 'review']);
export type NextMeasure = z.infer<typeof nextMeasureSchema>;

export type TemplateKind = {
  /** RFC 3834: `auto-replied` answers something the person did. */
  autoSubmitted: 'auto-generated' | 'auto-replied';
  /** Which invoices it asks to be paid, if any. */
  asksFor: 'due' | 'not-yet-due' | 'nothing';
  /** Links it shows; those that lead to paying only while something is payable. Why and stop are always there. */
  offers: readonly ('pay' | 'promise' | 'dispute')[];
  /** Whether it prints the bank details itself. */
  showsBank: boolean;
  /** Optional fields of the input without which this mail may not be written. */
  needs: readonly (
    | 'debtor'
    | 'links'
    | 'answerBy'
    | 'evidence'
    | 'payments'
    | 'dispute'
    | 'noted'
    | 'answer'
    | 'promise'
    | 'plan'
    | 'request'
    | 'tasks'
  )[];
  /** Whether it may ask for interest and costs beside the invoices; the free ones never do. */
  charges: boolean;
  /** Next steps its text may announce. */
  claims: readonly NextMeasure[];
};

/** A mail that asks for what is due; each says for itself how firmly. */
const asking = {
  autoSubmitted: 'auto-generated',
  asksFor: 'due',
  offers: ['pay', 'promise', 'dispute'],
  showsBank: true,
  needs: ['debtor', 'links'],
  charges: false,
  claims: [],
} satisfies TemplateKind;

/** One that names a day, rests on papers and may say what comes next. */
const firm = {
  ...asking,
  needs: ['debtor', 'links', 'answerBy', 'evidence'],
  charges: true,
} satisfies TemplateKind;

/** One about a plan or another proposal how to pay: it shows the days and asks for nothing more. */
const aboutPlan = {
  autoSubmitted: 'auto-generated',
  asksFor: 'nothing',
  offers: ['promise', 'pay', 'dispute'],
  showsBank: false,
  needs: ['debtor', 'links'],
  charges: false,
  claims: [],
} satisfies TemplateKind;

export const templateKinds: Record<Template, TemplateKind> = {
  'courtesy-note': { ...asking, asksFor: 'not-yet-due' },
  'reminder-1': asking,
  'reminder-2': { ...asking, charges: true },
  'final-notice': { ...firm, claims: ['agency', 'review'] },
  'legal-warning': { ...firm, claims: ['court', 'review'] },
  'payment-thanks': {
    autoSubmitted: 'auto-replied',
    asksFor: 'nothing',
    offers: ['pay', 'dispute'],
    showsBank: false,
    needs: ['debtor', 'links', 'payments'],
    charges: false,
    claims: [],
  },
  'dispute-acknowledgement': {
    autoSubmitted: 'auto-replied',
    asksFor: 'nothing',
    offers: ['pay'],
    showsBank: false,
    needs: ['debtor', 'links', 'dispute', 'answerBy'],
    charges: false,
    claims: [],
  },
  'dispute-answer': {
    autoSubmitted: 'auto-generated',
    asksFor: 'nothing',
    offers: ['pay', 'promise', 'dispute'],
    showsBank: false,
    needs: ['debtor', 'links', 'dispute', 'answer'],
    charges: false,
    claims: [],
  },
  'dispute-mediation': {
    autoSubmitted: 'auto-generated',
    asksFor: 'nothing',
    offers: ['dispute'],
    showsBank: false,
    needs: ['debtor', 'links', 'dispute', 'answer'],
    charges: false,
    claims: [],
  },
  'resolver-request': {
    autoSubmitted: 'auto-generated',
    asksFor: 'nothing',
    offers: [],
    showsBank: false,
    needs: ['request'],
    charges: false,
    claims: [],
  },
  'promise-confirmation': {
    autoSubmitted: 'auto-replied',
    asksFor: 'nothing',
    offers: ['pay', 'dispute'],
    showsBank: true,
    needs: ['debtor', 'links', 'promise'],
    charges: false,
    claims: [],
  },
  'proposal-received': {
    ...aboutPlan,
    autoSubmitted: 'auto-replied',
    needs: ['debtor', 'links', 'answerBy'],
  },
  'plan-accepted': {
    ...aboutPlan,
    autoSubmitted: 'auto-replied',
    showsBank: true,
    needs: ['debtor', 'links', 'plan'],
  },
  'plan-offered': { ...aboutPlan, needs: ['debtor', 'links', 'plan', 'answerBy'] },
  'plan-ended': { ...aboutPlan, autoSubmitted: 'auto-replied' },
  'proposal-declined': { ...aboutPlan, needs: ['debtor', 'links', 'answer'] },
  'instalment-missed': { ...aboutPlan, showsBank: true, needs: ['debtor', 'links', 'plan'] },
  'payment-returned': {
    ...asking,
    asksFor: 'nothing',
    needs: ['debtor', 'links', 'payments'],
  },
  'message-noted': {
    autoSubmitted: 'auto-replied',
    asksFor: 'nothing',
    offers: ['dispute'],
    showsBank: false,
    needs: ['debtor', 'links', 'noted'],
    charges: false,
    claims: [],
  },
  'fresh-link': {
    autoSubmitted: 'auto-replied',
    asksFor: 'nothing',
    offers: ['pay', 'promise', 'dispute'],
    showsBank: false,
    needs: ['debtor', 'links'],
    charges: false,
    claims: [],
  },
  'reply-acknowledgement': {
    autoSubmitted: 'auto-replied',
    asksFor: 'nothing',
    offers: ['promise', 'dispute'],
    showsBank: false,
    needs: ['debtor', 'links', 'answerBy'],
    charges: false,
    claims: [],
  },
  'daily-list': {
    autoSubmitted: 'auto-generated',
    asksFor: 'nothing',
    offers: [],
    showsBank: false,
    needs: ['tasks'],
    charges: false,
    claims: [],
  },
};
