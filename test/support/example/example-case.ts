import { creditorOf } from '../../../shared/config/read-stage.ts';
import { type Stage, stageSchema } from '../../../shared/config/stage.ts';
import { type Debt, debtSchema } from '../../../shared/domain/debt.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import type { PlanTerms } from '../../../shared/domain/plan-terms.ts';
import { type Profile, profileSchema } from '../../../shared/domain/profile.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import type { Policy } from '../../../shared/policy/policy.ts';

/** A stage with one fictional creditor in Berlin. */
export const exampleStage: Stage = stageSchema.parse({
  name: 'example',
  clock: { speed: 1, anchor: '2026-01-01T00:00:00Z' },
  creditors: [
    {
      id: 'lindenhof',
      name: 'Lindenhof Papierwaren GmbH',
      address: ['Musterweg 12', '10115 Berlin'],
      country: 'DE',
      registration: 'HRB 000001 (fictional)',
      bank: { holder: 'Lindenhof Papierwaren GmbH', iban: 'DE97999999990000012345' },
      contact: { name: 'Mara Lind', phone: '+49 30 23125 000', email: 'buchhaltung@lindenhof.example' },
      sender: { name: 'Lindenhof Buchhaltung', address: 'rechnung@lindenhof.example' },
      replyTo: 'buchhaltung@lindenhof.example',
      deskMailbox: 'desk@lindenhof.example',
      owners: { calls: 'Mara Lind', disputes: 'Jonas Feld', decisions: 'Ruth Amsel' },
      timeZone: 'Europe/Berlin',
      languages: ['en'],
      policy: 'considerate',
      defaultDebtorCountry: 'DE',
    },
  ],
});

export const exampleCreditor = creditorOf(exampleStage, 'lindenhof');

const [considerate] = shippedPolicies;
if (considerate === undefined) throw new Error('no policy ships');
export const examplePolicy: Policy = considerate;

/** Plans that a policy could accept: up to six parts within half a year, a fifth first, 5,000 euros at the most. */
export const examplePlanTerms: PlanTerms = {
  ...{ mostInstalments: 6, longestDays: 180, leastFirstPercent: 20, firstWithinDays: 35 },
  ...{ largestSum: { EUR: 500_000 }, mostChanges: 1 },
  forPersons: { mostInstalments: 12, longestDays: 365, leastFirstPercent: 0 },
};

export const exampleDebtorKey = 'lindenhof~C-100';

/** A company in Germany that can be written to. */
export function exampleProfile(changes: Partial<Profile> = {}): Profile {
  return profileSchema.parse({
    debtorKey: exampleDebtorKey,
    customerNumber: 'C-100',
    name: 'Bäckerei Holm GmbH',
    kind: 'company',
    country: 'DE',
    language: 'en',
    phone: '+49 40 5555 0100',
    emails: [{ address: 'accounts@holm.example', state: 'open' }],
    version: 1,
    ...changes,
  });
}

/** An open invoice over 1,190.00 EUR that was due on 2 March 2026. */
export function exampleDebt(changes: Partial<Omit<Debt, 'currency'>> & { currency?: string } = {}): Debt {
  const invoiceNumber = changes.invoiceNumber ?? 'INV-1';
  return debtSchema.parse({
    debtKey: `lindenhof#${invoiceNumber}`,
    debtorKey: exampleDebtorKey,
    creditorId: 'lindenhof',
    invoiceNumber,
    currency: 'EUR',
    invoiceTotal: 119_000,
    amountOutstanding: 119_000,
    ledgerOutstanding: 119_000,
    paidSinceLedger: 0,
    issuedOn: '2026-01-31',
    dueOn: '2026-03-02',
    policyId: examplePolicy.id,
    policyVersion: examplePolicy.version,
    state: 'open',
    openedAt: '2026-02-20T09:00:00.000Z',
    generation: 1,
    startedAt: '2026-02-20T09:00:00.000Z',
    batch: 'batch-1',
    line: 2,
    rowHash: 'row-hash',
    ...changes,
  });
}

/** The facts of one debtor, empty but for its debts. */
export function exampleFacts(changes: Partial<Facts> = {}): Facts {
  return {
    profile: exampleProfile(),
    debts: [exampleDebt()],
    contacts: [],
    disputes: [],
    promises: [],
    plans: [],
    holds: [],
    tasks: [],
    payments: [],
    evidence: [],
    notices: [],
    ...changes,
  };
}
