/** A key of ours as a part of an address: keys hold slashes and number signs, which not every gateway leaves alone. */
export function inAddress(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/** The key that a part of an address stands for; empty where it stands for none. */
export function keyInAddress(part: string): string {
  if (!/^[\w-]+$/.test(part)) return '';
  const bytes = Buffer.from(part, 'base64url');
  const key = bytes.toString('utf8');
  return inAddress(key) === part ? key : '';
}

/** The case of a debtor: all that is known and everything that happened. */
export function caseAddress(debtorKey: string): string {
  return `/cases/${inAddress(debtorKey)}`;
}

/** One invoice of a debtor. */
export function debtAddress(debtorKey: string, debtKey: string): string {
  return `/debts/${inAddress(debtorKey)}/${inAddress(debtKey)}`;
}

/** The measures that are in force because of an invoice, and the pack that was made of it. */
export function measuresAddress(debtorKey: string, debtKey: string): string {
  return `/measures/${inAddress(debtorKey)}/${inAddress(debtKey)}`;
}

/** The cases that an invoice number leads to. */
export function searchAddress(invoiceNumber: string): string {
  return `/cases?q=${encodeURIComponent(invoiceNumber)}`;
}

/** A task, open or done. */
export function taskAddress({ debtorKey, taskId }: { debtorKey: string; taskId: string }): string {
  return `/tasks/${inAddress(debtorKey)}/${inAddress(taskId)}`;
}

/** Whether it is a path of this site, and nothing that a browser could take for another. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\');
}
