import { addDays, startOfDay } from '../../shared/domain/time.ts';
import { feedCsv, feedHead, feedJson } from '../../shared/events/feed-lines.ts';
import { byteOrderMark, csvLine } from '../../shared/files/csv.ts';
import { growingFile } from '../../shared/files/growing-file.ts';
import { inFolder } from '../../shared/files/in-folder.ts';
import { writeFile } from '../../shared/intake/inbox.ts';
import { eventsBetween, isFeedFiled, noteFeedFiled } from '../../shared/store/feed.ts';
import type { Deps, Pass } from './pass.ts';

/**
 * Puts the feed of every day and creditor that is not there yet: all events of the creditor's day, as CSV and as lines of
 * JSON. False while time did not allow all of it; filed again, a day comes to the same.
 */
export async function fileFeeds(deps: Deps, { closes }: Pass): Promise<boolean> {
  for (const creditor of deps.stage.creditors)
    for (const day of closes) {
      if (await isFeedFiled(deps.cases, creditor.id, day)) continue;
      if (deps.timeIsUp()) return false;
      await fileFeed(deps, creditor, day);
    }
  return true;
}

async function fileFeed(
  { cases, inbox, clock }: Deps,
  { id: creditorId, timeZone }: Deps['stage']['creditors'][number],
  day: string,
): Promise<void> {
  const span = [startOfDay(day, timeZone), startOfDay(addDays(day, 1), timeZone)] as const;
  await inFolder(async (folder) => {
    const [csv, json] = [growingFile(folder, 'csv'), growingFile(folder, 'jsonl')];
    csv.add(byteOrderMark + csvLine(feedHead));
    for await (const event of eventsBetween(cases, creditorId, span)) {
      csv.add(feedCsv(event));
      json.add(feedJson(event));
    }
    await writeFile(inbox, `feed/${creditorId}/${day}.csv`, csv.close());
    await writeFile(inbox, `feed/${creditorId}/${day}.jsonl`, json.close());
  });
  const realSeconds = Math.ceil(clock.realMilliseconds() / 1000);
  await noteFeedFiled(cases, { creditorId, day, realSeconds });
}
