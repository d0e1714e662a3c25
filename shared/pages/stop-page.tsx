import { type Answer, Page } from './page.tsx';
import type { Visit } from './visit.ts';

/** Asks before e-mail to an address stops; a scanner that opens the link changes nothing. */
export function stopPage({ creditor, link }: Visit): Answer {
  const whose = masked(link.address);
  return {
    status: 200,
    page: (
      <Page title="Stop e-mails to this address" creditor={creditor}>
        <p>
          Press the button, and we stop sending e-mails about your account to <strong>{whose}</strong>.
        </p>
        <p>
          This does not pay or cancel an invoice, and it is not an objection. We may still write by post or
          call.
        </p>
        <form method="post">
          <button type="submit" name="choice" value="stop">
            Stop e-mails
          </button>
        </form>
      </Page>
    ),
  };
}

/** What is said once it is done. */
export function stoppedPage({ creditor, link }: Visit): Answer {
  return {
    status: 200,
    page: (
      <Page title="E-mails have been stopped" creditor={creditor}>
        <p>
          We will not send any more e-mails about your account to <strong>{masked(link.address)}</strong>. A
          message that was already on its way may still arrive.
        </p>
        <p>If this was a mistake, please call us.</p>
      </Page>
    ),
  };
}

/** Stops e-mail to the link's address, or to every known one if the link names none: an opt-out is never refused. */
export async function stopEmails({ deps, link, facts }: Visit): Promise<void> {
  const addresses = link.address ? [link.address] : facts.profile.emails.map(({ address }) => address);
  for (const address of addresses) {
    await deps.stopEmail({ debtorKey: link.debtorKey, address });
  }
}

/** `j•••@example.com`: enough to recognise one's own address, not to learn another's. */
function masked(address: string | undefined): string {
  const [name = '', domain] = address?.split('@') ?? [];
  return domain === undefined ? 'your address' : `${name.charAt(0)}•••@${domain}`;
}
