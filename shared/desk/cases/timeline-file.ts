import { csvFile } from '../../files/csv.ts';
import type { DecisionRecord } from '../../policy/record-schema.ts';
import type { DeskPage } from '../desk-page.ts';
import { everybody } from '../person.ts';
import { caseEntries } from './case-entries.ts';
import type { CaseScene } from './case-scene.ts';
import { withCase } from './with-case.ts';

const decisionsAtOnce = 500;
/** More decisions than that are no file to read; the newest are in it. */
const mostDecisions = 10_000;

/** The whole timeline as a table for a spreadsheet, in which no cell is a formula. */
export const timelineFile: DeskPage = {
  path: '/cases/:debtor/timeline.csv',
  title: 'Timeline as CSV',
  readers: everybody,
  show: (request) =>
    withCase(request, async (scene) => {
      const { deps } = request;
      const received =
        scene.resting === undefined ? await deps.cases.received(scene.debtorKey) : { replies: [], files: [] };
      const entries = caseEntries(scene.shown, await allDecisions(scene), received);
      const rows = entries.map(({ at, record, event, by, says, debtKeys, quotes = [], more = [] }) => [
        ...[at, record, event, by, says, debtKeys.join(' '), quotes.join('\n')],
        more.map(([name, value]) => `${name}: ${value}`).join('\n'),
      ]);
      return {
        ...{ kind: 'file', name: 'timeline.csv', type: 'text/csv; charset=utf-8' },
        content: csvFile(header, rows),
      };
    }),
};

const header = ['at', 'record', 'event', 'by', 'what', 'invoices', 'words', 'more'];

async function allDecisions({ request, debtorKey }: CaseScene): Promise<DecisionRecord[]> {
  const all: DecisionRecord[] = [];
  let before: number | undefined;
  do {
    const page = await request.deps.cases.decisions(debtorKey, { before, most: decisionsAtOnce });
    all.push(...page.records);
    before = page.more ? page.records.at(-1)?.sequence : undefined;
  } while (before !== undefined && all.length < mostDecisions);
  return all;
}
