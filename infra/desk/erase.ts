import { eraseDebtor } from '../../shared/store/erase-debtor.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import type { SentBuckets } from '../../shared/store/sent-files.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import type { Command } from './read-command.ts';

/** Erases a customer's personal data, or says why not and from which day on; both are on record then. */
export async function erase(
  deps: CaseDeps & SentBuckets,
  { customer, by, text }: Extract<Command, { kind: 'erase' }>,
): Promise<string[]> {
  const verdict = await eraseDebtor(deps, await keyOf(deps, customer), { person: by, reason: text });
  if (verdict.kind === 'possible') {
    return [
      `Erased: name, addresses, telephone, texts, kept facts, kept mails and links of ${customer}.`,
      'The files and mails they sent are deleted; their last versions go within 30 days.',
      'The decisions stay by their hashes. Not reached from here: papers and invoice files that finance uploaded, reports and the ledger itself.',
    ];
  }
  const from = verdict.from === undefined ? '' : ` Possible from ${verdict.from}.`;
  return [`Not erased. ${verdict.ground}${from}`, 'The wish and this answer are on record.'];
}

/** The one customer of that number. Throws a sentence when there is none, or when several ledgers have it. */
async function keyOf({ cases, stage }: CaseDeps, customer: string): Promise<string> {
  if (customer.includes('~')) return customer;
  const ledgers = new Set(stage.creditors.map(({ id, ledger }) => ledger ?? id));
  const found: string[] = [];
  for (const ledger of ledgers) {
    const key = `${ledger}~${customer}`;
    if ((await readFacts(cases, key)) !== undefined) found.push(key);
  }
  const [key, other] = found;
  if (key === undefined) throw new Error(`There is no customer ${customer}.`);
  if (other !== undefined) throw new Error(`Several ledgers have it; say which: ${found.join(', ')}.`);
  return key;
}
