import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allHold } from './bounds/watch.ts';
import { type Order, underPolicy } from './order.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Played, type PlayOptions, playLedger } from './play-ledger.ts';
import { type OutFolder, outFolder } from './record/out-folder.ts';
import { renderReport } from './report/report.tsx';
import { summaryOf } from './summary.ts';

/** What a run says to whoever started it, whether every bound of ethics held, and all it came to, unless the ledger was refused. */
export type Ran = { summary: string; holds: boolean; outcome?: Outcome };

/** Plays an order, and the policy it is compared with, and writes the folder if one is named: whole, or not at all. */
export async function runOrder(
  order: Order,
  out: string | undefined,
  options: Omit<PlayOptions, 'folder'> = {},
): Promise<Ran> {
  const folder = out === undefined ? undefined : outFolder(out);
  try {
    const { ran, outcomes } = await playAll(order, folder, options);
    if (folder !== undefined && outcomes !== undefined) {
      writeFileSync(join(folder.path, 'report.html'), renderReport(outcomes.now, outcomes.before));
      folder.finish();
    } else folder?.abandon();
    return ran;
  } catch (error) {
    folder?.abandon();
    throw error;
  }
}

type All = { ran: Ran; outcomes?: { now: Outcome; before: Outcome | undefined } };

async function playAll(
  order: Order,
  folder: OutFolder | undefined,
  { meddle, progress }: Omit<PlayOptions, 'folder'>,
): Promise<All> {
  const before =
    order.against === undefined ? undefined : await playAgainst(order, order.against, folder, progress);
  const played = await playLedger(order, { folder: folder?.path, meddle, progress });
  const summary = summaryOf(played);
  if (played.happened === undefined) return { ran: { summary, holds: false } };
  if (folder !== undefined) writeIntake(folder.path, played);
  const now = outcomeOf(played, played.happened);
  played.end();
  const compared = before === undefined || before === 'refused' ? undefined : before;
  return { ran: { summary, holds: allHold(now.bounds), outcome: now }, outcomes: { now, before: compared } };
}

async function playAgainst(
  order: Order,
  against: NonNullable<Order['against']>,
  folder: OutFolder | undefined,
  progress: PlayOptions['progress'],
): Promise<Outcome | 'refused'> {
  const path = folder === undefined ? undefined : join(folder.path, 'against');
  if (path !== undefined) mkdirSync(path);
  const played = await playLedger(underPolicy(order, against), { folder: path, progress });
  if (played.happened === undefined) return 'refused';
  const outcome = outcomeOf(played, played.happened);
  played.end();
  return outcome;
}

function writeIntake(folder: string, { report }: Played): void {
  writeFileSync(join(folder, 'intake.txt'), report.text);
  writeFileSync(join(folder, 'intake.csv'), report.rows);
  writeFileSync(join(folder, 'intake.json'), report.figures);
}
