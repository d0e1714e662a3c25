import { expect, test } from 'vitest';
import { readMail } from '../../../shared/replies/read-mail.ts';
import { sortMail } from '../../../shared/replies/sort-mail.ts';
import { deliveryReport, multipart, type RawMail, rawMail } from '../../support/mail/raw-mail.ts';

const to = 'reply+x@replies.example';
const sortOf = async (mail: Partial<RawMail>) => sortMail(await readMail(rawMail({ to, ...mail })));

test.each<[string, Partial<RawMail>]>([
  ['a plain answer', {}],
  ['one that says Auto-Submitted: no', { headers: ['Auto-Submitted: no'] }],
  [
    'one that speaks of being out of office',
    { subject: 'Out of office from Monday?', body: 'I am out of office.' },
  ],
  ['one from Outlook', { headers: ['X-Auto-Response-Suppress: All', 'In-Reply-To: <our@mail>'] }],
  ['one marked as urgent', { headers: ['Precedence: first-class', 'Importance: high'] }],
  ['one from somebody called Postmaster', { from: 'postmaster@holm.example' }],
])('a person wrote %s', async (_, mail) => {
  expect(await sortOf(mail)).toBe('person');
});

test.each<[string, Partial<RawMail>]>([
  ['RFC 3834', { headers: ['Auto-Submitted: auto-replied'] }],
  ['RFC 3834 with a parameter', { headers: ['Auto-Submitted: auto-replied; owner-email="x@y.example"'] }],
  ['vacation', { headers: ['Auto-Submitted: auto-generated (vacation)'] }],
  ['an old responder', { headers: ['Precedence: auto_reply'] }],
  ['a list', { headers: ['Precedence: bulk'] }],
  ['X-Autoreply', { headers: ['X-Autoreply: yes'] }],
  ['X-Autorespond', { headers: ['X-Autorespond: Out of office'] }],
  ['Exchange', { headers: ['X-Auto-Response-Suppress: OOF, AutoReply'] }],
  ['a mail that must not be answered', { returnPath: '' }],
  [
    'a read receipt',
    multipart('report; report-type=disposition-notification', [
      { head: 'Content-Type: text/plain', body: 'It was read.' },
      {
        head: 'Content-Type: message/disposition-notification',
        body: 'Disposition: manual-action; displayed',
      },
    ]),
  ],
])('a machine wrote: %s', async (_, mail) => {
  expect(await sortOf(mail)).toBe('automatic');
});

test.each<[string, Partial<RawMail>]>([
  ['a delivery report', { returnPath: '', ...deliveryReport('accounts@holm.example') }],
  ['a report with a sender to answer to', deliveryReport('accounts@holm.example')],
  ['the words of a mail daemon', { returnPath: '', from: 'MAILER-DAEMON@mx.example' }],
])('a mail system wrote: %s', async (_, mail) => {
  expect(await sortOf(mail)).toBe('bounce');
});

test('a virus makes a mail harmful; only the topmost verdict counts, which the sender cannot write', async () => {
  const bad = ['X-SES-Spam-Verdict: PASS', 'X-SES-Virus-Verdict: FAIL'];
  const forged = ['X-SES-Virus-Verdict: PASS'];
  expect(await sortOf({ headers: [...bad, ...forged] })).toBe('harmful');
  expect(await sortOf({ headers: [...forged, 'X-SES-Virus-Verdict: FAIL'] })).toBe('person');
});
