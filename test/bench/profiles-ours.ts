import { createReadStream } from 'node:fs';
import { shippedProfiles } from '../../shared/intake/profiles/shipped.ts';
import { readBatch } from '../../shared/intake/read-batch.ts';
import { coreSecondsSince } from './core-seconds.ts';

/** Parses, validates and normalises an export that it recognises by itself; nothing is written. */
const [input = ''] = process.argv.slice(2);
const outcome = { rows: 0, accepted: 0, reasons: 0 };
const started = process.cpuUsage();
const reading = await readBatch(
  { open: () => createReadStream(input) },
  () => shippedProfiles,
  { today: '2026-11-22', defaultCountry: 'DE' },
  {
    put(row) {
      outcome.rows += row.records;
      if (row.kind === 'invoice') outcome.accepted += row.records;
      if (row.kind === 'uncertain' && row.problems.length > 0) outcome.reasons += row.records;
    },
    restart: () => Object.assign(outcome, { rows: 0, accepted: 0, reasons: 0 }),
  },
);
const seconds = coreSecondsSince(started);
if (reading.kind === 'refused') throw new Error(reading.sentence);
console.log(JSON.stringify({ ...outcome, profile: reading.profile, seconds }));
