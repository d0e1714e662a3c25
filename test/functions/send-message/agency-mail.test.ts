import { expect, it } from 'vitest';
import { nextStep } from '../../../shared/domain/next-step.ts';
import { planContact } from '../../../shared/domain/plan-contact.ts';
import { composeReminder } from '../../../shared/mails/compose-reminder.ts';
import { renderMessage } from '../../../shared/messages/render-message.ts';
import { collectorOf } from '../../../shared/policy/collector.ts';
import type { Case } from '../../../shared/store/situation.ts';
import { chargedCase } from '../../support/example/charged-case.ts';

const at = 'https://pages.example/t';
const links = { pay: `${at}/p`, promise: `${at}/q`, dispute: `${at}/d`, why: `${at}/w`, stop: `${at}/s` };
const client = { name: 'Möbelhaus Süd KG', address: ['Marktplatz 3', '80331 München'] };
const supervisor = {
  name: 'Bundesamt für Justiz',
  address: ['Adenauerallee 99-103', '53113 Bonn'],
  reach: 'https://www.bundesjustizamt.example',
};
const contract = { subject: 'twelve chairs', madeOn: '2026-01-07' };

/** The final notice of an agency to a private person in Germany. */
function agencyCase(creditor: Partial<Case['creditor']>, debt: object = { contract }): Case {
  const one = chargedCase({
    ...{ place: 'DE', at: '2026-09-30T12:00', profile: { kind: 'consumer' } },
    debt: { dueOn: '2026-05-31', ...debt },
  });
  const agency = { ...one.creditor, collects: 'for-another' as const, ...creditor };
  return { ...one, creditor: agency, collector: collectorOf(agency) };
}

const mailOf = (one: Case) => {
  const plan = planContact('remind', one, one.creditor.id);
  const input = plan && composeReminder(one, plan, links);
  return input && renderMessage(input);
};

it('DE-04: an agency’s mail to a person prints what RDG 13a lists, from its configuration and the invoice', () => {
  const mail = mailOf(agencyCase({ client, supervisor }));
  expect(mail?.text).toContain('We collect this for Möbelhaus Süd KG, Marktplatz 3, 80331 München');
  expect(mail?.text).toContain('twelve chairs, contract of 7 January 2026');
  expect(mail?.text).toContain('Bundesamt für Justiz, Adenauerallee 99-103, 53113 Bonn');
});

it.each([
  ['creditor.client', agencyCase({ supervisor })],
  ['creditor.supervisor', agencyCase({ client })],
  ['the contract of invoice INV-1', agencyCase({ client, supervisor }, {})],
])('DE-04: without %s no mail leaves, and the reason names it', (missing, one) => {
  expect(mailOf(one)).toBeUndefined();
  expect(nextStep(one).why).toContain(missing);
});

it('DE-04: the creditor’s own mail says nothing of an agency', () => {
  const own = { ...agencyCase({ client, supervisor, collects: 'own' }) };
  expect(mailOf(own)?.text).not.toContain('We collect this for');
});
