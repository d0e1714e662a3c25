import { describe, expect, it } from 'vitest';
import { mappingKeyOf } from '../../../shared/intake/mapping-key.ts';
import { profilesFor } from '../../../shared/intake/profiles-for.ts';
import { readBatch } from '../../../shared/intake/read-batch.ts';
import { sourceOf } from '../../../shared/intake/source.ts';
import { memoryInbox } from '../../functions/import-chunk/memory-inbox.ts';

const mapping = (title: string) =>
  Buffer.from(
    JSON.stringify({
      ...{ title, currency: 'EUR', storedBy: 'Mara Lind', storedAt: '2026-03-23T09:00:00Z' },
      columns: {
        Wer: ['customer_number', 'customer_name'],
        Nr: 'invoice_number',
        Am: 'issue_date',
        Bis: 'due_date',
        Rest: ['invoice_total', 'amount_outstanding'],
      },
    }),
  );
const list = 'Liste\nWer;Nr;Am;Bis;Rest\nA;1;2026-01-01;2026-02-01;5,00\n';
const other = 'Wer;Nr;Am;Frist;Rest\nA;1;2026-01-01;2026-02-01;5,00\n';

async function titles(inbox: ReturnType<typeof memoryInbox>, text: string, creditorId = 'lindenhof') {
  const profiles = await profilesFor(inbox, { kind: 'invoices', creditorId })(text);
  return profiles.map(({ title }) => title);
}

describe('the mappings of a creditor', () => {
  it('are found by the header they were stored for, after the creditor’s own, before those that ship', async () => {
    const inbox = memoryInbox();
    const key = mappingKeyOf('lindenhof', list) ?? '';
    expect(key).toMatch(/^mappings\/lindenhof\/[0-9a-f]{32}\.json$/);
    const shipped = await titles(inbox, list);
    inbox.objects.set(key, mapping('stored'));
    inbox.objects.set(mappingKeyOf('lindenhof', other) ?? '', mapping('other'));
    expect(await titles(inbox, list)).toEqual(['stored', ...shipped]);
    expect(await titles(inbox, other)).toEqual(['other', ...shipped]);
    expect(await titles(inbox, 'no table')).toEqual(shipped);
    expect(await titles(inbox, list, 'nordlicht')).toEqual(shipped);
    inbox.objects.set('mappings/lindenhof.json', mapping('own'));
    expect(await titles(inbox, list)).toEqual(['own', 'stored', ...shipped]);
  });

  it('are the same for a header in other cases and with other rows, and for no other header', () => {
    const key = (text: string) => mappingKeyOf('lindenhof', text);
    expect(key('WER;nr;am;bis;REST\nB;2;2026-01-01;2026-02-01;7,00\nC;3;x;y;z\n')).toBe(key(list));
    expect(key('Nr;Wer;Am;Bis;Rest\nB;2;2026-01-01;2026-02-01;7,00\n')).not.toBe(key(list));
    expect(key('Wer;Nr;AmBis;;Rest\nB;2;2026-01-01;2026-02-01;7,00\n')).not.toBe(key(list));
  });

  it('that cannot be used refuse the file and say why', async () => {
    const inbox = memoryInbox();
    inbox.objects.set(mappingKeyOf('lindenhof', list) ?? '', Buffer.from('{"columns":{"Nr":"number"}}'));
    const reading = await readBatch(
      sourceOf(Buffer.from(list)),
      profilesFor(inbox, { kind: 'invoices', creditorId: 'lindenhof' }),
      { today: '2026-11-22' },
      { put: () => {}, restart: () => {} },
    );
    expect(reading).toMatchObject({ kind: 'refused', code: 'bad-mapping' });
  });
});
