import type { Stage } from '../../config/stage.ts';
import type { Facts } from '../../domain/facts.ts';
import { minimised, whyMinimised } from '../../domain/minimised.ts';
import type { WholeCase } from '../deps/cases-deps.ts';
import type { DeskRequest } from '../desk-page.ts';

/** A case before the person who opened it. */
export type CaseScene = WholeCase & {
  request: DeskRequest;
  debtorKey: string;
  /** What may be shown of the facts. */
  shown: Facts;
  /** Why what is personal is not shown for now; undefined when it is. */
  resting: string | undefined;
  /** What the customer is called here. */
  name: string;
  /** The zone in which days and hours are written: the creditor's. */
  zone: string;
};

/** The case that an address names; undefined when there is none. */
export async function caseScene(request: DeskRequest): Promise<CaseScene | undefined> {
  const { deps, params, now } = request;
  const debtorKey = params.key('debtor');
  const whole = await deps.cases.find(debtorKey);
  if (whole === undefined) return undefined;
  const { facts } = whole;
  const zone = zoneOf(facts, deps.stage);
  const resting = whyMinimised(facts, zone, now);
  const shown = resting === undefined ? facts : minimised(facts, false);
  const { name, customerNumber } = facts.profile;
  return {
    ...{ ...whole, request, debtorKey, shown, resting, zone },
    name: resting === undefined ? name : `Customer ${customerNumber}`,
  };
}

function zoneOf({ debts }: Facts, { creditors }: Pick<Stage, 'creditors'>): string {
  const own = creditors.find(({ id }) => debts.some(({ creditorId }) => creditorId === id));
  return own?.timeZone ?? 'UTC';
}
