import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { currencySchema } from '../../../../shared/domain/money.ts';
import { contactsOf } from '../contacts-of.ts';
import { happenedIn } from '../happened.ts';
import { playParts } from '../play-parts.ts';
import { fileWriter } from '../record/line-writer.ts';
import { mergeStamped, stamped } from '../record/stamped.ts';
import { orderFor, sampleInvoices } from '../small-ledger.ts';
import { takeIn } from '../take-in.ts';
import { putTogether } from './part-files.ts';
import type { Part } from './play-part.ts';
import { split } from './split.ts';

let folder: string;
let whole: Part[];
let parts: Part[];
beforeAll(async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
  const order = orderFor(sampleInvoices(), ['--until', '2026-12-20']);
  const taken = await takeIn(order);
  const ledger = { order, taken, behaviour: 'model', deskAnswers: true, events: [], payments: [] } as const;
  whole = split(ledger);
  parts = split(ledger, 5);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Plays parts into a folder of this name; with `meddle` in this thread. */
async function played(name: string, which: readonly Part[], meddle?: () => void) {
  const into = join(folder, name);
  const progress = vi.fn();
  const all = await playParts(which, { folder: into, meddle, progress });
  const happened = happenedIn(all, []);
  const contacts = [...happened.debtors()].flatMap((facts) => contactsOf(facts, 'Europe/Berlin')).sort();
  const { tally, bounds, faults, debtorKeys } = happened;
  for (const part of all) part.close();
  putTogether(into, which.length);
  return { into, progress, contacts, tally, bounds, faults, debtorKeys };
}

const files = (name: string) =>
  readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]);

describe('a ledger in parts', () => {
  it('is split by its customers, none of whom is lost or in two parts', () => {
    expect(whole).toHaveLength(1);
    expect(parts.length).toBeGreaterThan(2);
    const debtorsOf = ({ items }: Pick<Part, 'items'>) =>
      new Set(items.flatMap(({ debtorKey }) => (typeof debtorKey === 'string' ? debtorKey : [])));
    const each = parts.map(debtorsOf);
    expect(Math.max(...each.map(({ size }) => size))).toBeLessThanOrEqual(5);
    expect(each.flatMap((one) => [...one]).sort()).toEqual([...debtorsOf(whole[0] ?? { items: [] })].sort());
  });

  it('stays whole where money comes from a file, which may be for any invoice', async () => {
    const order = orderFor(sampleInvoices(), []);
    const currency = currencySchema.parse('EUR');
    const paid = { reference: 'R-1', bookedOn: '2026-12-01', amount: 100, currency };
    const taken = await takeIn(order);
    const some = { behaviour: 'ledger', deskAnswers: false, events: [], payments: [paid] } as const;
    expect(split({ order, taken, ...some }, 5)).toHaveLength(1);
  });

  it('comes to the same as the whole: who is contacted on which day, and what speaks against it', async () => {
    const one = await played('whole', whole);
    const many = await played('parts', parts, () => undefined);
    expect(one.contacts.length).toBeGreaterThan(20);
    expect(many.contacts).toEqual(one.contacts);
    expect(many.debtorKeys).toEqual(one.debtorKeys);
    expect(many.tally.days).toEqual(one.tally.days);
    expect(many.tally.debtors).toEqual(one.tally.debtors);
    // How often a waiting debt is looked at depends on what happens at the same instant; what speaks against it does not.
    const rules = ({ refusals }: typeof one.tally) => refusals.map(({ rule }) => rule);
    expect(rules(many.tally)).toEqual(rules(one.tally));
    expect(many.bounds).toEqual(one.bounds);
    expect([one.faults, many.faults]).toEqual([[], []]);
  });

  it('is the same, byte for byte, on several threads, and tells how far it is', async () => {
    const { progress } = await played('threads', parts);
    expect(progress).toHaveBeenLastCalledWith(parts.length, parts.length);
    expect(files('threads')).toEqual(files('parts'));
    expect(existsSync(join(folder, 'threads', 'parts'))).toBe(false);
  });

  it('fails as a whole when a thread fails', async () => {
    const [first, second] = parts;
    if (first === undefined || second === undefined) throw new Error('no part');
    const broken = { ...first, begins: 'at no time' };
    await expect(playParts([broken, second], { folder: join(folder, 'broken') })).rejects.toThrow(/time/);
  });
});

describe('what parts wrote', () => {
  it('is put in the order in which it happened, part by part at one instant', () => {
    const write = (name: string, texts: readonly (readonly [number, string])[]) => {
      let now = 0;
      const writer = fileWriter(join(folder, name));
      const stamping = stamped(writer, () => now);
      for (const [at, text] of texts) {
        now = at;
        stamping.write(text);
      }
      writer.end();
      return join(folder, name);
    };
    const long = 'ä'.repeat(70_000);
    const first = write('first', [
      [1_000, 'a\n'],
      [3_000, `${long}\n`],
      [3_000, 'two\nlines\n'],
    ]);
    const second = write('second', [
      [2_000, 'b\n'],
      [3_000, 'c\n'],
      [10_000, 'd\n'],
    ]);
    writeFileSync(join(folder, 'none'), '');
    const merged = fileWriter(join(folder, 'merged'));
    mergeStamped([first, join(folder, 'none'), second], merged);
    merged.end();
    expect(readFileSync(join(folder, 'merged'), 'utf8')).toBe(`a\nb\n${long}\ntwo\nlines\nc\nd\n`);
  });
});
