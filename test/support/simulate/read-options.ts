import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { localDateSchema } from '../../../shared/domain/time.ts';

export const usage = `Plays a ledger through the whole of Forbear in virtual time. Nothing is sent to anybody.

  npm run simulate -- --invoices FILE --out DIR
    --out DIR                   report.html, contacts.csv, decisions.jsonl and messages.jsonl; default: a summary only
    --from 2026-11-30           the day the ledger is from; default: the mapping's asOf, else today
    --until 2027-02-28          the last day played; default: 90 days on
    --policy FILE.json          the policy to play; default: the newest one that ships
    --against FILE.json         another policy, played beside it and compared
    --events FILE               what debtors and people do: .csv or .jsonl
    --payments FILE.csv         payments; each is booked on its own day
    --seed 1                    seed of the model of debtors, which plays where neither events, payments nor
                                settlement dates in the ledger say what debtors do
    --desk answers|nobody       whether people do their calls, reviews and answers; default: answers with the model,
                                nobody without it
    --mapping FILE.json         a column mapping, as for npm start
    --creditor ID               whose ledger it is (lindenhof or harbourlight)
    --pretend-addresses         customers without an e-mail address get one at example.invalid

Ends with 1 when a file is not right (nothing is written then) or when a bound of ethics was broken.`;

const day = localDateSchema.optional();
const file = z.string().optional();
const optionsSchema = z.object({
  invoices: z.string('is needed: the ledger to play'),
  ...{ mapping: file, payments: file, events: file, policy: file, against: file, out: file },
  from: day,
  until: day,
  seed: z
    .string()
    .regex(/^\d{1,9}$/, 'is a whole number')
    .default('1')
    .transform(Number),
  creditor: z.string().default('lindenhof'),
  desk: z.enum(['nobody', 'answers']).optional(),
  'pretend-addresses': z.boolean().default(false),
});
export type Options = z.infer<typeof optionsSchema>;

const text = { type: 'string' } as const;
const flags = {
  help: { type: 'boolean', short: 'h' },
  'pretend-addresses': { type: 'boolean' },
  ...{ invoices: text, mapping: text, payments: text, events: text, policy: text, against: text, out: text },
  ...{ creditor: text, desk: text, from: text, until: text, seed: text },
} as const;

/** What the command line asks for; `help` when it asks how to ask. Throws words for a person when it is wrong. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({ args: [...args], strict: true, options: flags });
  if (values.help === true) return 'help';
  const checked = optionsSchema.safeParse(values);
  if (!checked.success)
    throw new Error(
      checked.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`).join('\n'),
    );
  const { invoices, mapping, payments, events, policy, against } = checked.data;
  const missing = [invoices, mapping, payments, events, policy, against].filter(
    (name) => name !== undefined && !existsSync(name),
  );
  if (missing.length > 0) throw new Error(missing.map((name) => `There is no file ${name}.`).join('\n'));
  return checked.data;
}
