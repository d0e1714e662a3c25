import type { FC } from 'hono/jsx';
import { type Debt, nameInKey } from '../../domain/debt.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import type { Unmatched } from '../../store/unmatched.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { TextArea, TextField } from '../fields.tsx';
import { writtenDay, writtenMoney } from '../format.ts';
import { missingPage } from '../neutral-pages.tsx';
import { caseWorkers, everybody, hasRole } from '../person.ts';
import { moneyNamed } from './money-address.ts';
import { readInvoices } from './read-invoices.ts';

/** Money that matches nothing: a person places it on invoices of one customer, or notes that it went back. */
export const moneyPage: DeskPage = {
  path: '/money/:money',
  title: 'Unmatched money',
  readers: everybody,
  actors: caseWorkers,
  async show(request) {
    const money = await moneyOf(request);
    return money === undefined ? settledPage : page(request, money);
  },
  async act(request, form) {
    const money = await moneyOf(request);
    if (money === undefined) return settledPage;
    return form.one('do') === 'return' ? giveBack(request, money, form) : place(request, money, form);
  },
};

const settledPage = missingPage('This money is on no list any more: somebody placed it or sent it back.');

function moneyOf({ deps, params }: DeskRequest): Promise<Unmatched | undefined> {
  return deps.money.find(moneyNamed(params.key('money')));
}

/** First it is looked up and shown; only the second click books it. */
async function place(request: DeskRequest, money: Unmatched, form: Form): Promise<DeskAnswer> {
  const { deps, person } = request;
  const named = await readInvoices(deps, money, form.one('invoices'));
  if (named.kind === 'wrong')
    return page(request, money, { form, errors: [{ field: 'invoices', message: named.message }] });
  const { debts, debtorKey } = named;
  if (form.one('do') !== 'place' || form.one('looked') !== lookedAt(debts))
    return page(request, money, { form, preview: named });
  const on = { debtorKey, debtKeys: debts.map(({ debtKey }) => debtKey) };
  const settled = await deps.money.place(money, on, { by: person.name, why: form.one('note') });
  if (settled.kind !== 'placed')
    return page(request, money, {
      form,
      errors: [{ field: 'invoices', message: settled.kind === 'refused' ? settled.why : '' }],
    });
  const left =
    settled.rest === 0
      ? ''
      : ` ${writtenMoney(settled.rest, money.currency)} is left over, and stands on the list of payments to place.`;
  const numbers = debts.map(({ debtKey }) => nameInKey(debtKey)).join(', ');
  return { kind: 'see', path: '/money', notice: `Booked on ${numbers}.${left}` };
}

/** What was shown before it is booked: another number typed since must be looked at first. */
function lookedAt(debts: readonly Debt[]): string {
  return debts.map(({ debtKey }) => debtKey).join(' ');
}

async function giveBack(request: DeskRequest, money: Unmatched, form: Form): Promise<DeskAnswer> {
  const why = form.one('why');
  if (why === '')
    return page(request, money, {
      form,
      errors: [{ field: 'why', message: 'Say why, and where the return is written.' }],
    });
  const settled = await request.deps.money.giveBack(money, { by: request.person.name, why });
  if (settled.kind === 'refused')
    return page(request, money, { form, errors: [{ field: 'why', message: settled.why }] });
  return { kind: 'see', path: '/money', notice: 'Noted as sent back.' };
}

type Shown = {
  form?: Form;
  errors?: readonly FieldError[];
  preview?: { debtorKey: string; debts: readonly Debt[] };
};

async function page(request: DeskRequest, money: Unmatched, shown: Shown = {}): Promise<DeskAnswer> {
  const proposed = money.proposal?.invoiceNumbers.join(' ') ?? '';
  const { form = formOf({ invoices: proposed }), errors = [], preview } = shown;
  const facts = preview === undefined ? undefined : await request.deps.money.facts(preview.debtorKey);
  return {
    kind: 'page',
    title: `${writtenMoney(money.amount, money.currency)} of ${writtenDay(money.bookedOn)}`,
    errors,
    body: (
      <>
        <dl class="facts">
          <dt>Reference</dt>
          <dd>{money.reference || 'none'}</dd>
          <dt>Came with</dt>
          <dd>
            {money.batch}, line {money.line}
          </dd>
        </dl>
        {money.proposal && (
          <p>
            {money.proposal.why}
            {proposed !== '' && ' The invoices it may pay are filled in below; nothing is booked yet.'}
          </p>
        )}
        <p class="quiet">
          If nobody acts, it stays on no invoice, and the customer may be asked for what they have paid.
        </p>
        {hasRole(request.person, caseWorkers) && (
          <>
            <PlaceForm form={form} errors={errors}>
              {preview && facts && <Preview name={facts.profile.name} debts={preview.debts} money={money} />}
            </PlaceForm>
            <ReturnForm form={form} errors={errors} />
          </>
        )}
      </>
    ),
  };
}

const PlaceForm: FC<{ form: Form; errors: readonly FieldError[]; children?: unknown }> = ({
  form,
  errors,
  children,
}) => (
  <form method="post">
    <h2>It pays invoices</h2>
    <TextField
      name="invoices"
      label="Numbers of the invoices"
      hint="All of one customer. Oldest due first, each at most what is open; what is left goes on the list of payments to place."
      {...{ form, errors }}
    />
    <TextArea name="note" label="How you know" rows={2} {...{ form, errors }} />
    {children}
    <button type="submit" name="do" value="look" class={children ? 'second' : undefined}>
      {children ? 'Look again' : 'Look them up'}
    </button>
  </form>
);

const Preview: FC<{ name: string; debts: readonly Debt[]; money: Unmatched }> = ({ name, debts, money }) => (
  <div class="notice">
    <input type="hidden" name="looked" value={lookedAt(debts)} />
    <p>
      {writtenMoney(money.amount, money.currency)} for {name}:
    </p>
    <ul>
      {debts.map((debt) => (
        <li>
          {debt.invoiceNumber}, due {writtenDay(debt.dueOn)}, open{' '}
          {writtenMoney(debt.amountOutstanding, debt.currency)}
        </li>
      ))}
    </ul>
    <button type="submit" name="do" value="place">
      Place it
    </button>
  </div>
);

const ReturnForm: FC<{ form: Form; errors: readonly FieldError[] }> = ({ form, errors }) => (
  <form method="post">
    <h2>It went back</h2>
    <TextArea
      name="why"
      label="Why, and where the return is written"
      hint="It is never booked after that. The bank sends it, not this page."
      rows={2}
      {...{ form, errors }}
    />
    <button type="submit" name="do" value="return" class="second">
      Note it as sent back
    </button>
  </form>
);
