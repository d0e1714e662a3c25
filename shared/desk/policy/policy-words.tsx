import type { FC } from 'hono/jsx';
import type { Policy } from '../../policy/policy.ts';
import { type PolicySentence, sentencesOf } from '../../policy/sentences.ts';
import type { Role } from '../person.ts';

/** Who may work on policies and publish them. */
export const policyMakers: readonly Role[] = ['manager', 'administrator'];

/** A policy as sentences. */
export const PolicyWords: FC<{ policy: Policy }> = ({ policy }) => {
  const { ladder, restraint } = sentencesOf(policy);
  return (
    <>
      <h2>The ladder</h2>
      <ol>
        {ladder.map(({ says }) => (
          <li>{says}</li>
        ))}
      </ol>
      <h2>The restraint around it</h2>
      <ul>
        {restraint.map(({ says }) => (
          <li>{says}</li>
        ))}
      </ul>
    </>
  );
};

/** What a policy says otherwise than another, sentence beside sentence. */
export const PolicyDifference: FC<{ before: Policy; after: Policy }> = ({ before, after }) => {
  const rows = differences(before, after);
  if (rows.length === 0) return <p>It says the same as version {before.version} in every sentence.</p>;
  return (
    <table>
      <caption>
        What changes from version {before.version} to version {after.version}
      </caption>
      <thead>
        <tr>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([now, then]) => (
          <tr>
            <td>{now}</td>
            <td>{then}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

function differences(before: Policy, after: Policy): [string, string][] {
  const now = all(before);
  const then = all(after);
  const parts = new Set([...now, ...then].map(({ part }) => part));
  const sentence = (of: readonly PolicySentence[], part: string) =>
    of.find((one) => one.part === part)?.says ?? '–';
  return [...parts]
    .map((part): [string, string] => [sentence(now, part), sentence(then, part)])
    .filter(([one, other]) => one !== other);
}

function all(policy: Policy): PolicySentence[] {
  const { ladder, restraint } = sentencesOf(policy);
  return [...ladder, ...restraint];
}
