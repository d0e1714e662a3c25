import { createReadStream, statSync } from 'node:fs';
import { partitionFiles, partitionsFor } from '../../shared/intake/partition-files.ts';
import { forbearProfile } from '../../shared/intake/profiles/forbear.ts';
import { readBatch } from '../../shared/intake/read-batch.ts';

/** Reads the ledger as split-file does: every row normalised, spread over partition files as JSON lines. */
const [input = '', folder = ''] = process.argv.slice(2);
const files = partitionFiles(folder, partitionsFor(statSync(input).size));
let accepted = 0;
const started = performance.now();
const reading = await readBatch(
  { open: () => createReadStream(input) },
  () => [forbearProfile],
  { today: '2026-11-22' },
  {
    put(row) {
      if (row.kind === 'invoice') accepted += 1;
      files.append(row.kind === 'payment' ? '' : (row.customerNumber ?? ''), JSON.stringify(row));
    },
    restart: () => files.restart(),
  },
);
files.close();
const seconds = (performance.now() - started) / 1000;
const rows = reading.kind === 'read' ? reading.rows : 0;
console.log(JSON.stringify({ rows, accepted, seconds, peakMemory: process.resourceUsage().maxRSS * 1024 }));
