import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainAmount } from '../../../shared/domain/money.ts';
import { csvLine } from '../../../shared/intake/report-words.ts';
import type { Happened } from './happened.ts';
import type { Played } from './play-ledger.ts';

const header = [
  'at',
  'customer',
  'channel',
  'purpose',
  'step',
  'status',
  'invoice',
  'takes_step',
  'currency',
  'amount_collectible',
];

/** Writes the intake's report, every contact (a line for each invoice it names) and every decision into a folder. */
export function writeOut(folder: string, { report, happened }: Played): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.txt'), report.text);
  writeFileSync(join(folder, 'report.csv'), report.rows);
  writeFileSync(join(folder, 'report.json'), report.figures);
  if (happened === undefined) return;
  writeFileSync(join(folder, 'contacts.csv'), [csvLine(header), ...contactLines(happened)].join(''));
  const decisions = happened.decisions.map((decision) => `${JSON.stringify(decision)}\n`);
  writeFileSync(join(folder, 'decisions.jsonl'), decisions.join(''));
}

function contactLines({ facts }: Happened): string[] {
  return facts
    .flatMap(({ profile, contacts }) =>
      contacts.map((contact) => ({ ...contact, customer: profile.customerNumber })),
    )
    .sort((a, b) => a.reservedAt.localeCompare(b.reservedAt))
    .flatMap(({ reservedAt, customer, channel, purpose, stepId, status, lines }) =>
      lines.map(({ debtKey, stepId: takes = '', currency, amountCollectible }) =>
        csvLine([
          ...[
            reservedAt,
            customer,
            channel,
            purpose,
            stepId,
            status,
            debtKey.slice(debtKey.indexOf('#') + 1),
          ],
          ...[takes, currency, plainAmount(amountCollectible, currency)],
        ]),
      ),
    );
}
