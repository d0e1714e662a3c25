import type { FC } from 'hono/jsx';
import { disputeCodes } from '../../domain/dispute-codes.ts';
import { earlierOf, proposalOf } from '../../domain/dispute-stage.ts';
import type { Dispute } from '../../domain/records.ts';
import { instantOf } from '../../domain/time.ts';
import { findingWords } from '../../pages/resolver/words.ts';
import { paperNames } from '../cases/names.ts';
import { writtenDay, writtenTime } from '../format.ts';
import type { DisputeScene } from './dispute-scene.ts';

/** Answers of ours on the same ground that the customer did not accept. */
export const EarlierAnswers: FC<{ scene: DisputeScene }> = ({ scene: { dispute, facts } }) => {
  const earlier = earlierOf(dispute, facts);
  if (earlier.length === 0) return null;
  const [{ answeredBy = 'whoever answered' } = {}] = earlier;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">Not accepted before</h2>
      <p class="warning">
        The customer did not accept what {answeredBy} answered. Somebody else decides this time.
      </p>
      {earlier.map((one) => (
        <Answer dispute={one} />
      ))}
    </section>
  );
};

/** What was answered, by whom and when, with the papers named in it. */
export const Answer: FC<{ dispute: Dispute }> = ({ dispute }) => {
  const { disputeId, finding, answeredBy, answeredAt, answer, papers = [] } = dispute;
  return (
    <>
      <p>
        {disputeId}: {finding === undefined ? 'answered' : findingWords[finding]}
        <span class="quiet">
          {' '}
          {answeredBy}
          {answeredAt !== undefined && `, ${writtenDay(answeredAt.slice(0, 10))}`}
          {papers.length > 0 && `, with ${papers.map((kind) => paperNames[kind].toLowerCase()).join(', ')}`}
        </span>
      </p>
      {answer !== undefined && <blockquote>{answer}</blockquote>}
    </>
  );
};

/** Who was asked to look into it, what they found or why they could not. */
export const WorkSoFar: FC<{ scene: DisputeScene }> = ({ scene: { dispute, creditor } }) => {
  const { triages = [], mediation, escalatedAt } = dispute;
  const proposal = proposalOf(dispute);
  const at = (instant: string) => writtenTime(instantOf(instant), creditor.timeZone);
  if (triages.length === 0 && proposal === undefined && mediation === undefined && escalatedAt === undefined)
    return null;
  return (
    <section aria-labelledby="work">
      <h2 id="work">So far</h2>
      <ul>
        {triages.map(({ at: when, by, resolver, reason, why, handedBack }) => (
          <li>
            {at(when)}: {by} asked {resolver} to look into it ({disputeCodes[reason].label.toLowerCase()})
            {why !== undefined && `: “${why}”`}
            {handedBack !== undefined && `. Handed back ${at(handedBack.at)}: “${handedBack.why}”`}
          </li>
        ))}
        {escalatedAt !== undefined && <li>{at(escalatedAt)}: overdue, so it went to whoever decides</li>}
        {mediation !== undefined && (
          <li>
            {at(mediation.at)}: {mediation.by} offered mediation: “{mediation.text}”
          </li>
        )}
        {proposal !== undefined && (
          <li>
            {at(proposal.at)}: {proposal.by} found{proposal.how === 'link' && ', by the link sent to them'}:{' '}
            <strong>{findingWords[proposal.finding]}</strong>
            <blockquote>{proposal.text}</blockquote>
          </li>
        )}
      </ul>
    </section>
  );
};
