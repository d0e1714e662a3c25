import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const sources = globSync('{functions,shared,infra}/**/*.{ts,tsx}', { cwd: root }).map((path) => ({
  path,
  code: readFileSync(join(root, path), 'utf8'),
}));

const holding = (pattern: RegExp) =>
  sources
    .filter(({ code }) => pattern.test(code))
    .map(({ path }) => path)
    .sort();

/** Whoever writes to a debtor reads it by the wording rules first; a new way out must be entered here on purpose. */
describe('nothing leaves that the wording rules have not read', () => {
  const sender = 'functions/send-message';

  /** What goes to the creditor's own people, who know the case. */
  const toTheHouse = [`${sender}/send-to-resolver.ts`];
  /** What the desk shows or checks of a mail before it leaves; it leaves from the sender, or not at all. */
  const shownOnly = [
    'shared/desk/policy/letters-view.tsx',
    'shared/mails/preview-answer.ts',
    'shared/mails/preview-reminder.ts',
    'shared/messages/own-text/check-letter.ts',
  ];

  it('mails to debtors are rendered by the sender alone, and where they are rendered they are read', () => {
    const rendering = holding(/\brenderMessage\(/).filter(
      (path) => path !== 'shared/messages/render-message.ts',
    );
    const toDebtors = [`${sender}/send-answer.ts`, `${sender}/send-reminder.ts`];
    expect(rendering).toEqual([...toDebtors, ...toTheHouse, ...shownOnly]);
    const reading = holding(/\bwordingAgainst(Answer|Reminder)\(/);
    expect(reading).toEqual(expect.arrayContaining(toDebtors));
    expect(reading.filter((path) => path.startsWith(sender))).toEqual([
      `${sender}/check-wording.ts`,
      ...toDebtors,
      ...toTheHouse,
    ]);
  });

  it('mails are given to the mail service by the sender alone, after a claim or as an answer that was read', () => {
    expect(holding(/\.mailer\(/)).toEqual([
      `${sender}/claim-and-send.ts`,
      `${sender}/send-answer.ts`,
      ...toTheHouse,
    ]);
    expect(holding(/\bnew SendEmailCommand\(|\bSendRawEmail|\bSendBulkEmail/)).toEqual([
      `${sender}/mailer.ts`,
    ]);
  });

  it('what is left on a machine comes from one place, which reads it', () => {
    const [place] = sources.filter(({ path }) => path === 'shared/messages/voicemail.ts');
    expect(place?.code).toContain('lint({ voicemail }, context)');
    expect(holding(/\bvoicemailFor\(/)).toEqual([
      'functions/open-call-task/open-call-task.ts',
      'shared/messages/voicemail.ts',
    ]);
    expect(holding(/kind: 'call',\n\s*matter/)).toEqual(['functions/open-call-task/open-call-task.ts']);
  });

  it('a file for a debtor is named by one place, which reads the name', () => {
    // The other two name exports of the desk and packs for an agency.
    expect(holding(/filename\*?=/)).toEqual([
      'shared/desk/answer.tsx',
      'shared/files/download-link.ts',
      'shared/files/signed-link.ts',
    ]);
    expect(holding(/\bfileNameFor\(/)).toEqual([
      'shared/files/download-link.ts',
      'shared/files/file-name.ts',
    ]);
  });

  it('a stage is read before it is deployed', () => {
    expect(holding(/\bwordingProblems\(/)).toEqual(['infra/stage-file.ts', 'infra/stage-wording.ts']);
  });
});
