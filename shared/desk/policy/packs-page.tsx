import { shippedPacks } from '../../policy/packs.ts';
import type { DeskPage } from '../desk-page.ts';
import { writtenDay } from '../format.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody } from '../person.ts';
import { packAddress } from './policy-addresses.ts';

/** The laws and codes that are kept, by the packs they come in. */
export const packsPage: DeskPage = {
  path: '/policy/packs',
  title: 'Laws and codes',
  readers: everybody,
  show: () => ({
    kind: 'page',
    body: (
      <>
        <p>
          Each pack is chosen by the facts of a case: who collects, who owes, where, under which law. What is
          not known leaves a pack in. All that apply are asked, and the strictest answer counts.
        </p>
        <table>
          <caption>{shippedPacks.length} packs</caption>
          <thead>
            <tr>
              <th scope="col">Pack</th>
              <th scope="col">Version</th>
              <th scope="col" class="number">
                Rules
              </th>
              <th scope="col">Compared with its sources</th>
            </tr>
          </thead>
          <tbody>
            {shippedPacks.map(({ id, version, title, rules, reviewedOn }) => (
              <tr>
                <th scope="row">
                  <a href={packAddress(`${id}@${version}`)}>{title}</a>
                </th>
                <td>{version}</td>
                <td class="number">{rules.length}</td>
                <td class="day">{writtenDay(reviewedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    ),
  }),
};

const grades = {
  A: 'the text itself was read',
  B: 'from official guidance',
  C: 'derived',
  U: 'not verified, so on its strict side',
} as const;

/** One pack: each rule as a sentence, its source folded in. */
export const packPage: DeskPage = {
  path: '/policy/packs/:pack',
  title: 'A law or code',
  readers: everybody,
  show({ params }) {
    const pack = shippedPacks.find(({ id, version }) => `${id}@${version}` === params.text('pack'));
    if (pack === undefined) return missingPage();
    const { title, version, validFrom, validTo, rules } = pack;
    return {
      kind: 'page',
      title,
      body: (
        <>
          <p>
            Version {version}, binding from {writtenDay(validFrom)}
            {validTo === undefined ? '' : ` to ${writtenDay(validTo)}`}. None of it is legal advice.
          </p>
          <ul class="rows">
            {rules.map(({ id, reason, citation, grade, note }) => (
              <li>
                {reason}
                <details>
                  <summary>
                    Source<span class="spoken"> of {id}</span>
                  </summary>
                  <p>
                    {id}: {citation} ({grades[grade]}){note === undefined ? '' : `. ${note}`}
                  </p>
                </details>
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
};
