import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';

export const usage = `Forbear on this machine: a local AWS, a fast clock, a sample ledger, a mailbox.

  npm start                               with the sample ledger
  npm start -- --invoices FILE.csv        with your own invoices instead
  npm start -- --payments FILE.csv        and payments, put in once the invoices are taken in
  npm start -- --mapping FILE.json        a column mapping for your files
  npm start -- --creditor ID              whose files they are (lindenhof or harbourlight)
  npm start -- --day-seconds N            real seconds a day lasts; 30 unless told, 86400 is real time
  npm start -- --help                     these words

Nothing leaves this machine: mails end in the mailbox page. The stage's bank says every day that all payments are
known: what you do not put in was not paid. Ctrl-C stops everything.`;

const optionsSchema = z.object({
  invoices: z.string().optional(),
  payments: z.string().optional(),
  mapping: z.string().optional(),
  creditor: z.string().default('lindenhof'),
  'day-seconds': z.coerce.number('must be a number of seconds').min(5).max(86_400).default(30),
});

export type Options = {
  invoices: string | undefined;
  payments: string | undefined;
  mapping: string | undefined;
  creditor: string;
  daySeconds: number;
};

/** What the command line asks for; `help` when it asks how to ask. Throws words for a person when it is wrong. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      ...{ invoices: text, payments: text, mapping: text, creditor: text, 'day-seconds': text },
    },
  });
  if (values.help === true) return 'help';
  const checked = optionsSchema.safeParse(values);
  if (!checked.success) {
    throw new Error(
      checked.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`).join('\n'),
    );
  }
  const { invoices, payments, mapping, creditor } = checked.data;
  for (const file of [invoices, payments, mapping]) {
    if (file !== undefined && !existsSync(file)) throw new Error(`There is no file ${file}.`);
  }
  return { invoices, payments, mapping, creditor, daySeconds: checked.data['day-seconds'] };
}
