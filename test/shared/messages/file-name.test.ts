import { describe, expect, it } from 'vitest';
import { fileNameFor } from '../../../shared/messages/file-name.ts';

const person = { name: 'John Doe', kind: 'consumer' } as const;
const named = (wanted: string, debtor: Parameters<typeof fileNameFor>[2] = person) =>
  fileNameFor(wanted, 'pdf', debtor, { phrases: ['R-2026/0007'], today: '2026-03-17', language: 'en' });

describe('the name of a file that leaves', () => {
  it('keeps what tells nothing, with the numbers that are data', () => {
    expect(named('letter.pdf')).toBe('letter.pdf');
    expect(named('delivery note R-2026/0007')).toBe('delivery-note-R-2026-0007.pdf');
  });

  it.each(['final-notice', 'overdue-debt', 'Mahnung', 'mise en demeure', 'aanmaning', 'John Doe letter'])(
    'L17: tells nothing of a debt or of a person: %s',
    (wanted) => {
      expect(named(wanted)).toBe('document.pdf');
    },
  );

  it('may name a company', () => {
    expect(named('Holm-GmbH-letter', { name: 'Holm GmbH', kind: 'company' })).toBe('Holm-GmbH-letter.pdf');
  });

  it('has one safe ending and no path', () => {
    expect(named('../../Lettre été.PDF')).toBe('Lettre-ete.pdf');
    expect(named('note.pdf.exe')).toBe('note-pdf-exe.pdf');
    expect(named('"; filename=evil')).not.toMatch(/[";=]/);
    expect(named('\r\nSet-Cookie')).toBe('Set-Cookie.pdf');
    expect(named('')).toBe('document.pdf');
    expect(named('漢字')).toBe('document.pdf');
    expect(named('a'.repeat(300)).length).toBeLessThanOrEqual(84);
  });
});
