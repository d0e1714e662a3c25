import type { FC } from 'hono/jsx';
import { caseAddress } from '../address.ts';
import type { DeskAnswer, DeskPage } from '../desk-page.ts';
import { missingPage } from '../neutral-pages.tsx';
import { caseWorkers, everybody, hasRole } from '../person.ts';
import { type CaseScene, caseScene } from './case-scene.ts';
import { CustomerFacts } from './customer-facts.tsx';
import { Invoices } from './invoices.tsx';
import { OutlookSentences } from './outlook-sentences.tsx';
import { readTimeline } from './read-timeline.ts';
import { Running } from './running.tsx';
import { Timeline } from './timeline.tsx';
import { withCase } from './with-case.ts';

/** One customer: what comes next and why, what is known, what is open, and everything that happened. */
export const casePage: DeskPage = {
  path: '/cases/:debtor',
  title: 'Case',
  readers: everybody,
  show: (request) => withCase(request, (scene) => caseAnswer(scene, scene.name)),
};

/** One invoice of a customer, with what happened to it. */
export const debtPage: DeskPage = {
  path: '/debts/:debtor/:debt',
  title: 'Invoice',
  readers: everybody,
  async show(request) {
    const scene = await caseScene(request);
    const debt = scene?.facts.debts.find(({ debtKey }) => debtKey === request.params.key('debt'));
    if (scene === undefined || debt === undefined) return missingPage('There is no such invoice.');
    return caseAnswer(scene, `Invoice ${debt.invoiceNumber} of ${scene.name}`, debt.debtKey);
  },
};

async function caseAnswer(scene: CaseScene, title: string, debtKey?: string): Promise<DeskAnswer> {
  const timeline = await readTimeline(scene, debtKey);
  const cases = debtKey === undefined ? scene.cases : scene.cases.filter((one) => one.debtKey === debtKey);
  return {
    kind: 'page',
    title,
    body: (
      <>
        {debtKey !== undefined && (
          <p>
            <a href={caseAddress(scene.debtorKey)}>The whole case of {scene.name}</a>
          </p>
        )}
        <OutlookSentences cases={cases} />
        <Actions scene={scene} />
        <div class="columns">
          <CustomerFacts scene={scene} />
          <Running scene={scene} debtKey={debtKey} />
        </div>
        <Invoices scene={scene} debtKey={debtKey} />
        <Timeline scene={scene} timeline={timeline} />
      </>
    ),
  };
}

const Actions: FC<{ scene: CaseScene }> = ({ scene: { debtorKey, request } }) => {
  const at = caseAddress(debtorKey);
  const works = hasRole(request.person, caseWorkers);
  return (
    <nav aria-label="What can be done here">
      <ul class="actions">
        {works && (
          <>
            <li>
              <a href={`${at}/hold`}>Put on hold</a>
            </li>
            <li>
              <a href={`${at}/correct`}>Correct what is known</a>
            </li>
            <li>
              <a href={`${at}/papers`}>Add a paper</a>
            </li>
          </>
        )}
        <li>
          <a href={`${at}/timeline.csv`}>Timeline as CSV</a>
        </li>
        {hasRole(request.person, ['administrator']) && (
          <li>
            <a href={`${at}/erase`}>Erase personal data</a>
          </li>
        )}
      </ul>
    </nav>
  );
};
