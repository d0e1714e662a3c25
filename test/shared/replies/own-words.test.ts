import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownWords } from '../../../shared/replies/own-words.ts';

test.each([
  ['On Mon, 9 Mar 2026 at 10:12, Lindenhof <a@b.example> wrote:'],
  ['Am Mo., 9. März 2026 um 10:12 Uhr schrieb Lindenhof Buchhaltung <a@b.example>:'],
  ['Le lun. 9 mars 2026 à 10:12, Lindenhof <a@b.example> a écrit :'],
  ['Op ma 9 mrt 2026 om 10:12 schreef Lindenhof <a@b.example>:'],
  ['El lun, 9 mar 2026 a las 10:12, Lindenhof (<a@b.example>) escribió:'],
  ['On Mon, 9 Mar 2026 at 10:12, Lindenhof Papierwaren\nGmbH <a@b.example> wrote:'],
  ['-----Original Message-----'],
  ['-----Ursprüngliche Nachricht-----'],
  ['From: Lindenhof\nSent: Monday\nTo: Holm\nSubject: Invoice'],
  ['Von: Lindenhof\nGesendet: Montag\nAn: Holm\nBetreff: Rechnung'],
])('what stands below "%s" is not theirs', (introduction) => {
  expect(ownWords(`Pallet 3 never came.\n\nJo\n\n${introduction}\nPlease pay INV-1.\n`)).toBe(
    'Pallet 3 never came.\n\nJo',
  );
});

test('lines that are quoted one by one are left out, and the answers between them stay', () => {
  expect(ownWords('> How are you?\nFine.\n> And the invoice?\nPaid.')).toBe('Fine.\nPaid.');
});

test('an answer that stands below or within the quotation is shown with it, not lost', () => {
  const only = 'On Monday, Lindenhof <a@b.example> wrote:\n> Please pay.\nWe have paid.';
  expect(ownWords(only)).toContain('We have paid.');
});

test('words are never invented, and some are left wherever there were any', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('> old', 'new', '', 'From: x', 'Sent: y', '____________')),
      (lines) => {
        const text = lines.join('\n');
        const own = ownWords(text);
        for (const line of own.split('\n')) expect(text).toContain(line);
        expect(own === '').toBe(text.trim() === '');
      },
    ),
  );
});
