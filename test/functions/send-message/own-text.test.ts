import { describe, expect, it } from 'vitest';
import { sendReminder } from '../../../functions/send-message/send-reminder.ts';
import { previewReminder } from '../../../shared/mails/preview-reminder.ts';
import { fileOf, letterOf } from '../../../shared/messages/own-text/letter.ts';
import { shippedText, withText } from '../../../shared/messages/own-text/policy-letters.ts';
import { hashOf, sha256 } from '../../../shared/policy/canonical.ts';
import { unpacked } from '../../../shared/policy/kept.ts';
import { findPolicy, newestPolicy, shippedPolicies } from '../../../shared/policy/ladders.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { readCase } from '../../../shared/store/situation.ts';
import { exampleDebt, exampleFacts } from '../../support/example/example-case.ts';
import { input, sending } from './sending.ts';

const kind = { template: 'reminder-1', language: 'en' } as const;
const { policyId, policyVersion } = exampleDebt();
const shipped = policyNamed(policyVersion);
const { version: newest } = newestPolicy(shippedPolicies, policyId);
const { subject, body } = letterOf(shippedText(kind));

function policyNamed(version: number): Policy {
  const found = findPolicy(shippedPolicies, policyId, version);
  if (found === undefined) throw new Error(`no version ${version}`);
  return found;
}

/** A next version, with another sentence at the head of its first reminder. */
function saying(sentence: string): Policy {
  const text = fileOf({ subject, body: `${sentence}\n\n${body}` });
  return withText({ ...shipped, version: newest + 1 }, kind, text);
}

async function sendingUnder(policy: Policy, pinned = policy.version) {
  const scene = await sending(exampleFacts({ debts: [exampleDebt({ policyVersion: pinned })] }));
  return { ...scene, deps: { ...scene.deps, policies: [...shippedPolicies, policy] } };
}

const kindly = saying('We hope that all is well with you.');

describe('a debt is written to in the words of its own version', () => {
  it('in the mail, in its preview, and in what is kept of it', async () => {
    const { deps, mails, decisions, memory } = await sendingUnder(kindly);
    const one = await readCase(deps, input);
    const step = kindly.ladder.find(({ id }) => id === 'reminder-1');
    if (one === undefined || step === undefined) throw new Error('no case');
    const preview = previewReminder(one, one.facts, step);
    await sendReminder(deps, input);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.message.text).toContain('We hope that all is well with you.\n\nWe are writing about');
    expect(mails[0]?.message.html).toContain('<p>We hope that all is well with you.</p>');
    const bare = (text = '') => text.replace(/https:\S+/g, '');
    expect(bare(preview?.message.text)).toBe(bare(mails[0]?.message.text));
    expect(decisions()).toMatchObject([{ policyVersion: kindly.version, policyHash: hashOf(kindly) }]);
    const [record] = decisions();
    const kept = memory.items().find(({ sk }) => sk === `MESSAGE#${record?.['messageHash']}`);
    expect(JSON.parse(unpacked([String(kept?.['content'])]) ?? '')).toMatchObject({
      text: expect.stringContaining('We hope that all is well with you.'),
      htmlHash: sha256(mails[0]?.message.html ?? ''),
    });
    expect(hashOf(kindly)).not.toBe(hashOf({ ...shipped, version: kindly.version }));
  });

  it('and in those that ship under every other version', async () => {
    const { deps, mails } = await sendingUnder(kindly, policyVersion);
    await sendReminder(deps, input);
    expect(mails[0]?.message.text).toMatch(/^Dear [^\n]*\n\nWe are writing about/);
  });

  it('stays back on a person’s list where its words may not leave, however they came there', async () => {
    const { deps, mails, facts } = await sendingUnder(saying('Or the bailiff will come.'));
    await sendReminder(deps, input);
    expect(mails).toEqual([]);
    expect((await facts()).tasks).toMatchObject([
      { kind: 'fault', needs: expect.stringContaining('stays back because of its wording') },
    ]);
  });
});
