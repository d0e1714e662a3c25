import { deskOfMany } from '../support/desk-of-many.ts';

/** Opens the lists of a desk with 50,000 open tasks, again and again, and prints how long each page took. */
const tasks = 50_000;
const rounds = 20;
/** Rounds before that, for the engine to settle. */
const first = 5;
/** Nine of ten openings of a page may not take longer, in milliseconds. */
const allowed = 300;

const { desk, reads } = await deskOfMany(tasks);
const browser = desk.as('collector');
let slowest = 0;
console.log(
  `Lists of ${tasks.toLocaleString('en')} open tasks, milliseconds of the handler (median, nine of ten) and items read`,
);

for (const [name, path] of [
  ['Today', '/'],
  ['calls, first page', '/lists/calls'],
  ['calls, page 200', await pageOf('/lists/calls', 200)],
  ['everything, first page', '/lists/all'],
  ['one person’s, page 100', await pageOf('/lists/all?owner=Mara+Lind', 100)],
] as const) {
  const times: number[] = [];
  for (let round = -first; round < rounds; round += 1) {
    Object.assign(reads, { queries: 0, items: 0 });
    const begun = performance.now();
    const answer = await browser.get(path);
    await answer.text();
    if (round >= 0) times.push(performance.now() - begun);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  }
  times.sort((a, b) => a - b);
  const most = times[Math.floor(rounds * 0.9)] ?? 0;
  slowest = Math.max(slowest, most);
  const figures = [times[rounds / 2] ?? 0, most].map((time) => time.toFixed(0).padStart(6)).join('');
  console.log(`  ${name.padEnd(36)}${figures}${String(reads.items).padStart(8)}`);
}
if (slowest > allowed) {
  console.log(`  slower than the ${allowed} ms that a page may take`);
  process.exitCode = 1;
}

async function pageOf(first: string, page: number): Promise<string> {
  let path = first;
  for (let at = 1; at < page; at += 1) {
    const html = await (await browser.get(path)).text();
    path = /href="([^"]*after=[^"]*)"[^>]*>The next/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? first;
  }
  return path;
}
