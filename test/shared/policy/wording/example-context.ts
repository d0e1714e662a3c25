import type { WordingContext } from '../../../../shared/policy/wording/context.ts';
import type { Parts } from '../../../../shared/policy/wording/finding.ts';
import { lint } from '../../../../shared/policy/wording/lint.ts';

/** An answer of Acme BV to a natural person, with nothing asked for and nothing known beyond it, unless said otherwise. */
export function exampleContext(changes: Partial<WordingContext> = {}): WordingContext {
  return {
    language: 'en',
    templateClass: 'answer',
    debtorIsNaturalPerson: true,
    fields: { phrases: [], written: () => [], amounts: [], dates: [], numbers: [] },
    timers: { dates: [], days: [] },
    today: '2026-11-22',
    noticeEndsOn: null,
    holds: [],
    requiredBlocks: [],
    renderedBlocks: ['dispute-route'],
    names: {
      creditor: ['Acme', 'Acme BV'],
      creditorLines: [],
      debtor: ['John Doe'],
      staff: ['Ann Lee', 'Tom Hill'],
    },
    quoted: [],
    ownPhones: ['555-0100'],
    ...changes,
  };
}

/** A legal letter for which everything is there. */
export const grounded: Partial<WordingContext> = {
  templateClass: 'legal',
  announces: ['court'],
  evidenceComplete: true,
  intentRecordedBy: 'Ruth Amsel',
  noticeMet: true,
  withinLimitation: true,
};

/** A passage after an opening long enough that it is not among the first words that a mailbox shows. */
export function body(passage: string): Parts {
  const opening =
    'We are writing to you about your account with us, as we have done in earlier times as well.';
  return { text: `${opening}\n\n${passage}` };
}

/** What the lint says of some parts, as "rule decision", each once. */
export function said(parts: Parts, changes: Partial<WordingContext> = {}): string[] {
  return [
    ...new Set(lint(parts, exampleContext(changes)).map(({ rule, decision }) => `${rule} ${decision}`)),
  ];
}

/** The ids of the rules that speak. */
export function ids(parts: Parts, changes: Partial<WordingContext> = {}): string[] {
  return [...new Set(lint(parts, exampleContext(changes)).map(({ rule }) => rule))];
}
