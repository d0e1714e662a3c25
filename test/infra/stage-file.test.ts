import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import local from '../../infra/local/creditors.json' with { type: 'json' };
import { readStageFile, stageFileOf } from '../../infra/stage-file.ts';
import { wordingProblems } from '../../infra/stage-wording.ts';
import { creditorSchema } from '../../shared/config/stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'forbear-stage-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(change: object): string {
  const file = join(folder, 'stage.json');
  writeFileSync(file, JSON.stringify({ ...readStageFile(stageFileOf('example')), ...change }));
  return file;
}

describe("a stage's configuration", () => {
  it('ships with an example that is valid and runs at real speed', () => {
    expect(readStageFile(stageFileOf('example')).clock.speed).toBe(1);
  });

  it('that is wrong is refused with the names of the file and of every wrong field', () => {
    const file = fileWith({ alarmsTo: 'nobody', sweepMinutes: 0 });
    expect(() => readStageFile(file)).toThrow(file);
    expect(() => readStageFile(file)).toThrow(/alarmsTo: .*\n.*sweepMinutes: /);
  });

  it('names a field inside a creditor by its path', () => {
    const [creditor] = readStageFile(stageFileOf('example')).creditors;
    const file = fileWith({ creditors: [{ ...creditor, timeZone: 'Berlin' }] });
    expect(() => readStageFile(file)).toThrow('creditors.0.timeZone: must be an IANA time zone');
  });

  it.each([
    ['that tells of a debt', 'Lindenhof Debt Collection', 'A bystander would learn of the debt. (L17)'],
    ['that nobody knows', 'Bureau of Balances', 'The sender is not recognisable as the creditor. (L05)'],
  ])('L05, L17: with a sender %s is refused before anything is deployed', (_, name, said) => {
    const [creditor] = readStageFile(stageFileOf('example')).creditors;
    const file = fileWith({ creditors: [{ ...creditor, sender: { ...creditor?.sender, name } }] });
    expect(() => readStageFile(file)).toThrow(`creditors.0.sender.name: ${said}`);
  });

  it.each([
    'https://debt-collection.example',
    'https://inkasso.lindenhof.example',
    'https://lindenhof.example?a=1',
  ])('L17, L26: with pages at an address that tells too much is refused: %s', (pagesUrl) => {
    expect(() => readStageFile(fileWith({ pagesUrl }))).toThrow(/pagesUrl: .* \(L(17|26)\)/);
  });

  it('may have pages at an address that tells nothing', () => {
    const pagesUrl = 'https://service.lindenhof.example';
    expect(readStageFile(fileWith({ pagesUrl })).pagesUrl).toBe(pagesUrl);
  });

  it('names no sender on this machine either that the wording rules refuse', () => {
    expect(wordingProblems({ creditors: z.array(creditorSchema).parse(local) })).toEqual([]);
  });

  it('that does not exist is asked for by its path', () => {
    expect(() => readStageFile(stageFileOf('nowhere'))).toThrow(/nowhere\.json.*example\.json/);
  });

  it('that is not JSON is refused as such', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{ "name": ');
    expect(() => readStageFile(file)).toThrow(`${file} is not JSON`);
  });
});
