import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { newestPolicy, shippedPolicies } from '../../../shared/policy/ladders.ts';
import { filesOf } from '../simulate/files-of.ts';
import { naiveSender } from '../simulate/naive-sender.ts';
import type { PlayOptions } from '../simulate/play-ledger.ts';
import { readPolicy } from '../simulate/read-policy.ts';
import { firstDay, oneInvoice, orderFor } from '../simulate/small-ledger.ts';
import { publicationSchema } from './publication.ts';
import { publish } from './publish.ts';
import { readArguments } from './read-arguments.ts';

const shipped = join(import.meta.dirname, '..', '..', '..', 'shared', 'policy', 'ladders');
const newest = newestPolicy(shippedPolicies, 'considerate');
const next = newest.version + 1;
const threat = 'Subject: Your account\n\nThe police will come. Please pay {{ total }}.\n';
const late = oneInvoice('N-1', 'Late Ltd');

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'publish-'));
  cpSync(shipped, join(home, 'ladders'), { recursive: true });
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => rmSync(home, { recursive: true }));

const ladders = () => join(home, 'ladders');
const read = (name: string) => readFileSync(join(ladders(), name), 'utf8');
const everything = () =>
  Object.fromEntries(
    readdirSync(ladders(), { withFileTypes: true }).map((one) => [
      one.name,
      one.isFile() ? read(one.name) : '',
    ]),
  );

/** The newest policy with changes, as a document. */
function document(changes: object): string {
  const text = readFileSync(join(shipped, `considerate-${newest.version}.json`), 'utf8');
  return JSON.stringify(
    { ...z.record(z.string(), z.unknown()).parse(JSON.parse(text)), ...changes },
    null,
    2,
  );
}

function publishing(text: string, ledger = late, play: Pick<PlayOptions, 'meddle'> = {}) {
  const policy = readPolicy('mine.json', text);
  const order = orderFor(ledger, ['--until', '2026-12-20'], { policy, against: newest });
  const given = { text, order, by: 'Ruth Amsel', on: '2026-11-28' };
  return publish({ ...given, folder: ladders(), out: join(home, 'report') }, play);
}

describe('a policy whose bounds hold', () => {
  it('ships with its record, and the report lays it beside the one it follows', async () => {
    const text = document({ version: next, title: 'The next one' });
    expect(await publishing(text)).toMatchObject({ kind: 'published' });
    expect(readPolicy('', read(`considerate-${next}.json`))).toEqual(readPolicy('', text));
    const record = publicationSchema.parse(JSON.parse(read(`considerate-${next}.published.json`)));
    expect(record).toMatchObject({
      policy: { id: 'considerate', version: next },
      ...{ publishedBy: 'Ruth Amsel', publishedOn: '2026-11-28' },
      played: { creditor: 'lindenhof', from: firstDay, until: '2026-12-20', seed: 1, behaviour: 'model' },
      against: { id: 'considerate', version: newest.version },
    });
    expect(record.bounds).toHaveLength(10);
    expect(record.figures.mails.length).toBeGreaterThan(0);
    expect(read('shipped.ts')).toContain(`import policyConsiderate${next} from './considerate-${next}.json'`);
    expect(read('shipped.ts')).toContain(`'considerate-${next}.json': policyConsiderate${next},`);
    expect(readFileSync(join(home, 'report', 'report.html'), 'utf8')).toContain('Under the other policy');
  });
});

describe('nothing is published, not even half of it,', () => {
  const refusals: [string, () => ReturnType<typeof publishing>, RegExp][] = [
    [
      'under a version that says something else',
      () => publishing(document({ title: 'Other words' })),
      /ships already and says something else/,
    ],
    [
      'under a version that ships word for word',
      () => publishing(document({})),
      /ships already, word for word/,
    ],
    [
      'under a version that does not follow the newest',
      () => publishing(document({ version: next + 1 })),
      new RegExp(`the next version of considerate is ${next}\\.`),
    ],
    [
      'when a letter of its own would threaten',
      () => publishing(document({ version: next, texts: { 'reminder-1': { en: threat } } })),
      /Not published: reminder-1 in English, line 1: L01/,
    ],
    [
      'when the ledger is refused',
      () => publishing(document({ version: next }), 'nonsense\n'),
      /The ledger was refused/,
    ],
    [
      'when nobody was contacted',
      () => publishing(document({ version: next }), late.replace('a@debtor.example', '')),
      /Nobody was contacted/,
    ],
    [
      'when a bound of ethics breaks',
      () =>
        publishing(document({ version: next }), late, {
          meddle: naiveSender('lindenhof~N-1', [firstDay, '2026-11-24', '2026-11-28']),
        }),
      /Not published: considerate \d+\.\n(.+\n)*A bound of ethics broke \d+ times: /,
    ],
  ];

  it.each(refusals)('%s', async (_, attempt, why) => {
    const before = everything();
    const { kind, words } = await attempt();
    expect({ kind, words }).toEqual({ kind: 'refused', words: expect.stringMatching(why) });
    expect(everything()).toEqual(before);
  });

  it('when the report would go into a folder with other files', async () => {
    mkdirSync(join(home, 'report'));
    writeFileSync(join(home, 'report', 'letter.txt'), 'mine');
    const before = everything();
    await expect(publishing(document({ version: next }))).rejects.toThrow('holds other files');
    expect(everything()).toEqual(before);
  });

  it('when the list of what ships cannot be written', async () => {
    rmSync(join(ladders(), 'shipped.ts'));
    mkdirSync(join(ladders(), 'shipped.ts'));
    const before = everything();
    await expect(publishing(document({ version: next }))).rejects.toThrow();
    expect(everything()).toEqual(before);
  });

  it('when playing fails', async () => {
    const before = everything();
    const meddle = () => {
      throw new Error('no memory');
    };
    await expect(publishing(document({ version: next }), late, { meddle })).rejects.toThrow('no memory');
    expect([everything(), existsSync(join(home, 'report'))]).toEqual([before, false]);
  });
});

describe('what is asked for at the command line', () => {
  const file = (name: string, content: string) => {
    writeFileSync(join(home, name), content);
    return join(home, name);
  };
  const asked = (...args: string[]) => readArguments(['--invoices', file('ledger.csv', late), ...args]);

  it('needs a policy, a ledger and the name of who answers for it', () => {
    const policy = file('mine.json', document({}));
    expect(() => readArguments(['--by', 'Ruth Amsel', '--policy', policy])).toThrow('--invoices is needed');
    expect(() => asked('--by', 'Ruth Amsel')).toThrow('--policy is needed');
    for (const by of [[], ['--by'], ['--by', ' '], ['--by', '--seed']])
      expect(() => asked('--policy', policy, ...by)).toThrow('--by is needed');
    expect(asked('--by', 'Ruth Amsel', '--policy', policy)).toMatchObject({
      by: 'Ruth Amsel',
      options: { policy },
    });
    expect(readArguments(['--help'])).toBe('help');
    expect(() => asked('--by', 'Ruth Amsel', '--policy', join(home, 'none.json'))).toThrow(
      'There is no file',
    );
  });

  it('names the file, the path and the reason of everything that is wrong, all at once', () => {
    const policy = file(
      'mine.json',
      document({ minimumGapDays: 0, pace: 'fast' }).replace('"title"', '"titel"'),
    );
    const against = file('other.json', '{ "id": ');
    const events = file('events.jsonl', '{"date":"2026-11-24","what":"vanished","invoice":"R-1"}\n');
    const args = asked('--by', 'Ruth Amsel', '--policy', policy, '--against', against, '--events', events);
    if (args === 'help') throw new Error('no help was asked for');
    const said = (() => {
      try {
        filesOf(args.options);
        return '';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    })();
    expect(said).toMatch(/mine\.json, \$\.minimumGapDays: /);
    expect(said).toMatch(/mine\.json, \$\.title: /);
    expect(said).toMatch(/other\.json, it is not JSON: /);
    expect(said).toMatch(/events\.jsonl, line 1/);
  });
});
