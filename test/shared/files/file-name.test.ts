import { describe, expect, it } from 'vitest';
import { evidenceKindSchema } from '../../../shared/domain/records.ts';
import { fileNameFor } from '../../../shared/files/file-name.ts';

const person = { name: 'John Doe', kind: 'consumer' } as const;
const named = (wanted: string, debtor: Parameters<typeof fileNameFor>[2] = person) =>
  fileNameFor(wanted, 'application/pdf', debtor);

describe('the name of a file that leaves', () => {
  it.each(evidenceKindSchema.options)('tells which paper it is, with its number: %s', (kind) => {
    expect(named(`${kind} R-2026-0007`)).toBe(`${kind} R-2026-0007.pdf`);
    expect(named(`${kind} 1st-mahnung-2026`)).toBe('document.pdf');
    expect(fileNameFor(`${kind} 4711`, 'image/png')).toBe(`${kind} 4711.png`);
  });

  it.each([
    'final-notice',
    'overdue debt 2026',
    'Mahnung',
    'mise en demeure',
    'aanmaning',
    'John Doe letter',
    'John_Doe',
  ])('L17: tells nothing of a debt or of a person: %s', (wanted) => {
    expect(named(wanted)).toBe('document.pdf');
  });

  it('may name a company', () => {
    expect(named('Holm GmbH letter', { name: 'Holm GmbH', kind: 'company' })).toBe('Holm GmbH letter.pdf');
  });

  it('is safe', () => {
    expect(named('../../Lettre été.PDF')).toBe('Lettre été.pdf');
    expect(named('"; filename=evil')).not.toMatch(/[";=]/);
  });
});
