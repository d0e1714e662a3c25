import type { Outcome } from '../outcome.ts';
import type { Story, StoryEntry } from '../story.ts';
import { countWords, numberWords } from './words.ts';

/** What each debtor would receive and when, the texts folded. */
export function StoriesSection({ now }: { now: Outcome }) {
  const { stories, storiesLeftOut } = now;
  return (
    <section id="stories" aria-labelledby="stories-heading">
      <h2 id="stories-heading">Who receives what, when</h2>
      <p>
        Times are the creditor’s ({now.order.creditor.timeZone}). A mail’s text unfolds under its line.
        {storiesLeftOut === 0
          ? ''
          : ` The ${numberWords(stories.length)} customers contacted most often are told here; the other ${numberWords(storiesLeftOut)} are in contacts.csv, their texts in messages.jsonl.`}
      </p>
      {stories.map((story) => (
        <DebtorStory story={story} />
      ))}
    </section>
  );
}

function DebtorStory({ story }: { story: Story }) {
  const { customer, name, debtorKind, contacts, open, entries } = story;
  return (
    <details class="story">
      <summary>
        <span class="who">
          {name} <span class="quiet">({customer})</span>
        </span>{' '}
        <span class="quiet">
          {countWords(contacts, 'contact')}, {open} open
        </span>
      </summary>
      <p class="quiet">{debtorKind === 'unknown' ? 'Kind unknown: treated as a consumer.' : debtorKind}</p>
      {entries.length === 0 ? <p>Receives nothing.</p> : null}
      <ol class="entries">
        {entries.map((entry) => (
          <Entry entry={entry} />
        ))}
      </ol>
    </details>
  );
}

function Entry({ entry }: { entry: StoryEntry }) {
  const { at, kind, words, message } = entry;
  return (
    <li class={kind}>
      <time datetime={at}>{at}</time> {words}
      {message === undefined ? null : (
        <details class="text">
          <summary>{message.subject}</summary>
          <pre>{message.text}</pre>
        </details>
      )}
    </li>
  );
}
