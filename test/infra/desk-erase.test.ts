import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { sendReminder } from '../../functions/send-message/send-reminder.ts';
import { readCommand } from '../../infra/desk/read-command.ts';
import { runDesk } from '../../infra/desk/run-desk.ts';
import { reportOf, runVerify } from '../../infra/verify/run-verify.ts';
import { stagePartitions } from '../../infra/verify/sources.ts';
import { unpacked } from '../../shared/policy/kept.ts';
import { shippedPolicies } from '../../shared/policy/ladders.ts';
import { listAttachment } from '../../shared/store/attachments.ts';
import { writeTogether } from '../../shared/store/commit.ts';
import { taskItem } from '../../shared/store/items.ts';
import { packItem } from '../../shared/store/packs.ts';
import { type Reply, replyItem } from '../../shared/store/replies.ts';
import { exampleDebtorKey, exampleFacts, exampleProfile } from '../support/example/example-case.ts';
import { exampleDispute, exampleHold, exampleTask } from '../support/example/example-task.ts';
import { storedCase } from '../support/example/stored-case.ts';
import { fakeSend } from '../support/fake-send.ts';
import { memoryFiles } from '../support/memory-files.ts';

const debtKey = 'lindenhof#INV-1';
const done = { state: 'done', doneBy: 'Ruth Amsel', doneAt: '2026-02-21T09:00:00.000Z' } as const;

const called = {
  ...{ createdAt: '2026-02-20T09:00:00.000Z', outcome: 'vulnerability' },
  ...{ needs: 'Call Quast', note: 'Quast was in tears' },
};

/** A person of whom much was noted. */
const told = exampleFacts({
  profile: exampleProfile({
    name: 'Ida Quast',
    contactName: 'Frau Quast',
    phone: '+49 40 5555 0100',
    preferences: [{ days: [7], source: 'Quast called, ill on Sundays', since: '2026-02-20T09:00:00.000Z' }],
    emails: [{ address: 'ida@quast.example', state: 'open' }],
  }),
  disputes: [
    exampleDispute({
      ...{ state: 'withdrawn', text: 'Quast says torn', answer: 'Dear Quast', source: 'letter of Quast' },
      ...{ openedAt: '2026-02-20T09:00:00.000Z', withdrawnAt: '2026-02-21T09:00:00.000Z' },
    }),
  ],
  holds: [
    exampleHold({
      ...{
        kind: 'vulnerability',
        reason: 'Quast is ill',
        source: 'call with Quast',
        endProof: 'note of Quast',
      },
      ...{ since: '2026-02-01T09:00:00.000Z', releasedAt: '2026-02-05T09:00:00.000Z' },
    }),
  ],
  tasks: [exampleTask('call', { ...done, ...called })],
  evidence: [{ debtKey, kind: 'delivery', reference: 'signed by Quast' }],
});
const personal = /quast|5555 0100|in tears|vulnerability/i;

/** That person after one reminder, and paid up on 12 March 2026 if `paid`. */
async function stored(paid = true) {
  const one = await storedCase(told, '2026-03-10T08:00:00.000Z');
  const tokens = Array.from({ length: 5 }, (_, index) => `token-${index}`);
  const mailed = {
    ...{ ...one.deps, pagesUrl: 'https://pages.example' },
    newToken: () => tokens.pop() ?? 'none',
    mailer: async () => ({ kind: 'sent' as const, messageId: 'ses-1' }),
  };
  await sendReminder(mailed, { debtorKey: exampleDebtorKey, debtKey, generation: 1 });
  expect((await one.facts()).contacts).toHaveLength(1);
  if (paid) await settle(one.memory.direct);
  return {
    ...one,
    desk: async (...args: string[]) => runDesk(one.deps, readCommand(args)),
    /** All that is stored, kept facts and mails unpacked. */
    stands: () =>
      JSON.stringify(
        one.memory
          .items()
          .map(({ content, ...item }) => ({ ...item, content: unpacked([String(content)]) ?? '' })),
      ),
    async verify() {
      const partitions = stagePartitions(one.deps.cases, [exampleDebtorKey]);
      return runVerify({ partitions, anchors: undefined, policies: shippedPolicies, whole: false });
    },
  };
}

async function settle(db: Awaited<ReturnType<typeof storedCase>>['memory']['direct']) {
  await db.send(
    new UpdateCommand({
      TableName: 'Cases',
      Key: { pk: `DEBTOR#${exampleDebtorKey}`, sk: `DEBT#${debtKey}` },
      UpdateExpression: 'SET #state = :closed, amountOutstanding = :none',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':closed': 'closed', ':none': 0 },
    }),
  );
}

const erase = ['erase', 'C-100', '--by', 'Mara Lind', '--text', 'letter of 2 May'];

describe('erasing what is personal about a customer', () => {
  it('scenario 68: three years after the last of it personal data goes, and the hashes of the verdicts stay', async () => {
    const { clock, desk, stands, verify, decisions, memory } = await stored();
    expect(stands()).toMatch(personal);
    const before = decisions().map(({ hash }) => hash);
    expect(memory.items().filter(({ pk }) => String(pk).startsWith('LINK#')).length).toBe(5);
    clock.set('2029-03-10T08:00:00.000Z');
    expect((await desk(...erase)).join(' ')).toContain('Erased: name, addresses');
    expect(stands()).not.toMatch(personal);
    expect(stands()).toContain('profile');
    expect(memory.items().filter(({ pk }) => String(pk).startsWith('LINK#'))).toEqual([]);
    expect(decisions().map(({ hash }) => hash)).toEqual([...before, expect.any(String)]);
    const verified = await verify();
    expect(verified.findings).toEqual([]);
    expect(reportOf(verified)[0]).toBe(
      `${exampleDebtorKey}: erased on 2029-03-10 by Mara Lind: the ${before.length} decisions before stand by their hashes and cannot be decided again.`,
    );
  });

  it('scenario 68, US-24, GDPR-04: before that it is refused with the ground and the day, and the refusal is on record', async () => {
    const { clock, desk, stands, decisions, verify } = await stored();
    clock.set('2029-03-09T08:00:00.000Z');
    const answer = (await desk(...erase)).join(' ');
    expect(answer).toMatch(/legal claims.*3 years.*2026-03-10.*Possible from 2029-03-10/);
    expect(stands()).toMatch(personal);
    expect(decisions().at(-1)).toMatchObject({
      ...{ kind: 'erasure', erasure: 'refused', person: 'Mara Lind', reason: 'letter of 2 May' },
      ...{ ground: expect.stringContaining('legal claims'), possibleFrom: '2029-03-10' },
    });
    expect(await verify()).toMatchObject({ findings: [], notes: [] });
  });

  it('is refused without a day while an invoice is open, however old it is', async () => {
    const { clock, desk, stands } = await stored(false);
    clock.set('2036-03-10T08:00:00.000Z');
    const answer = (await desk(...erase)).join(' ');
    expect(answer).toContain('1 invoice is open');
    expect(answer).not.toContain('Possible from');
    expect(stands()).toMatch(personal);
  });

  it('reaches every record, also of a customer with more than one transaction holds', async () => {
    const { clock, desk, stands, memory, facts } = await stored();
    for (const number of Array.from({ length: 200 }, (_, index) => index)) {
      const task = exampleTask('review', { ...done, ...called, taskId: `review#${number}` });
      const Item = taskItem(exampleDebtorKey, task);
      await memory.direct.send(new PutCommand({ TableName: 'Cases', Item }));
    }
    clock.set('2029-03-10T08:00:00.000Z');
    await desk(...erase);
    expect((await facts()).tasks).toHaveLength(201);
    expect(stands()).not.toMatch(/quast/i);
  });

  describe('with files and mails that the customer sent', () => {
    const kept = { key: 'kept/m1/a1', type: 'application/pdf', hash: 'a'.repeat(64) } as const;
    const sent = async () => {
      const one = await stored();
      const file = { name: 'quast.pdf', type: 'pdf', bytes: 9, sha256: 'x', key: 'files/r1/x' };
      const reply: Reply = {
        ...{ replyId: 'r1', sort: 'person', creditorId: 'lindenhof', contactId: 'c1', files: [file] },
        ...{ receivedAt: '2026-03-10T09:00:00.000Z', from: 'ida@quast.example', sameMailbox: true },
        ...{ subject: 'Quast', text: 'Quast', suggestions: [], mailKey: 'mail/1' },
      };
      const attachment = {
        ...{ creditorId: 'lindenhof', about: 'D-1', bytes: 9, receivedAt: '2026-03-10T09:00:00.000Z' },
        name: 'quast.pdf',
      };
      const { cases } = one.deps;
      await writeTogether(cases, [{ kind: 'put', item: replyItem(exampleDebtorKey, reply) }]);
      const fine = { ...kept, flags: [], scan: 'not scanned' as const };
      await listAttachment(cases, exampleDebtorKey, { ...attachment, attachmentId: 'a1', kept: fine });
      await listAttachment(cases, exampleDebtorKey, { ...attachment, attachmentId: 'a2', refused: 'locked' });
      one.clock.set('2029-03-10T08:00:00.000Z');
      return one;
    };

    /** A bucket of which nothing but taking away is allowed. */
    const takenFrom = (bucket: string, keys: string[]) => ({
      bucket,
      s3: {
        send: fakeSend(async (command) => {
          if (!(command instanceof DeleteObjectCommand)) throw new Error(command.constructor.name);
          expect(command.input.Bucket).toBe(bucket);
          keys.push(command.input.Key ?? '');
          return {};
        }),
      },
    });

    it('takes them out of their buckets, and the lists of them too', async () => {
      const { deps, stands } = await sent();
      const [files, mails]: [string[], string[]] = [[], []];
      const buckets = { files: takenFrom('files', files), mails: takenFrom('mails', mails) };
      const answer = await runDesk({ ...deps, ...buckets }, readCommand(erase));
      expect(answer.join(' ')).toContain('The files and mails they sent are deleted');
      expect(files).toEqual(['kept/m1/a1']);
      expect(mails).toEqual(['files/r1/x', 'mail/1']);
      expect(stands()).not.toMatch(personal);
    });

    it('broken off while taking them away, it finds them again when it is said again', async () => {
      const { deps, stands } = await sent();
      const broken = {
        bucket: 'mails',
        s3: { send: fakeSend(async () => Promise.reject(new Error('down'))) },
      };
      const [files, mails]: [string[], string[]] = [[], []];
      const first = runDesk({ ...deps, files: takenFrom('files', files), mails: broken }, readCommand(erase));
      await expect(first).rejects.toThrow('down');
      await runDesk(
        { ...deps, files: takenFrom('files', files), mails: takenFrom('mails', mails) },
        readCommand(erase),
      );
      expect([...files, ...mails]).toEqual(['kept/m1/a1', 'kept/m1/a1', 'files/r1/x', 'mail/1']);
      expect(stands()).not.toMatch(personal);
    });

    it('erases nothing while a bucket with some of them is not named', async () => {
      const { deps, desk, stands, decisions } = await sent();
      const before = [stands(), decisions().length];
      await expect(desk(...erase)).rejects.toThrow('set FILES_BUCKET');
      const files = takenFrom('files', []);
      await expect(runDesk({ ...deps, files }, readCommand(erase))).rejects.toThrow('set MAIL_BUCKET');
      expect([stands(), decisions().length]).toEqual(before);
    });
  });

  it('takes the pack that was made for an agency out of its bucket, and the list of its files', async () => {
    const { clock, deps, memory, desk } = await stored();
    const pack = {
      ...{ packId: 'p1', debtKey: 'lindenhof#INV-1', creditorId: 'lindenhof', state: 'ready' as const },
      ...{ prefix: 'packs/x/', builtAt: '2026-03-10T09:00:00.000Z' },
      files: [{ name: 'pack.pdf', type: 'application/pdf', bytes: 9, sha256: 'a'.repeat(64) }],
    };
    const item = packItem(exampleDebtorKey, pack);
    await writeTogether(deps.cases, [{ kind: 'put', item }]);
    clock.set('2029-03-10T08:00:00.000Z');
    await expect(desk(...erase)).rejects.toThrow('set PACKS_BUCKET');
    const packs = memoryFiles();
    packs.objects.set('packs/x/pack.pdf', { bytes: Buffer.from('Quast') });
    await runDesk({ ...deps, packs }, readCommand(erase));
    expect(packs.objects.size).toBe(0);
    expect(memory.items().filter(({ sk }) => String(sk).startsWith('PACK#'))).toEqual([]);
  });

  it('is wanted by a named person with a reason, about one customer that is known', async () => {
    const { desk } = await stored();
    await expect(desk('erase', 'C-100', '--text', 'letter')).rejects.toThrow('Say who you are');
    await expect(desk('erase', 'C-100', '--by', 'Mara Lind')).rejects.toThrow('--text must say why');
    await expect(desk('erase', 'C-999', ...erase.slice(2))).rejects.toThrow('There is no customer C-999.');
  });

  it('does not excuse facts that are missing without an erasure, or that are still there after one', async () => {
    const { clock, desk, memory, verify } = await stored();
    const kept = memory.items().find(({ sk }) => String(sk).startsWith('MESSAGE#'));
    if (kept === undefined) throw new Error('no message was kept');
    const { pk, sk } = kept;
    await memory.direct.send(new DeleteCommand({ TableName: 'Cases', Key: { pk, sk } }));
    expect((await verify()).findings.map(({ what }) => what)).toEqual([
      'names a message whose text is not kept as it was',
    ]);
    clock.set('2029-03-10T08:00:00.000Z');
    await desk(...erase);
    await memory.direct.send(new PutCommand({ TableName: 'Cases', Item: kept }));
    expect((await verify()).findings.map(({ what }) => what)).toEqual([
      'was erased, and what it rested on is still kept: erase again',
    ]);
    await desk(...erase);
    clock.set('2032-03-10T08:00:00.000Z');
    await desk(...erase);
    expect((await verify()).findings).toEqual([]);
  });
});
