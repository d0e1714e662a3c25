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

  it('mails are rendered by the sender alone, and where they are rendered they are read', () => {
    const rendering = holding(/\brenderMessage\(/).filter(
      (path) => path !== 'shared/messages/render-message.ts',
    );
    expect(rendering).toEqual([`${sender}/send-answer.ts`, `${sender}/send-reminder.ts`]);
    expect(holding(/\bwordingAgainst(Answer|Reminder)\(/)).toEqual([
      `${sender}/check-wording.ts`,
      ...rendering,
    ]);
  });

  it('mails are given to the mail service by the sender alone, after a claim or as an answer that was read', () => {
    expect(holding(/\.mailer\(/)).toEqual([`${sender}/claim-and-send.ts`, `${sender}/send-answer.ts`]);
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

  it('a file is named by one place, which reads the name', () => {
    expect(holding(/filename\*?=/)).toEqual(['shared/files/download-link.ts']);
    expect(holding(/\bfileNameFor\(/)).toEqual([
      'shared/files/download-link.ts',
      'shared/files/file-name.ts',
    ]);
  });

  it('a stage is read before it is deployed', () => {
    expect(holding(/\bwordingProblems\(/)).toEqual(['infra/stage-file.ts', 'infra/stage-wording.ts']);
  });
});
