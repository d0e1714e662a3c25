import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { taskAddress } from '../../../shared/desk/address.ts';
import { bucketPapers } from '../../../shared/desk/deps/papers.ts';
import { sentFileAddress } from '../../../shared/desk/disputes/sent-file.ts';
import { disputeAnswerId } from '../../../shared/domain/dispute-answer.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import type { Dispute, Task } from '../../../shared/domain/records.ts';
import { type Attachment, listAttachment } from '../../../shared/store/attachments.ts';
import { deskCase, examplePerson } from '../../support/desk-case.ts';
import { exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleContact, exampleDispute, exampleTask, monday } from '../../support/example/example-task.ts';
import { wordsOf } from '../pages/form-requests.ts';

const task = exampleTask('dispute', { about: 'D-1', dispute: { reason: 'DAMAGED', stage: 'opened' } });
const address = taskAddress({ debtorKey: exampleDebtorKey, taskId: task.taskId });
const text = 'The boxes were whole when they left. The carrier confirms it.';
const paper = {
  ...{ debtKey: 'lindenhof#INV-1', kind: 'delivery' as const, reference: 'LS-88120' },
  document: { key: 'evidence/x', type: 'application/pdf', bytes: 9, hash: 'a'.repeat(64), filedAt: monday },
};

function disputed(disputes: Dispute[] = [exampleDispute()], changes: Partial<Facts> = {}, one: Task = task) {
  return deskCase(exampleFacts({ disputes, tasks: [one], ...changes }));
}

describe('a dispute at the desk', () => {
  it('shows what the customer said, which papers prove it, and by when they are promised an answer', async () => {
    const { as } = await disputed(undefined, { evidence: [paper] });
    const page = wordsOf(await (await as('auditor').get(address)).text());
    expect(page).toContain('Two boxes were torn.');
    expect(page).toContain('Proof of delivery: LS-88120');
    expect(page).toContain('To fetch besides: photos');
    expect(page).toContain('26 Mar 2026');
    expect(page).toContain('nobody yet');
    expect(page).not.toContain('Answer the customer');
  });

  it('is given to somebody who looks into it, with the ground as we see it', async () => {
    const { as, stored } = await disputed();
    const done = await as('manager').post(address, { choice: 'triage', ground: 'QUALITY', resolver: '' });
    expect(wordsOf(await done.text())).toContain('looks into it from now on');
    const { disputes, tasks } = await stored.facts();
    expect(disputes[0]?.triages).toMatchObject([{ reason: 'QUALITY', by: 'Ruth Amsel' }]);
    expect(disputes[0]).toMatchObject({ reason: 'DAMAGED', state: 'open' });
    expect(tasks[0]?.dispute).toEqual({ reason: 'QUALITY', stage: 'investigating' });
  });

  it('is answered in words and with papers that the customer gets by mail, and asks to be closed later', async () => {
    const { as, stored } = await disputed(undefined, { evidence: [paper] });
    const answer = { choice: 'answer', finding: 'not-valid', text, paper: ['delivery'] };
    const done = await as('resolver').post(address, answer);
    expect(wordsOf(await done.text())).toContain('The answer to dispute D-1 is on its way');
    const { disputes, tasks } = await stored.facts();
    expect(disputes[0]).toMatchObject({
      finding: 'not-valid',
      answeredBy: 'Jonas Feld',
      papers: ['delivery'],
    });
    expect(stored.outbox()).toMatchObject([{ template: 'dispute-answer', text }]);
    expect(tasks.find(({ state }) => state === 'open')?.taskId).toBe('dispute#D-1#closing');
  });

  it('shows the very mail before it leaves, and records nothing by that', async () => {
    const { as, stored } = await disputed(undefined, { evidence: [paper] });
    const shown = await as('resolver').post(address, {
      ...{ choice: 'preview', finding: 'not-valid', text, paper: ['delivery'] },
    });
    const page = wordsOf(await shown.text());
    expect(page).toContain('The e-mail as it would leave');
    expect(page).toContain('Proof of delivery LS-88120');
    expect(stored.outbox()).toEqual([]);
    expect((await stored.facts()).disputes[0]?.state).toBe('open');
  });

  it.each([
    ['no finding', { text }, 'Choose what you found.'],
    ['no words', { finding: 'valid' }, 'it is never settled without an answer'],
    ['a day that is none', { finding: 'valid', text, date: 'soon' }, 'Write the day as 2026-12-01.'],
    ['a day gone by', { finding: 'valid', text, date: '2026-03-20' }, 'The date must be after today'],
    ['endless words', { finding: 'valid', text: 'a'.repeat(5001) }, '5000 are the most'],
    [
      'words that threaten',
      { finding: 'not-valid', text: 'Pay at once or we will take you to court.' },
      'would not leave so',
    ],
    ['a paper not on file', { finding: 'not-valid', text, paper: ['terms'] }, 'No file of the kind terms'],
  ])(
    'takes no answer with %s, says so beside the field, and keeps what was typed',
    async (_, fields, why) => {
      const { as, stored } = await disputed();
      const answer = await as('resolver').post(address, { choice: 'answer', ...fields });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(wordsOf(html)).toContain(why);
      if ('text' in fields) expect(html).toContain(fields.text);
      expect(stored.outbox()).toEqual([]);
      expect((await stored.facts()).disputes[0]?.state).toBe('open');
    },
  );

  it('that came back is not answered by whoever answered before, but by another', async () => {
    const before = exampleDispute({
      disputeId: 'D-0',
      state: 'answered',
      answeredAt: monday,
      answeredBy: 'Jonas Feld',
    });
    const { as, stored } = await disputed([before, exampleDispute({ repeats: 'D-0' })]);
    const answer = { choice: 'answer', finding: 'not-valid', text };
    const own = await as('resolver').post(address, answer);
    expect(own.status).toBe(422);
    expect(wordsOf(await own.text())).toContain('somebody else must answer this time');
    const found = { ...answer, choice: 'propose' };
    await as(examplePerson('manager')).post(address, found);
    const alone = await as('manager').post(address, answer);
    expect(wordsOf(await alone.text())).toContain('somebody else must decide on it');
    await as(examplePerson('resolver', 'Ines Vogt')).post(address, answer);
    expect((await stored.facts()).disputes.find(({ disputeId }) => disputeId === 'D-1')).toMatchObject({
      ...{ state: 'answered', answeredBy: 'Ines Vogt' },
    });
  });

  it('offers mediation to a customer who does not accept our answers, and rests on', async () => {
    const before = exampleDispute({
      disputeId: 'D-0',
      state: 'answered',
      answeredAt: monday,
      answeredBy: 'Mara Lind',
    });
    const { as, stored } = await disputed([before, exampleDispute({ repeats: 'D-0' })]);
    const offer = 'The chamber of commerce names somebody. It costs you nothing.';
    const done = await as('manager').post(address, { choice: 'mediate', offer });
    expect(wordsOf(await done.text())).toContain('The offer is on its way');
    expect(stored.outbox()).toMatchObject([{ template: 'dispute-mediation', text: offer }]);
    expect((await stored.facts()).disputes.find(({ disputeId }) => disputeId === 'D-1')?.state).toBe('open');
  });

  it('is taken back by the customer’s word alone', async () => {
    const { as, stored } = await disputed();
    expect((await as('resolver').post(address, { choice: 'withdrawn' })).status).toBe(422);
    await as('resolver').post(address, { choice: 'withdrawn', note: 'By telephone on 23 March.' });
    expect((await stored.facts()).disputes[0]?.state).toBe('withdrawn');
  });

  it('of two answers at once takes the first, and tells the second who that was', async () => {
    const { as } = await disputed();
    const answer = { choice: 'answer', finding: 'not-valid', text };
    await as('resolver').post(address, answer);
    const late = await as('manager').post(address, answer);
    expect(late.status).toBe(409);
    expect(wordsOf(await late.text())).toContain('Jonas Feld finished it');
  });
});

describe('a file that the customer sent with it', () => {
  const kept: Attachment['kept'] = {
    key: 'kept/1',
    type: 'application/pdf',
    hash: 'b'.repeat(64),
    flags: [],
    scan: 'clean',
  };
  const sent = { creditorId: 'lindenhof', about: 'D-1', bytes: 9, receivedAt: monday };

  it('is led to when it was kept, and named only when it was not', async () => {
    const { as, stored } = await disputed();
    const list = (attachment: Attachment) => listAttachment(stored.deps.cases, exampleDebtorKey, attachment);
    await list({ ...sent, attachmentId: 'a1', name: 'photo of the box.pdf', kept });
    await list({ ...sent, attachmentId: 'a2', name: 'too large.pdf', refused: 'too-large' });
    const html = await (await as('resolver').get(address)).text();
    expect(html).toContain(`href="${sentFileAddress(exampleDebtorKey, 'a1')}"`);
    expect(wordsOf(html)).toContain('too large.pdf not kept');
    expect(html).not.toContain(sentFileAddress(exampleDebtorKey, 'a2'));
    expect((await as('resolver').get(sentFileAddress(exampleDebtorKey, 'a2'))).status).toBe(404);
    expect((await as('administrator').get(sentFileAddress(exampleDebtorKey, 'a1'))).status).toBe(403);
  });

  it('is saved from a short-lived address of its own bucket', async () => {
    const s3 = new S3Client({
      region: 'eu-central-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    const bucket = (name: string) => ({ s3, bucket: name });
    const papers = bucketPapers({ s3, inbox: 'inbox', sent: { files: bucket('files') }, deskUrl: '' });
    const link = await papers.sentLink({ key: 'kept/1', type: 'application/pdf', name: 'photo.pdf' });
    expect(link).toMatch(/^https:\/\/files\.s3\..*kept\/1.*X-Amz-Expires=60/);
    expect(link).toContain('attachment');
  });
});

describe('closing a dispute at the desk', () => {
  const closing = { ...task, taskId: 'dispute#D-1#closing' };
  const place = taskAddress({ debtorKey: exampleDebtorKey, taskId: closing.taskId });
  const answered = exampleDispute({
    state: 'answered',
    answeredAt: monday,
    answeredBy: 'Jonas Feld',
    answer: text,
  });
  const mailed = exampleContact({ contactId: disputeAnswerId('D-1'), purpose: 'answer' });

  it('asks what brought it about and what we change, and records both under a name', async () => {
    const { as, stored } = await disputed([answered], { contacts: [mailed] }, closing);
    const none = await as('resolver').post(place, { choice: 'close', cause: '', change: '' });
    expect(none.status).toBe(422);
    await as('resolver').post(place, { choice: 'close', cause: 'delivery', change: 'Corners are padded.' });
    expect((await stored.facts()).disputes[0]?.closing).toMatchObject({
      ...{ rootCause: 'delivery', change: 'Corners are padded.', by: 'Jonas Feld' },
    });
  });

  it('is not offered before the answer has left', async () => {
    const { as } = await disputed([answered], {}, closing);
    const page = wordsOf(await (await as('resolver').get(place)).text());
    expect(page).toContain('No answer is known to have reached the customer');
    expect(page).not.toContain('Close the dispute');
  });
});

describe('the list of disputes', () => {
  const tasks = [
    task,
    {
      ...task,
      taskId: 'dispute#2',
      about: 'D-2',
      dueOn: '2026-03-20',
      dispute: { reason: 'PRICE' as const, stage: 'proposed' as const },
    },
  ];

  it.each([
    ['', ['D-2', 'D-1']],
    ['?stage=proposed', ['D-2']],
    ['?reason=DAMAGED', ['D-1']],
    ['?due=overdue', ['D-2']],
    ['?owner=Nobody', []],
    ['?stage=nonsense&after=nonsense', ['D-2', 'D-1']],
  ])('narrowed by "%s" shows %j', async (query, wanted) => {
    const { as } = await deskCase(exampleFacts({ tasks }));
    const html = await (await as('auditor').get(`/disputes${query}`)).text();
    expect(['D-2', 'D-1'].filter((id) => html.includes(`>${id}</a>`))).toEqual(wanted);
  });
});
