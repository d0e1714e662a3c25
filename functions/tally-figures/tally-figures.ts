import { instantText } from '../../shared/domain/time.ts';
import { hasPart, readParts } from '../../shared/store/figures/figure-parts.ts';
import { putDone, putPeriod, readDone } from '../../shared/store/figures/figure-rows.ts';
import { allParts, countPart, debtorParts } from './count-part.ts';
import { fileFeeds } from './file-feeds.ts';
import { fileUnallocated, joinWriteBack } from './file-write-back.ts';
import { type Deps, lastWholeDay, type Pass, passAfter } from './pass.ts';
import { verifyMonth } from './verify-month.ts';

export type Tallied = { day: string; parts: number; complete: boolean };

/**
 * Counts everything up to the end of the last whole day, part by part, and puts the figures in place once all parts are
 * there; then verifies the decisions of a month that is over. Called often: what is done is not done again, and what time
 * did not allow is done by the next call.
 */
export async function tallyFigures(deps: Deps): Promise<Tallied> {
  const { cases, stage } = deps;
  const day = lastWholeDay(deps);
  const [first] = stage.creditors;
  const done = first === undefined ? undefined : await readDone(cases, first.id);
  const pass = passAfter(done?.through, day);
  if (pass === undefined) return { day, parts: 0, complete: await verifyMonth(deps, day) };
  const { parts, all } = await countParts(deps, pass);
  if (!all || !(await complete(deps, pass))) return { day, parts, complete: false };
  return { day, parts, complete: await verifyMonth(deps, day) };
}

/** Counts parts that are not counted yet; `all`: none is left. */
async function countParts(deps: Deps, pass: Pass): Promise<{ parts: number; all: boolean }> {
  const [first] = deps.stage.creditors;
  let counted = 0;
  for (let number = 0; first !== undefined && number < allParts; number += 1) {
    if (await hasPart(deps.cases, first.id, pass.day, number)) continue;
    if (deps.timeIsUp()) return { parts: counted, all: false };
    await countPart(deps, pass, number);
    counted += 1;
  }
  return { parts: counted, all: true };
}

/**
 * Puts the files for the books and the figures of every creditor in place, the first creditor's figures last: they tell
 * whether all is done.
 */
async function complete(deps: Deps, pass: Pass): Promise<boolean> {
  const { cases, stage, clock } = deps;
  if (!(await fileFeeds(deps, pass))) return false;
  await joinWriteBack(deps, pass, debtorParts);
  await fileUnallocated(deps, pass);
  for (const { id } of [...stage.creditors].reverse()) {
    const { parts, periods } = await readParts(cases, id, pass.day);
    if (parts < allParts) return false;
    for (const [period, figures] of periods) await putPeriod(cases, id, period, figures);
    const before = await readDone(cases, id);
    const from = before?.from ?? pass.closes[0] ?? pass.day;
    await putDone(cases, id, { through: pass.day, from, at: instantText(clock.now()) });
  }
  return true;
}
