import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { creditorOf } from '../../../shared/config/read-stage.ts';
import { stageSchema } from '../../../shared/config/stage.ts';
import { exampleCreditor, exampleStage } from '../../support/example/example-case.ts';

/** What ops read when a stage's configuration is refused. */
function refusalOf(stage: unknown): string {
  const parsed = stageSchema.safeParse(stage);
  return parsed.success ? 'accepted' : z.prettifyError(parsed.error);
}

const withCreditor = (changes: object) => ({
  ...exampleStage,
  creditors: [{ ...exampleCreditor, ...changes }],
});

describe("a stage's configuration", () => {
  test('is accepted as the example has it, with cautious defaults', () => {
    expect(stageSchema.parse(exampleStage)).toMatchObject({
      startsPerSecond: 25,
      startHorizonDays: 3,
      importConcurrency: 10,
      sweepMinutes: 60,
    });
  });

  test.each<[string, object, string]>([
    ['timeZone', { timeZone: 'Berlin' }, 'must be an IANA time zone such as Europe/Berlin'],
    ['country', { country: 'Germany' }, 'must be an ISO country code of two capitals such as DE'],
    ['languages[0]', { languages: ['English'] }, 'must be a language tag such as en or de-AT'],
    ['id', { id: 'Linden Hof' }, 'must be lower-case letters, digits and hyphens'],
    ['ledger', { ledger: 'SAP 1' }, 'must be lower-case letters, digits and hyphens'],
    ['defaultDebtorCountry', { defaultDebtorCountry: 'de' }, 'must be an ISO country code'],
    ['sender.address', { sender: { name: 'x', address: 'rechnung' } }, 'Invalid email address'],
    ['deskMailbox', { deskMailbox: undefined }, 'expected string'],
    ['owners.disputes', { owners: { ...exampleCreditor.owners, disputes: '' } }, 'Too small'],
    ['address', { address: [] }, 'Too small'],
    ['languages', { languages: [] }, 'Too small'],
    ['logo', { logo: 'https://lindenhof.example/logo.svg' }, 'pages load nothing from elsewhere'],
    ['logo', { logo: 'data:text/html;base64,PGI+' }, 'must be data:image/png;base64'],
    ['logo', { logo: `data:image/png;base64,${'A'.repeat(24_000)}` }, 'make the picture smaller'],
    ['colour', { colour: 'teal' }, 'must be # and six hexadecimal digits such as #17545c'],
    ['colour', { colour: '#ffcc00' }, 'its contrast with white is 1.5, it needs about 5; choose a darker'],
    ['bank.holder', { bank: { ...exampleCreditor.bank, holder: 'x'.repeat(71) } }, 'Too big'],
  ])('names the field %s when it is wrong, and says how it should be', (field, changes, words) => {
    const refusal = refusalOf(withCreditor(changes));
    expect(refusal).toContain(`at creditors[0].${field}\n`.trimEnd());
    expect(refusal).toContain(words);
  });

  test.each<[string, object]>([
    ['clock.speed', { clock: { ...exampleStage.clock, speed: 0 } }],
    ['startsPerSecond', { startsPerSecond: 301 }],
    ['sweepMinutes', { sweepMinutes: 0 }],
    ['redirectMailTo', { redirectMailTo: 'everyone' }],
    ['pagesUrl', { pagesUrl: 'pages' }],
    ['pagesUrl', { pagesUrl: 'https://lindenhof.example/pages' }],
    ['creditors', { creditors: [] }],
  ])('names the field %s of the stage', (field, changes) => {
    expect(refusalOf({ ...exampleStage, ...changes })).toContain(`at ${field}`);
  });

  test('refuses two creditors with one id', () => {
    const refusal = refusalOf({ ...exampleStage, creditors: [exampleCreditor, exampleCreditor] });
    expect(refusal).toContain('two creditors have the same id');
    expect(refusal).toContain('at creditors');
  });
});

test('a debt of a creditor that was removed from the configuration is a fault that names the creditor', () => {
  expect(creditorOf(exampleStage, 'lindenhof')).toEqual(exampleCreditor);
  expect(() => creditorOf(exampleStage, 'gone')).toThrow('creditor gone is not in the stage');
});
