import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readStageFile, stageFileOf } from '../../infra/stage-file.ts';

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

  it('that does not exist is asked for by its path', () => {
    expect(() => readStageFile(stageFileOf('nowhere'))).toThrow(/nowhere\.json.*example\.json/);
  });

  it('that is not JSON is refused as such', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{ "name": ');
    expect(() => readStageFile(file)).toThrow(`${file} is not JSON`);
  });
});
