import type { DeskPage } from '../desk-page.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody } from '../person.ts';

/** Seconds in which a browser that was just led there fetches the file. */
const atOnce = 60;

/** Leads to a file of the pack that lies there now. */
export const packPage: DeskPage = {
  path: '/packs/:debtor/:debt/:file',
  title: 'Evidence pack',
  readers: everybody,
  async show({ deps, params }) {
    const packs = await deps.approvals.packs(params.key('debtor'));
    const pack = packs.find((one) => one.debtKey === params.key('debt') && one.state === 'ready');
    const path = pack && (await deps.approvals.packLink(pack, params.key('file'), atOnce));
    return path === undefined ? missingPage('This file does not lie there any more.') : { kind: 'see', path };
  },
};
