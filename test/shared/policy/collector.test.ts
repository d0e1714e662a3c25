import { describe, expect, it, test } from 'vitest';
import { collectorOf } from '../../../shared/policy/collector.ts';

const company = {
  name: 'Lindenhof Papierwaren GmbH',
  country: 'DE',
  sender: { name: 'Lindenhof Buchhaltung' },
};
const isOwn = (sender: string, changes: Partial<Parameters<typeof collectorOf>[0]> = {}) =>
  collectorOf({ ...company, ...changes, sender: { name: sender } }).ownName;

describe('a creditor writes in its own name', () => {
  test.each([
    ['when the sender is its name', 'Lindenhof Papierwaren GmbH'],
    ['when the sender is a part of its name and a department', 'Lindenhof Buchhaltung'],
    ['however it is written', 'LINDENHÓF – accounts'],
    ['whatever its legal form', 'Lindenhof AG'],
    ['with a word for invoices in another language', 'Lindenhof Rechnung'],
    ['with a word for a department', 'Lindenhof Office'],
  ])('%s', (_, sender) => {
    expect(isOwn(sender)).toBe(true);
  });

  it('also under a name its customers know', () => {
    expect(isOwn('PaperStar Accounts')).toBe(false);
    expect(isOwn('PaperStar Accounts', { tradeNames: ['PaperStar'] })).toBe(true);
    expect(isOwn('PaperStar Accounts', { tradeNames: ['PaperMoon', 'PaperStar'] })).toBe(true);
  });

  test.each([
    ['when the sender is somebody else', 'Recovery Bureau'],
    ['when the sender says only what any company says', 'Accounts Department'],
    ['when the name is joined to another one', 'Lindenhof Nordwall Inkasso'],
    ['when there is no name', ''],
  ])('not %s', (_, sender) => {
    expect(isOwn(sender)).toBe(false);
  });
});

describe('who collects', () => {
  it('is the creditor, unless it is configured to collect for others', () => {
    expect(collectorOf(company)).toEqual({ role: 'creditor', ownName: true, country: 'DE' });
    expect(collectorOf({ ...company, collects: 'own' }).role).toBe('creditor');
    expect(collectorOf({ ...company, collects: 'for-another' }).role).toBe('third-party');
    const client = { name: 'Lindenhof AG', address: ['Bern'] };
    expect(collectorOf({ ...company, collects: 'for-another', client }).told).toEqual(['client']);
    expect('told' in collectorOf({ ...company, client: undefined })).toBe(false);
  });

  it('says whether a lending regulator watches, where somebody told', () => {
    expect(collectorOf({ ...company, regulatedLender: false })).toMatchObject({ regulatedLender: false });
    expect('regulatedLender' in collectorOf(company)).toBe(false);
  });
});
