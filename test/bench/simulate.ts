import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { addDays } from '../../shared/domain/time.ts';
import { seededRandom } from '../support/asl/random.ts';

/**
 * How long a quarter and a year of one ledger take to simulate, report included, and how much memory at most: invoices
 * of `--invoices N` (1,000; with `--full` 10,000), each play a process of its own.
 */
const begins = '2026-01-05';
const spans = [
  { name: '90 days', until: addDays(begins, 90) },
  { name: '365 days', until: addDays(begins, 365) },
];
const asked = process.argv[process.argv.indexOf('--invoices') + 1];
const usual = process.argv.includes('--full') ? 10_000 : 1_000;
const invoices = process.argv.includes('--invoices') ? Number(asked) : usual;
const project = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'forbear-simulate-'));
const measuredSchema = z.object({ seconds: z.number(), processor: z.number(), peakMemory: z.number() });

/** A ledger of companies with three invoices each, some three quarters of which have all their papers. */
function ledgerOf(count: number): string {
  const random = seededRandom(7);
  const header = [
    ...['customer_number', 'customer_name', 'customer_kind', 'country', 'time_zone', 'email', 'phone'],
    ...['invoice_number', 'issue_date', 'due_date', 'currency', 'invoice_total', 'amount_outstanding'],
    ...['sent', 'order_reference', 'delivery_reference'],
  ];
  const rows = Array.from({ length: count }, (_, index) => {
    const customer = `C${Math.floor((random() * count) / 3)}`;
    const issued = addDays(begins, -1 - Math.floor(random() * 120));
    const due = addDays(issued, [14, 30, 60, 90][Math.floor(random() * 4)] ?? 30);
    const amount = `${100 + Math.floor(random() * 5000)}.00`;
    const delivery = random() < 0.75 ? `DN-${index}` : '';
    return [
      ...[customer, `${customer} Trading GmbH`, 'company', 'DE', 'Europe/Berlin'],
      ...[`${customer.toLowerCase()}@debtor.example`, '+49 30 1', `I-${index}`, issued, due, 'EUR'],
      ...[amount, amount, 'yes', `ORD-${index}`, delivery],
    ];
  });
  return [header, ...rows].map((row) => `${row.join(',')}\n`).join('');
}

function bundle(): string {
  const file = join(project, '.local/simulate/bundle/simulate.mjs');
  const loaders = ['--loader:.liquid=text', '--loader:.css=text'];
  const jsx = ['--jsx=automatic', '--jsx-import-source=hono/jsx'];
  const kind = ['--bundle', '--packages=external', '--platform=node', '--format=esm', '--log-level=warning'];
  const args = ['test/support/simulate/simulate.ts', ...kind, ...jsx, ...loaders, `--outfile=${file}`];
  execFileSync(join(project, 'node_modules/.bin/esbuild'), args, { cwd: project, stdio: 'inherit' });
  return file;
}

/** Plays in a process that says at its end how long it took and what its memory was at most. */
function play(simulate: string, ledger: string, until: string, out: string) {
  const script = `
    const begun = performance.now();
    process.argv = ['node', 'simulate', ...${JSON.stringify(['--invoices', ledger, '--from', begins, '--until', until, '--out', out])}];
    process.on('exit', () => process.stderr.write('\\n' + JSON.stringify({
      seconds: (performance.now() - begun) / 1000,
      processor: (process.cpuUsage().user + process.cpuUsage().system) / 1e6, peakMemory: process.resourceUsage().maxRSS * 1024 })));
    await import(${JSON.stringify(simulate)});`;
  const measured = join(folder, 'measured');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'run.mjs'), script);
  execFileSync('sh', ['-c', `exec ${process.execPath} ${join(folder, 'run.mjs')} 2>${measured} >/dev/null`]);
  const lines = execFileSync('tail', ['-n', '1', measured], { encoding: 'utf8' });
  return measuredSchema.parse(JSON.parse(lines));
}

const line = (name: string, value: string) => console.log(`  ${name.padEnd(44)}${value.padStart(14)}`);

try {
  const ledger = join(folder, 'ledger.csv');
  writeFileSync(ledger, ledgerOf(invoices));
  const simulate = bundle();
  console.log(
    `Simulation of ${invoices.toLocaleString('en')} invoices on ${availableParallelism()} cores, report included`,
  );
  const peaks = spans.map(({ name, until }) => {
    const out = join(folder, 'out');
    const { seconds, processor, peakMemory } = play(simulate, ledger, until, out);
    line(`${name}, seconds`, seconds.toFixed(1));
    line(`${name}, processor seconds of all cores`, processor.toFixed(1));
    line(`${name}, peak memory`, `${Math.round(peakMemory / 1_048_576)} MB`);
    line(
      `${name}, decisions.jsonl`,
      `${Math.round(statSync(join(out, 'decisions.jsonl')).size / 1_048_576)} MB`,
    );
    rmSync(out, { recursive: true });
    return peakMemory;
  });
  line('memory of the year beside the quarter', `${((peaks[1] ?? 0) / (peaks[0] ?? 1)).toFixed(2)} ×`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
