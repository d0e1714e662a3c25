import { describe, expect, it, test } from 'vitest';
import { creditorSchema } from '../../../shared/config/stage.ts';
import type { AgencyBlock } from '../../../shared/messages/agency-view.ts';
import { languages } from '../../../shared/messages/catalogue.ts';
import { creditor, invoice } from '../../../shared/messages/examples/example-invoices.ts';
import { lintMessage } from '../../../shared/messages/lint-message.ts';
import { type MessageInput, messageInputSchema } from '../../../shared/messages/message-input.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { renderedBlocks } from '../../../shared/messages/rendered-blocks.ts';
import { samples } from './sample-inputs.ts';

const { 'reminder-1': first } = samples;
const agency = creditorSchema.parse({
  ...creditor,
  name: 'Abendroth & Partner GmbH',
  sender: { name: 'Abendroth & Partner', address: 'post@abendroth.example' },
  collects: 'for-another',
  client: { name: 'Möbelhaus Süd & Söhne KG', address: ['Marktplatz 3', '80331 München', 'Deutschland'] },
  supervisor: {
    name: 'Bundesamt für Justiz',
    address: ['Adenauerallee 99-103', '53113 Bonn'],
    reach: 'https://www.bundesjustizamt.example',
  },
});
const contract = { subject: 'delivery of 12 chairs', madeOn: '2026-08-03' };
const mail = (...tells: AgencyBlock[]): MessageInput => ({
  ...first,
  creditor: agency,
  debtor: { name: 'Ana Ruiz', kind: 'consumer' },
  invoices: [invoice({ contract })],
  agency: { tells },
});
const rows = [
  ['US-26', 'collector-disclosure'],
  ['DE-04', 'rdg-13a'],
  ['FR-03', 'r124-4'],
] as const;
const both = (input: MessageInput) => {
  const { text, html } = renderMessage(input);
  return [text, html.replaceAll('&amp;', '&')];
};

describe.each(Object.keys(languages))('in %s', (language) => {
  test.each(rows)(
    '%s: %s is printed where it is asked for, in text and HTML, and breaks no wording rule',
    (_, block) => {
      for (const firstOn of [undefined, '2026-11-01']) {
        const asked = mail(block);
        const input = { ...asked, language, agency: { tells: [block], ...(firstOn ? { firstOn } : {}) } };
        const rendered = renderMessage(input);
        expect(lintMessage(input, rendered, { requiredBlocks: [block] })).toEqual([]);
        expect(renderedBlocks(messageInputSchema.parse(input), rendered, [block])).toEqual([block]);
      }
    },
  );

  test.each(rows)(
    '%s: %s is not there where nothing asks for it, and a mail that must have it stays back',
    (_, block) => {
      const { agency: _told, ...silent } = mail(block);
      const input = { ...silent, language };
      const rendered = renderMessage(input);
      expect(renderedBlocks(messageInputSchema.parse(input), rendered, [block])).toEqual([]);
      expect(lintMessage(input, rendered, { requiredBlocks: [block] })).toMatchObject([
        { rule: 'L19', reason: `The part ${block} is missing.` },
      ]);
      expect(rendered.text).not.toContain(languages.en.words.agency.title);
    },
  );
});

describe('what an agency tells', () => {
  it('US-26: that it attempts to collect, with the first message; that a collector writes, with each later one', () => {
    const asked = mail('collector-disclosure');
    for (const form of both(asked)) {
      expect(form).toContain(
        'attempt by a debt collector to collect a debt. Any information obtained will be used',
      );
      expect(form).toContain(
        'We collect this for Möbelhaus Süd & Söhne KG, Marktplatz 3, 80331 München, Deutschland',
      );
    }
    for (const form of both({
      ...asked,
      agency: { tells: ['collector-disclosure'], firstOn: '2026-11-02' },
    })) {
      expect(form).toContain('This message is from a debt collector.');
      expect(form).not.toContain('attempt');
    }
  });

  it('DE-04: client, contract with its subject and day, and supervisor', () => {
    for (const form of both({ ...mail('rdg-13a'), language: 'de' })) {
      expect(form).toContain('im Auftrag von Möbelhaus Süd & Söhne KG, Marktplatz 3, 80331 München');
      expect(form).toContain('Rechnung RE-2041: delivery of 12 chairs, Vertrag vom 3. August 2026.');
      expect(form).toContain(
        'Bundesamt für Justiz, Adenauerallee 99-103, 53113 Bonn, https://www.bundesjustizamt.example',
      );
    }
  });

  it('FR-03: its activity, the creditor, the ground, the first letter’s day, and L111-8 in its own words', () => {
    const later: MessageInput = {
      ...mail('r124-4'),
      language: 'fr',
      agency: { tells: ['r124-4'], firstOn: '2026-11-01' },
    };
    for (const form of both(later)) {
      expect(form).toContain('exerce une activité de recouvrement amiable');
      expect(form).toContain('Notre première lettre à ce sujet est du 1er novembre 2026');
      expect(form).toContain(
        'Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier',
      );
      expect(form).toContain('à la charge du débiteur de mauvaise foi.');
    }
    expect(renderMessage({ ...later, language: 'en' }).html).toContain('<p lang="fr">Les frais');
  });

  it.each([
    ['DE-04', 'rdg-13a', { client: undefined }, 'needs creditor.client'],
    ['DE-04', 'rdg-13a', { supervisor: undefined }, 'rdg-13a needs creditor.supervisor'],
    ['US-26', 'collector-disclosure', { client: undefined }, 'needs creditor.client'],
    ['FR-03', 'r124-4', { client: undefined }, 'needs creditor.client'],
  ] as const)('%s: %s without its data is never written', (_, block, without, fault) => {
    expect(() => renderMessage({ ...mail(block), creditor: { ...agency, ...without } })).toThrow(fault);
  });

  it('DE-04: an invoice without its contract is not asked for', () => {
    expect(() => renderMessage({ ...mail('rdg-13a'), invoices: [invoice()] })).toThrow('needs the contract');
  });

  it('US-26: who collects its own under another name discloses it, and has no client', () => {
    const own = { ...mail('collector-disclosure'), creditor: { ...creditor } };
    expect(lintMessage(own, renderMessage(own), { requiredBlocks: ['collector-disclosure'] })).toEqual([]);
    expect(renderMessage(own).text).not.toContain('We collect this for');
  });

  it('only what a law wants said is spared: a threat beside it is still read', () => {
    const input = mail('collector-disclosure');
    const rendered = renderMessage(input);
    const text = `${rendered.text}\nA debt collector will visit you.\n`;
    expect(lintMessage(input, { ...rendered, text }).map(({ rule }) => rule)).toContain('L02');
  });
});
