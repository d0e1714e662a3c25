import type { FC } from 'hono/jsx';
import { instantOf } from '../../domain/time.ts';
import type { KeptMessage } from '../../policy/kept-message.ts';
import type { DecisionRecord } from '../../policy/record-schema.ts';
import { writtenDay, writtenTime } from '../format.ts';
import type { CaseEntry } from './case-entries.ts';
import type { CaseScene } from './case-scene.ts';
import type { ReadTimeline } from './read-timeline.ts';

/** Everything that happened, newest first; what explains it is folded in. */
export const Timeline: FC<{ scene: CaseScene; timeline: ReadTimeline }> = ({ scene, timeline }) => {
  const { entries, texts, older, isFirst } = timeline;
  const number = new Map(scene.facts.debts.map(({ debtKey, invoiceNumber }) => [debtKey, invoiceNumber]));
  return (
    <section>
      <h2 id="timeline">Timeline</h2>
      {!isFirst && (
        <p>
          <a href="?#timeline">Back to the newest</a>
        </p>
      )}
      {entries.length === 0 && <p class="quiet">Nothing happened yet.</p>}
      <ol class="timeline">
        {entries.map((entry) => (
          <li>
            <p>
              <time>{written(entry.at, scene.zone)}</time> <strong>{entry.says}</strong>{' '}
              <span class="quiet">
                {entry.by}
                {entry.debtKeys.length > 0 &&
                  `, ${entry.debtKeys.map((key) => number.get(key) ?? key).join(', ')}`}
              </span>
            </p>
            {(entry.quotes ?? []).map((words) => (
              <blockquote>{words}</blockquote>
            ))}
            <More entry={entry} />
            {entry.messageHash !== undefined && <Text text={texts.get(entry.messageHash)} />}
            {entry.decision !== undefined && <Rules decision={entry.decision} zone={scene.zone} />}
          </li>
        ))}
      </ol>
      {older !== undefined && (
        <p>
          <a href={`?${older}#timeline`}>Older</a>
        </p>
      )}
    </section>
  );
};

function written(at: string, zone: string): string {
  return at.includes('T') ? writtenTime(instantOf(at), zone) : at === '' ? 'no day' : writtenDay(at);
}

const More: FC<{ entry: CaseEntry }> = ({ entry: { more = [], says } }) =>
  more.length === 0 ? null : (
    <details>
      <summary>
        More<span class="spoken"> about: {says}</span>
      </summary>
      <dl class="facts">
        {more.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </details>
  );

const Text: FC<{ text: KeptMessage | undefined }> = ({ text }) =>
  text === undefined ? (
    <p class="quiet">The text is not kept any more.</p>
  ) : (
    <details>
      <summary>The text as it left: {text.subject}</summary>
      <p class="quiet">
        To {text.to}, from {text.from}
      </p>
      <pre>{text.text}</pre>
    </details>
  );

const Rules: FC<{ decision: DecisionRecord; zone: string }> = ({ decision, zone }) => {
  if (decision.kind !== 'step') return null;
  const { hits, policyId, policyVersion, packs = [], sequence, hash } = decision;
  return (
    <details>
      <summary>
        {hits.length === 0 ? 'No rule spoke against it' : `Rules that spoke: ${hits.length}`}
        <span class="spoken"> (decision {sequence})</span>
      </summary>
      <ul>
        {hits.map((hit) => (
          <li>
            <strong>{hit.decision}</strong> {hit.rule}: {textIn(hit['reason'])}{' '}
            <span class="quiet">
              {textIn(hit['citation'])}
              {until(hit['until'], zone)}
            </span>
          </li>
        ))}
      </ul>
      <p class="quiet">
        Policy {policyId} {policyVersion}
        {packs.length > 0 && `, packs ${packs.map(({ id, version }) => `${id} ${version}`).join(', ')}`},
        decision {sequence}, {hash.slice(0, 12)}
      </p>
    </details>
  );
};

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function until(value: unknown, zone: string): string {
  return typeof value === 'string' ? `, until ${written(value, zone)}` : '';
}
