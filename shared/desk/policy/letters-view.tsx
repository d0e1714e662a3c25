import type { FC } from 'hono/jsx';
import { type LetterKind, letterProblems } from '../../messages/own-text/check-letter.ts';
import type { LetterCase } from '../../messages/own-text/letter-cases.ts';
import {
  differentLetters,
  nameOf,
  ownLetters,
  shippedText,
  textIn,
} from '../../messages/own-text/policy-letters.ts';
import { renderMessage } from '../../messages/render-message.ts';
import type { Policy } from '../../policy/policy.ts';

/** The text of a letter as it is written. */
export const LetterText: FC<{ kind: LetterKind; text: string }> = ({ kind, text }) => (
  <pre class="mail" lang={kind.language}>
    {text.trim()}
  </pre>
);

/** A letter as it reads in one case; one that was kept and can be read no more, as letters have changed since, is not shown. */
export const LetterExample: FC<{ kind: LetterKind; text: string; example: LetterCase }> = ({
  kind,
  text,
  example: { input },
}) => {
  const { language } = kind;
  const unread =
    text !== shippedText(kind) && letterProblems(kind, text).some(({ rule }) => rule === undefined);
  if (unread) return <p class="warning">It cannot be read any more as it is: edit it.</p>;
  const message = renderMessage({ ...input, texts: { [language]: text } });
  return (
    <pre class="mail" lang={language}>
      {`${message.subject}\n\n${message.text}`}
    </pre>
  );
};

/** The letters in which two versions write otherwise, text beside text. */
export const LetterDifference: FC<{ before: Policy; after: Policy }> = ({ before, after }) => (
  <>
    {differentLetters(before, after).map((kind) => (
      <section>
        <h2>The text of {nameOf(kind)}</h2>
        <div class="beside">
          <section>
            <h3>Now</h3>
            <LetterText kind={kind} text={textIn(before, kind)} />
          </section>
          <section>
            <h3>Then</h3>
            <LetterText kind={kind} text={textIn(after, kind)} />
          </section>
        </div>
      </section>
    ))}
  </>
);

/** The letters for which a version has words of its own; none: every letter goes as it ships. */
export const OwnLetters: FC<{ policy: Policy }> = ({ policy }) => {
  const own = ownLetters(policy);
  if (own.length === 0) return null;
  return (
    <>
      <h2>Letters in words of its own</h2>
      {own.map((kind) => (
        <details>
          <summary>{nameOf(kind)}</summary>
          <LetterText kind={kind} text={textIn(policy, kind)} />
        </details>
      ))}
    </>
  );
};
