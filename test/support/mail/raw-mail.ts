/** A mail as it comes over the wire, and what a test wants to be different in it. */
export type RawMail = {
  to: string;
  from?: string;
  returnPath?: string | undefined;
  subject?: string;
  headers?: readonly string[];
  contentType?: string;
  body?: string;
};

const outsider = 'Jo Holm <accounts@holm.example>';

/** The bytes of a mail that the mail service took in; its own verdicts stand on top. */
export function rawMail({
  to,
  from = outsider,
  returnPath = 'accounts@holm.example',
  subject = 'Re: your message',
  headers = [],
  contentType = 'text/plain; charset=utf-8',
  body = 'Hello,\nplease call me.\n',
}: RawMail): Uint8Array {
  const lines = [
    `Return-Path: <${returnPath}>`,
    `Received: from mx.holm.example by inbound-smtp.example with SMTP id x1\r\n for ${to}; Tue, 10 Mar 2026 08:30:00 +0000 (UTC)`,
    ...(headers.some((line) => /^X-SES-(Spam|Virus)/i.test(line))
      ? []
      : ['X-SES-Spam-Verdict: PASS', 'X-SES-Virus-Verdict: PASS']),
    ...headers,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(headers.some((line) => /^Message-ID:/i.test(line)) ? [] : ['Message-ID: <m1@holm.example>']),
    'MIME-Version: 1.0',
    `Content-Type: ${contentType}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}`);
}

/** A mail in two or more parts. */
export function multipart(kind: string, parts: readonly { head: string; body: string }[]) {
  const body = parts.map((part) => `--edge\n${part.head}\n\n${part.body}\n`).join('');
  return { contentType: `multipart/${kind}; boundary="edge"`, body: `${body}--edge--\n` };
}

/** A report of another mail system that a mail could not be delivered. */
export function deliveryReport(address: string, status = '5.1.1', action = 'failed') {
  return multipart('report; report-type=delivery-status', [
    { head: 'Content-Type: text/plain', body: 'Your message could not be delivered.' },
    {
      head: 'Content-Type: message/delivery-status',
      body: `Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ${address}\nAction: ${action}\nStatus: ${status}\n`,
    },
  ]);
}
