import { caseAddress, inAddress } from '../address.ts';
import type { DeskPage } from '../desk-page.ts';
import { missingPage } from '../neutral-pages.tsx';
import { caseWorkers } from '../person.ts';

/** Where a file lies that a customer sent. */
export function sentFileAddress(debtorKey: string, attachmentId: string): string {
  return `${caseAddress(debtorKey)}/sent/${inAddress(attachmentId)}`;
}

/** Leads to a file that a customer sent and that was looked at. It is saved, never shown: it may hold anything. */
export const sentFile: DeskPage = {
  path: '/cases/:debtor/sent/:file',
  title: 'File of the customer',
  readers: [...caseWorkers, 'auditor'],
  async show({ deps, params }) {
    const files = await deps.disputes.filesSent(params.key('debtor'));
    const file = files.find(({ attachmentId }) => attachmentId === params.key('file'));
    if (file?.kept === undefined) return missingPage('This file is not kept.');
    const { key, type } = file.kept;
    const path = await deps.cases.papers.sentLink({ key, type, name: file.name });
    return path === undefined
      ? missingPage('The files of customers are not at hand here.')
      : { kind: 'see', path };
  },
};
