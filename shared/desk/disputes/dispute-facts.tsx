import type { FC } from 'hono/jsx';
import { disputeCodes, resolverOf } from '../../domain/dispute-codes.ts';
import { sayingsOf } from '../../domain/dispute-sayings.ts';
import { groundOf, stageOf, triageOf } from '../../domain/dispute-stage.ts';
import { papersOf } from '../../domain/papers.ts';
import { daysBetween, instantOf } from '../../domain/time.ts';
import { caseAddress, inAddress } from '../address.ts';
import { paperNames } from '../cases/names.ts';
import { writtenDay, writtenMoney, writtenTime } from '../format.ts';
import type { DisputeScene } from './dispute-scene.ts';
import { sentFileAddress } from './sent-file.ts';
import { saidBy, stageWords } from './words.ts';

type Props = { scene: DisputeScene };

/** The dispute at a glance: how far it is, what rests, what was promised, who looks into it. */
export const DisputeFacts: FC<Props> = ({ scene }) => {
  const { dispute, debt, amounts, creditor, task } = scene;
  const money = (minorUnits: number) => writtenMoney(minorUnits, debt.currency);
  const ground = groundOf(dispute);
  const looking = triageOf(dispute)?.resolver;
  return (
    <dl class="facts">
      <dt>Dispute</dt>
      <dd>
        {dispute.disputeId}, invoice {debt.invoiceNumber}
      </dd>
      <dt>How far</dt>
      <dd>{stageWords[stageOf(dispute)]}</dd>
      <dt>About</dt>
      <dd>{disputeCodes[ground].label}</dd>
      <dt>Answer promised for</dt>
      <dd>
        <Deadline scene={scene} />
      </dd>
      <dt>Looked into by</dt>
      <dd>
        {looking ?? `nobody yet; usually ${resolverOf(ground, creditor).name}`}
        {looking !== task.owner && `; ${task.owner} has the task`}
      </dd>
      <dt>Rests</dt>
      <dd>
        {money(amounts.amountDisputed)} of {money(amounts.amountOutstanding)} open
        {amounts.amountCollectible > 0 && `; ${money(amounts.amountCollectible)} stays payable`}
      </dd>
    </dl>
  );
};

const Deadline: FC<Props> = ({ scene: { dispute, today } }) => {
  const left = daysBetween(today, dispute.answerBy);
  const day = writtenDay(dispute.answerBy);
  if (dispute.state !== 'open' || left > 1) return <>{day}</>;
  if (left < 0)
    return <strong class="bad">{`${day}: overdue by ${left === -1 ? 'a day' : `${-left} days`}`}</strong>;
  return <strong class="wait">{`${day}: ${left === 0 ? 'today' : 'tomorrow'}`}</strong>;
};

/** What the customer said, word for word, and the files they sent. */
export const CustomersWords: FC<Props> = ({ scene: { dispute, debt, creditor, files } }) => (
  <section aria-labelledby="said">
    <h2 id="said">What the customer says</h2>
    {sayingsOf(dispute).map(({ at, by, reason, text, amountDisputed, line }) => (
      <>
        <p class="quiet">
          {writtenTime(instantOf(at), creditor.timeZone)}, {saidBy[by]}: {disputeCodes[reason].label}
          {line !== undefined && `, ${line}`}
          {amountDisputed !== undefined && `, ${writtenMoney(amountDisputed, debt.currency)}`}
        </p>
        <blockquote dir="auto">{text === '' ? 'No words.' : text}</blockquote>
      </>
    ))}
    {files.length > 0 && (
      <ul>
        {files.map(({ attachmentId, name, kept, refused }) => (
          <li>
            {kept === undefined ? name : <a href={sentFileAddress(debt.debtorKey, attachmentId)}>{name}</a>}
            {kept !== undefined && kept.flags.length > 0 && (
              <span class="wait"> may do something by itself: {kept.flags.join(', ')}</span>
            )}
            {refused !== undefined && <span class="quiet"> not kept: {refused}</span>}
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** The papers that prove or disprove the objection: which are on file, which are to be fetched. */
export const PapersToFetch: FC<Props> = ({ scene: { dispute, debt, facts } }) => {
  const { papers, also } = disputeCodes[groundOf(dispute)];
  const filed = papersOf(debt.debtKey, facts);
  const wanted = [...new Set([...papers, ...filed.map(({ kind }) => kind)])];
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">Papers</h2>
      <ul>
        {wanted.map((kind) => {
          const paper = filed.find((one) => one.kind === kind);
          const named = facts.evidence.find((one) => one.kind === kind && one.debtKey === debt.debtKey);
          return (
            <li>
              {paperNames[kind]}:{' '}
              {paper !== undefined ? (
                <a href={`${caseAddress(debt.debtorKey)}/papers/${inAddress(`${kind}|${debt.debtKey}`)}`}>
                  {paper.reference}
                </a>
              ) : (
                <>
                  <span class="wait">
                    {named === undefined ? 'missing' : `only its number, ${named.reference}`}
                  </span>{' '}
                  <a
                    href={`${caseAddress(debt.debtorKey)}/papers?${new URLSearchParams({ debt: debt.debtKey, kind })}`}
                  >
                    add it
                  </a>
                </>
              )}
            </li>
          );
        })}
        {also.map((one) => (
          <li>To fetch besides: {one}</li>
        ))}
      </ul>
      <p class="quiet">
        It is for us to prove that the invoice is right, not for the customer that it is wrong.
      </p>
    </section>
  );
};
