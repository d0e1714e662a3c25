import { reportFetcher } from '../../../infra/local/report-fetcher.ts';
import { bucketClient } from '../../../infra/local/upload.ts';
import type { TestStage } from '../../support/stage/test-stage.ts';
import { waitFor } from '../../support/stage/wait-for.ts';

/** What the intake reports of an upload of this name, as soon as it does. */
export type ReportOf = (file: string) => Promise<string>;

/** The reports of a stage's uploads by their names; each name is uploaded once. */
export function reportsOf({ engine, outputs, folder }: TestStage): ReportOf {
  const fresh = reportFetcher(bucketClient(engine), outputs.InboxBucket, folder);
  const seen: string[] = [];
  const look = async () => void seen.push(...(await fresh()).map(({ text }) => text));
  return (file) =>
    waitFor(
      `the report of ${file}`,
      async () => {
        await look();
        return seen.find((text) => text.includes(`/${file}, uploaded`));
      },
      { seconds: 60 },
    );
}
