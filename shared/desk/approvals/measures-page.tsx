import type { FC } from 'hono/jsx';
import { inForce, type LiftableMeasure, liftableMeasures } from '../../domain/measure-lift.ts';
import { instantOf } from '../../domain/time.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import type { PackRecord } from '../../store/packs.ts';
import type { Case } from '../../store/situation.ts';
import { caseAddress, inAddress, measuresAddress } from '../address.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { TextArea } from '../fields.tsx';
import { writtenMoney, writtenTime } from '../format.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody, hasRole, type Role } from '../person.ts';

const actors: readonly Role[] = ['manager'];
/** Seconds in which whoever is given a link can take the pack. */
const linkLasts = 3600;

/** Business withheld and agencies asked because of an invoice: since when, and the way back. */
export const measuresPage: DeskPage = {
  path: '/measures/:debtor/:debt',
  title: 'Measures',
  readers: everybody,
  actors,
  show: async (request) => page(request, formOf({}), []),
  async act(request, form) {
    const { deps, params, person } = request;
    const [debtorKey, debtKey] = [params.key('debtor'), params.key('debt')];
    const path = measuresAddress(debtorKey, debtKey);
    const what = form.one('do');
    if (what === 'link') return page(request, form, [], await linkOf(request));
    if (what === 'anew') {
      await deps.approvals.askPackAnew(debtorKey, debtKey);
      return { kind: 'see', path, notice: 'The pack is made again; look here in a minute.' };
    }
    const measure = liftableMeasures.find((one) => one === what);
    if (measure === undefined) return page(request, form, []);
    const why = form.one(`why-${measure}`);
    if (why === '') return page(request, form, [{ field: `why-${measure}`, message: 'Write down why.' }]);
    const ended = await deps.approvals.endMeasure(debtorKey, { debtKey, measure, by: person.name, why });
    if (ended.kind === 'refused')
      return page(request, form, [{ field: `why-${measure}`, message: ended.why }]);
    return { kind: 'see', path, notice: `Recorded. ${said[measure].ended}` };
  },
};

const said: Record<LiftableMeasure, { title: string; button: string; ended: string; none: string }> = {
  'withhold-business': {
    title: 'Future business',
    button: 'Resume business',
    ended: 'Business is resumed; the ERP is told.',
    none: 'Business is not withheld because of this invoice.',
  },
  agency: {
    title: 'Agency',
    button: 'Call it back from the agency',
    ended: 'It is called back; the agency is told, and its pack is taken away.',
    none: 'It is not with an agency.',
  },
};

async function page(
  request: DeskRequest,
  form: Form,
  errors: readonly FieldError[],
  link?: string,
): Promise<DeskAnswer> {
  const { deps, params, person } = request;
  const [debtorKey, debtKey] = [params.key('debtor'), params.key('debt')];
  const one = await deps.approvals.find(debtorKey, debtKey);
  if (one === undefined) return missingPage('There is no such invoice.');
  const packs = (await deps.approvals.packs(debtorKey)).filter((pack) => pack.debtKey === debtKey);
  const mayAct = hasRole(person, actors);
  const { debt } = one;
  return {
    kind: 'page',
    title: `Measures of invoice ${debt.invoiceNumber}`,
    errors,
    body: (
      <>
        <p>
          {writtenMoney(debt.amountOutstanding, debt.currency)} open. A payment of all of it, or an objection,
          ends every measure at once and by itself.
        </p>
        {liftableMeasures.map((measure) => (
          <Measure one={one} measure={measure} mayAct={mayAct} form={form} errors={errors} />
        ))}
        <Packs packs={packs} zone={one.zone} debtorKey={debtorKey} mayAct={mayAct} link={link} />
        <p>
          <a href={caseAddress(debtorKey)}>The whole case</a>
        </p>
      </>
    ),
  };
}

type MeasureProps = {
  one: Case;
  measure: LiftableMeasure;
  mayAct: boolean;
  form: Form;
  errors: readonly FieldError[];
};

const Measure: FC<MeasureProps> = ({ one, measure, mayAct, form, errors }) => {
  const { title, button, none } = said[measure];
  const taken = inForce(measure, one.debtKey, one.facts);
  return (
    <section>
      <h2>{title}</h2>
      {taken === undefined ? (
        <p class="quiet">{none}</p>
      ) : (
        <>
          <p>In force since {writtenTime(instantOf(taken.reservedAt), one.zone)}.</p>
          {mayAct && (
            <form method="post" novalidate>
              <input type="hidden" name="do" value={measure} />
              <TextArea name={`why-${measure}`} label="Your reason" rows={2} form={form} errors={errors} />
              <button type="submit">{button}</button>
            </form>
          )}
        </>
      )}
    </section>
  );
};

type PacksProps = {
  packs: readonly PackRecord[];
  zone: string;
  debtorKey: string;
  mayAct: boolean;
  link: string | undefined;
};

const Packs: FC<PacksProps> = ({ packs, zone, debtorKey, mayAct, link }) => {
  const ready = packs.find(({ state }) => state === 'ready');
  const gone = packs.filter(({ state }) => state === 'withdrawn');
  return (
    <section>
      <h2>Evidence pack</h2>
      {ready === undefined ? (
        <p class="quiet">There is none now.</p>
      ) : (
        <>
          <p>Made on {writtenTime(instantOf(ready.builtAt), zone)}.</p>
          <ul>
            {ready.files.map(({ name, bytes }) => (
              <li>
                <a href={packAddress(debtorKey, ready.debtKey, name)}>{name}</a>{' '}
                <span class="quiet">{Math.ceil(bytes / 1024)} KB</span>
              </li>
            ))}
          </ul>
          {link && (
            <div class="notice">
              <label for="pack-link">Link to pack.pdf for the agency; it works for an hour</label>
              <textarea id="pack-link" rows={4} readonly>
                {link}
              </textarea>
            </div>
          )}
          {mayAct && (
            <form method="post">
              <button type="submit" name="do" value="link" class="second">
                Make a link for the agency
              </button>{' '}
              <button type="submit" name="do" value="anew" class="second">
                Make the pack again
              </button>
            </form>
          )}
        </>
      )}
      {gone.map(({ withdrawnAt }) => (
        <p class="quiet">
          A pack was taken away{withdrawnAt && ` on ${writtenTime(instantOf(withdrawnAt), zone)}`}.
        </p>
      ))}
    </section>
  );
};

/** Where a file of the pack can be taken. */
export function packAddress(debtorKey: string, debtKey: string, file: string): string {
  return `/packs/${inAddress(debtorKey)}/${inAddress(debtKey)}/${inAddress(file)}`;
}

async function linkOf({ deps, params }: DeskRequest): Promise<string | undefined> {
  const [debtorKey, debtKey] = [params.key('debtor'), params.key('debt')];
  const packs = await deps.approvals.packs(debtorKey);
  const ready = packs.find((pack) => pack.debtKey === debtKey && pack.state === 'ready');
  return ready && deps.approvals.packLink(ready, 'pack.pdf', linkLasts);
}
