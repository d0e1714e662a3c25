import { disputeCodes } from '../dispute-codes.ts';
import { findingWords } from '../dispute-work.ts';
import type { Dispute } from '../records.ts';
import { type Happening, known } from './happening.ts';

/** What was done about a dispute in our own house: who was asked, what they found, what we learn. */
export function ofDisputeWork(dispute: Dispute): Happening[] {
  const { disputeId, debtKey, proposal, mediation, escalatedAt, closing } = dispute;
  const about = { record: 'dispute' as const, recordId: disputeId, debtKeys: [debtKey] };
  return [
    ...asked(dispute),
    ...(proposal === undefined
      ? []
      : [
          {
            ...{ ...about, at: proposal.at, by: proposal.by, event: 'found' },
            says: `Found: ${findingWords[proposal.finding]}`,
            quotes: [proposal.text],
            more: known(['Said by', proposal.how === 'link' ? 'the link sent to them' : undefined]),
          },
        ]),
    ...(mediation === undefined
      ? []
      : [
          {
            ...{ ...about, at: mediation.at, by: mediation.by, event: 'mediation-offered' },
            ...{ says: 'Mediation offered', quotes: [mediation.text] },
          },
        ]),
    ...(escalatedAt === undefined
      ? []
      : [
          {
            ...{ ...about, at: escalatedAt, by: 'Forbear', event: 'escalated' },
            says: 'The promised day passed without an answer: it went to whoever decides',
          },
        ]),
    ...(closing === undefined
      ? []
      : [
          {
            ...{ ...about, at: closing.at, by: closing.by, event: 'closed' },
            says: `Dispute closed; brought about by ${closing.rootCause}`,
            more: known(['What we change', closing.change]),
          },
        ]),
  ];
}

function asked({ disputeId, debtKey, triages = [] }: Dispute): Happening[] {
  const about = { record: 'dispute' as const, recordId: disputeId, debtKeys: [debtKey] };
  return triages.flatMap(({ at, by, resolver, reason, why, handedBack }, place) => [
    {
      ...{ ...about, at, by, event: `asked-${place + 1}` },
      says: `${resolver} asked to look into it: ${disputeCodes[reason].label.toLowerCase()}`,
      more: known(['Why another', why]),
    },
    ...(handedBack === undefined
      ? []
      : [
          {
            ...{ ...about, at: handedBack.at, by: resolver, event: `handed-back-${place + 1}` },
            ...{ says: 'Handed back', quotes: [handedBack.why] },
          },
        ]),
  ]);
}
