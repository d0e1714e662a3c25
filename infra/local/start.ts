import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../../shared/domain/time.ts';
import { startBank } from './bank.ts';
import { deskPassword, deskUsers } from './desk-users.ts';
import { nextWorkingMorning } from './local-clock.ts';
import { hidden, type LocalStage, startLocalStage } from './local-stage.ts';
import { startMetronome } from './metronome.ts';
import { type Options, readOptions, usage } from './options.ts';
import { progressOn } from './progress.ts';
import { reportFetcher } from './report-fetcher.ts';
import { sampleBankExport } from './sample/bank-export.ts';
import { sampleLedger } from './sample/sample-ledger.ts';
import { followTable } from './timeline/follow-table.ts';
import { timeline, written } from './timeline/timeline.ts';
import { bucketClient, upload } from './upload.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const noteFile = join(hidden, 'running-stage.json');

/** Lets the user's Ctrl-C end the run between two steps, and everything that was started with it. */
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') say(usage);
  else await run(options);
} catch (error) {
  if (!ending.signal.aborted) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function run(options: Options): Promise<void> {
  const begun = performance.now();
  say('Forbear, local stage\n');
  const stage = await startLocalStage({
    name: 'local',
    daySeconds: options.daySeconds,
    begins: nextWorkingMorning(Temporal.Now.instant()),
    progress: progressOn(say),
    signal: ending.signal,
  });
  const stopMetronome = startMetronome(stage, options.daySeconds);
  const stopBank = startBank(stage, options.daySeconds);
  try {
    noteRunning(stage);
    await putBatches(stage, options);
    say(
      `\nReady after ${((performance.now() - begun) / 1000).toFixed(0)} s. A day lasts ${options.daySeconds} s.\n`,
    );
    say(addresses(stage));
    await tellTimeline(stage, options);
  } finally {
    stopMetronome();
    stopBank();
    say('\nStopping …');
    rmSync(noteFile, { force: true });
    await stage.stop();
  }
}

/** Where other commands find the stage that runs. */
function noteRunning({ engine, outputs, folder }: LocalStage): void {
  const environment = {
    AWS_ENDPOINT_URL: engine.endpoint,
    AWS_REGION: engine.env['AWS_REGION'],
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    CASES_TABLE: outputs.CasesTable,
    INBOX_BUCKET: outputs.InboxBucket,
    ANCHOR_BUCKET: outputs.AnchorBucket,
    FILES_BUCKET: outputs.FilesBucket,
    PACKS_BUCKET: outputs.PacksBucket,
    MAIL_BUCKET: outputs.MailBucket,
    STAGE_FILE: join(folder, 'stage.json'),
  };
  writeFileSync(noteFile, JSON.stringify(environment, null, 2));
}

async function putBatches({ engine, outputs, clock, folder }: LocalStage, options: Options): Promise<void> {
  const s3 = bucketClient(engine);
  const put = (prefix: string, name: string, body: Uint8Array | string) =>
    upload(s3, outputs.InboxBucket, `${prefix}/${name}`, body);
  if (options.mapping !== undefined) {
    await upload(s3, outputs.InboxBucket, `mappings/${options.creditor}.json`, readFileSync(options.mapping));
  }
  if (options.invoices === undefined) {
    const today = clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString();
    for (const { creditorId, csv, rows, customers, paid } of sampleLedger(today)) {
      await put('invoices', `${creditorId}/sample.csv`, csv);
      say(`  ${`Uploaded ${rows} invoices of ${customers} customers`.padEnd(48)} ${creditorId}`);
      const bank = join(folder, `bank-of-${creditorId}.csv`);
      writeFileSync(bank, sampleBankExport(today, { paid }));
      say(`  ${'To put in at the desk: what a bank exports'.padEnd(48)} ${bank}`);
    }
  } else {
    await put(
      'invoices',
      `${options.creditor}/${basename(options.invoices)}`,
      readFileSync(options.invoices),
    );
  }
}

/** Payments find their invoices only once these are taken in. */
async function putPayments({ engine, outputs }: LocalStage, file: string, creditor: string): Promise<void> {
  const key = `payments/${creditor}/${basename(file)}`;
  await upload(bucketClient(engine), outputs.InboxBucket, key, readFileSync(file));
}

function addresses({ mailboxUrl, outputs }: LocalStage): string {
  return [
    `  Desk      ${outputs.DeskUrl}     sign in with the password ${deskPassword} as`,
    ...deskUsers.map(({ email, name, role }) => `            ${email.padEnd(30)} ${name}, ${role}`),
    `  Mailbox   ${mailboxUrl}     every mail, as its recipient sees it; the links work`,
    `  Pages     ${outputs.PagesUrl}`,
    '  Tasks     npm run desk -- list     (in another terminal; the same as at the desk)',
    '  Ctrl-C    stops everything\n',
  ].join('\n');
}

async function tellTimeline(stage: LocalStage, options: Options): Promise<void> {
  const { engine, outputs, clock } = stage;
  let payments = options.payments;
  const nextChanges = await followTable(engine, outputs.CasesTable);
  const fetchReports = reportFetcher(bucketClient(engine), outputs.InboxBucket, join(hidden, 'reports'));
  const entriesOf = timeline(() => instantText(clock.now()));
  while (!ending.signal.aborted) {
    for (const entry of entriesOf(await nextChanges())) say(written(entry));
    const reports = await fetchReports();
    for (const { text, file } of reports) say(`\n${text.trimEnd()}\n  ${file}\n`);
    if (payments !== undefined && reports.length > 0) {
      await putPayments(stage, payments, options.creditor);
      payments = undefined;
    }
    await sleep(500, undefined, { signal: ending.signal }).catch(() => undefined);
  }
}
