import * as z from 'zod';
import { clockSchema } from '../clock/clock.ts';
import { resolverRoles } from '../domain/dispute-codes.ts';
import { isTimeZone } from '../domain/zones.ts';
import { colourPattern, contrast } from './colour.ts';

const zone = z.string().refine((name) => isTimeZone(name) || name === 'UTC', {
  message: 'must be an IANA time zone such as Europe/Berlin',
});
const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO country code of two capitals such as DE');
const language = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language tag such as en or de-AT');
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens');

const logoPattern = /^data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/;

/** What a person who chose a colour can do about it. */
function tooPale(colour: string): string {
  const ratio = contrast(colour, '#ffffff').toFixed(1);
  return `is too pale to be read: its contrast with white is ${ratio}, it needs about 5; choose a darker colour`;
}

const parameter = z
  .string()
  .regex(/^(\/[\w.-]+)+$/, 'must be the name of a parameter such as /forbear/prod/stripe-key');

/** A company that sells on credit and collects in its own name. */
export const creditorSchema = z.object({
  id,
  name: z.string().min(1),
  /** Postal address, one line each. */
  address: z.array(z.string().min(1)).min(1),
  country,
  /** `for-another`: collects what is owed to others, as an agency does; other law binds it. */
  collects: z.enum(['own', 'for-another']).default('own'),
  /** For `for-another`: whom it collects for. Without it, nothing is asked where a law wants it told. */
  client: z.object({ name: z.string().min(1), address: z.array(z.string().min(1)).min(1) }).optional(),
  /** The authority that supervises an agency, and its website or e-mail address (RDG 13a(1) no. 8). */
  supervisor: z
    .object({
      name: z.string().min(1),
      address: z.array(z.string().min(1)).min(1),
      reach: z.union([z.email(), z.url({ protocol: /^https?$/ })]),
    })
    .optional(),
  /** Other names under which debtors know the creditor. */
  tradeNames: z.array(z.string().min(1)).default([]),
  /** Lends under a lending regulator; leave out when in doubt. */
  regulatedLender: z.boolean().optional(),
  /** Company register or tax number, as it must appear on letters. */
  registration: z.string().min(1),
  bank: z.object({
    holder: z.string().min(1).max(70),
    iban: z.string().min(15),
    bic: z.string().optional(),
    /** Where the account's holder is, in the fields of a Swiss QR-bill; without it none is shown. */
    holderAddress: z
      .object({
        street: z.string().min(1).max(70).optional(),
        buildingNumber: z.string().min(1).max(16).optional(),
        postalCode: z.string().min(1).max(16),
        town: z.string().min(1).max(35),
        country,
      })
      .optional(),
  }),
  /**
   * Takes cards and wallets through Stripe Checkout; leave out to take none. The names of parameters (SecureString) that
   * hold the secret key and the secret of the webhook, never these themselves.
   */
  card: z.object({ keyParameter: parameter, webhookSecretParameter: parameter }).optional(),
  /** Whom a debtor can ask. */
  contact: z.object({ name: z.string().min(1), phone: z.string().min(5), email: z.email() }),
  /** Address reminders come from (verified in SES) and the address replies go to. */
  sender: z.object({ name: z.string().min(1), address: z.email() }),
  replyTo: z.email(),
  /** Where the daily list of tasks is sent. */
  deskMailbox: z.email(),
  /** Who owns tasks until the desk page can assign them. */
  owners: z.object({ calls: z.string().min(1), disputes: z.string().min(1), decisions: z.string().min(1) }),
  /**
   * Who looks into disputes, by the part of the house that can solve them; absent: whoever owns disputes. With an e-mail
   * address they get a signed link, and need no account.
   */
  resolvers: z
    .partialRecord(z.enum(resolverRoles), z.object({ name: z.string().min(1), email: z.email().optional() }))
    .optional(),
  timeZone: zone,
  /**
   * Languages it can write and answer in, preferred first. Who reads none of them is written to in the first that mails
   * are written in, which says so in theirs.
   */
  languages: z.array(language).min(1),
  /** Id of a policy in shared/policy/ladders. */
  policy: id,
  /** Customers without a country in the batch are taken to live here; leave out to hold such rows. */
  defaultDebtorCountry: country.optional(),
  /** What its files of open invoices hold unless their folder says it: the whole list, or some of it. */
  ledgerFiles: z.enum(['full', 'delta']).default('delta'),
  /** An invoice that a whole list does not name any more: `ask` a person and rest meanwhile, or `close` it. */
  goneInvoices: z.enum(['ask', 'close']).default('ask'),
  /** Customer numbers of creditors with the same ledger mean the same customer; default: the creditor's id. */
  ledger: id.optional(),
  /**
   * Who must give an invoice or customer number before a link's page shows anything: `persons`, everyone not known to
   * be a company or public body, or `everybody`. A stop link never asks.
   */
  identityStep: z.enum(['persons', 'everybody']).default('persons'),
  /**
   * What may be missing of a payment that names one invoice, in minor units by currency, to be let off as charges of banks;
   * absent: nothing. Never for money beyond what was owed.
   */
  bankChargesTolerance: z
    .record(z.string().regex(/^[A-Z]{3}$/, 'must be a currency such as EUR'), z.int().positive())
    .optional(),
  /**
   * The logo shown on pages, as `data:image/png;base64,…` (or svg+xml, jpeg, webp). It is served by the pages
   * themselves, so that opening a page tells nobody else; at most 24,000 characters, so that a page stays light.
   */
  logo: z
    .string()
    .max(24_000, 'must be at most 24,000 characters; make the picture smaller')
    .regex(
      logoPattern,
      'must be data:image/png;base64,… (or svg+xml, jpeg, webp); pages load nothing from elsewhere',
    )
    .optional(),
  /** The colour of headings, links and buttons on pages, such as #17545c; dark enough to be read on white. */
  colour: z
    .string()
    .regex(colourPattern, 'must be # and six hexadecimal digits such as #17545c')
    .refine((colour) => !colourPattern.test(colour) || contrast(colour, '#f4f6f7') >= 4.5, {
      error: ({ input }) => tooPale(String(input)),
    })
    .optional(),
});
export type Creditor = z.infer<typeof creditorSchema>;

/** One deployment of Forbear. */
export const stageSchema = z
  .object({
    name: id,
    clock: clockSchema,
    creditors: z.array(creditorSchema).min(1),
    /** Every mail goes here instead of to the debtor (rehearsal stages). */
    redirectMailTo: z.email().optional(),
    /**
     * Domain whose mail the mail service takes in for us (its MX record points there): answers to our mails come to it.
     * Absent: they go to the creditor's own `replyTo`, and a person enters what they say.
     */
    inboundDomain: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain in small letters such as replies.example.com')
      .optional(),
    /** Address of the pages when a domain of your own stands before them; default: the HTTP API's own. */
    pagesUrl: z
      .url()
      .regex(/^https?:\/\/[^/]+\/?$/, 'must be a host without a path, such as https://pages.example')
      .optional(),
    /** Address of the desk when a domain of your own stands before it; default: the HTTP API's own. */
    deskUrl: z
      .url()
      .regex(/^https:\/\/[^/]+\/?$/, 'must be a host without a path, such as https://desk.example')
      .optional(),
    /**
     * The company's own sign-in (SAML) for the desk, beside users of the pool: where its metadata is, and the name of the
     * attribute with a person's groups; those called as our roles count.
     */
    deskSignIn: z
      .object({
        name: id.max(32),
        metadataUrl: z.url({ protocol: /^https$/ }),
        groupsAttribute: z.string().min(1).default('groups'),
      })
      .optional(),
    /** Mailbox that alarms are sent to. */
    alarmsTo: z.email().optional(),
    /** Executions started per real second; keep below the account's StartExecution quota. */
    startsPerSecond: z.number().positive().max(300).default(25),
    /** Days before its first step a debt's execution is started. */
    startHorizonDays: z.int().min(0).max(60).default(3),
    /** Chunks imported at once. */
    importConcurrency: z.int().min(1).max(100).default(10),
    /** Years for which nobody can change or delete the daily anchor of the decisions. */
    anchorRetentionYears: z.int().min(1).max(100).default(7),
    /** Years after the last collection activity for which a debtor's personal data stays; 12 CFR 1006.100 wants 3. */
    retentionYears: z.int().min(3).max(30).default(3),
    /** How often the sweep looks for debts nobody looks at. */
    sweepMinutes: z.int().min(1).max(1440).default(60),
  })
  .refine(
    (stage) => new Set(stage.creditors.map((creditor) => creditor.id)).size === stage.creditors.length,
    {
      message: 'two creditors have the same id',
      path: ['creditors'],
    },
  );
export type Stage = z.infer<typeof stageSchema>;
