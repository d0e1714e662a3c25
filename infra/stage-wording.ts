import type { Creditor, Stage } from '../shared/config/stage.ts';
import { namesContext } from '../shared/messages/wording-of-names.ts';
import type { Parts } from '../shared/policy/wording/finding.ts';
import { lint } from '../shared/policy/wording/lint.ts';

/**
 * What the wording rules have against that of a stage's configuration which every debtor sees: the sender's names and the
 * address of the pages, each with its field. Found here, nothing is deployed; found later, every mail would stay back.
 */
export function wordingProblems({ creditors, pagesUrl }: Pick<Stage, 'creditors' | 'pagesUrl'>): string[] {
  return [
    ...creditors.flatMap((creditor, index) =>
      problems(`creditors.${index}.sender.name`, { senderName: creditor.sender.name }, creditor.name),
    ),
    ...(pagesUrl === undefined ? [] : problems('pagesUrl', { urls: [`${pagesUrl}/t/token`] }, '')),
  ];
}

/** Judged as for a person: who is not known to be a company counts as one. */
function problems(field: string, parts: Parts, creditor: Creditor['name']): string[] {
  const context = namesContext(
    { name: '', kind: 'unknown' },
    {
      ...{ templateClass: 'answer', language: 'en', today: '2000-01-01', phrases: [], staff: [] },
      ...{ ownPhones: [], creditor: [creditor] },
    },
  );
  return lint(parts, context).map(({ rule, reason }) => `${field}: ${reason} (${rule})`);
}
