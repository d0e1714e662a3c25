import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { localDateSchema } from '../../../shared/domain/time.ts';

export const usage = `Plays a ledger through the whole of Forbear in virtual time. Nothing is sent to anybody.

  npm run play -- --invoices FILE         the ledger
    --mapping FILE.json                   a column mapping, as for npm start
    --payments FILE.csv                   payments; each is booked on its own day
    --as-of 2026-11-30                    the day the ledger is from; default: the mapping's asOf, else today
    --until 2027-02-28                    the last day played; default: 90 days on
    --creditor ID                         whose ledger it is (lindenhof or harbourlight)
    --desk answers                        people do their calls and reviews; default: nobody does
    --pretend-addresses                   customers without an e-mail address get one at example.invalid
    --out DIR                             writes the intake report, contacts.csv and decisions.jsonl`;

const day = localDateSchema.optional();
const optionsSchema = z.object({
  invoices: z.string('is needed: the ledger to play'),
  mapping: z.string().optional(),
  payments: z.string().optional(),
  'as-of': day,
  until: day,
  creditor: z.string().default('lindenhof'),
  desk: z.enum(['nobody', 'answers']).default('nobody'),
  'pretend-addresses': z.boolean().default(false),
  out: z.string().optional(),
});
export type Options = z.infer<typeof optionsSchema>;

/** What the command line asks for; `help` when it asks how to ask. Throws words for a person when it is wrong. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      'pretend-addresses': { type: 'boolean' },
      ...{ invoices: text, mapping: text, payments: text, creditor: text, desk: text, out: text },
      ...{ 'as-of': text, until: text },
    },
  });
  if (values.help === true) return 'help';
  const checked = optionsSchema.safeParse(values);
  if (!checked.success)
    throw new Error(
      checked.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`).join('\n'),
    );
  const { invoices, mapping, payments } = checked.data;
  for (const file of [invoices, mapping, payments])
    if (file !== undefined && !existsSync(file)) throw new Error(`There is no file ${file}.`);
  return checked.data;
}
