import type { ContentBlock } from './content-blocks.ts';
import type { Step } from './policy.ts';

type ReminderTemplate = Extract<Step, { kind: 'remind' }>['template'];

/** What every reminder prints; a test looks for each part in the rendered mail. */
const always = [
  'opt-out',
  'creditor-identity',
  'creditor-registration',
  'balance',
  'due-date',
  'product',
  'dispute-route',
  'how-to-pay',
  'amount-split',
] as const;

/** The parts that each reminder's text prints, whatever the facts. */
export const printedBlocks: Readonly<Record<ReminderTemplate, readonly ContentBlock[]>> = {
  'courtesy-note': always,
  'reminder-1': always,
  'reminder-2': always,
  'final-notice': always,
  'legal-warning': always,
  'instalment-missed': always,
  'payment-returned': always,
};
