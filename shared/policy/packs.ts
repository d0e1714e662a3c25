import type { Pack } from './pack.ts';
import au from './packs/au.json' with { type: 'json' };
import be from './packs/be.json' with { type: 'json' };
import br from './packs/br.json' with { type: 'json' };
import caOn from './packs/ca-on.json' with { type: 'json' };
import caQc from './packs/ca-qc.json' with { type: 'json' };
import codesAndMail from './packs/codes-and-mail.json' with { type: 'json' };
import de from './packs/de.json' with { type: 'json' };
import deAgency from './packs/de-agency.json' with { type: 'json' };
import dk from './packs/dk.json' with { type: 'json' };
import es from './packs/es.json' with { type: 'json' };
import euDefault from './packs/eu-default.json' with { type: 'json' };
import fr from './packs/fr.json' with { type: 'json' };
import frAgency from './packs/fr-agency.json' with { type: 'json' };
import gdpr from './packs/gdpr.json' with { type: 'json' };
import gdprPersons from './packs/gdpr-persons.json' with { type: 'json' };
import globalBaseline from './packs/global-baseline.json' with { type: 'json' };
import india from './packs/in.json' with { type: 'json' };
import it from './packs/it.json' with { type: 'json' };
import itConduct from './packs/it-conduct.json' with { type: 'json' };
import nl from './packs/nl.json' with { type: 'json' };
import nlAgency from './packs/nl-agency.json' with { type: 'json' };
import nlConsumer from './packs/nl-consumer.json' with { type: 'json' };
import norway from './packs/no.json' with { type: 'json' };
import sg from './packs/sg.json' with { type: 'json' };
import ukAgency from './packs/uk-agency.json' with { type: 'json' };
import ukBreathingSpace from './packs/uk-breathing-space.json' with { type: 'json' };
import ukConduct from './packs/uk-conduct.json' with { type: 'json' };
import ukLatePayment from './packs/uk-late-payment.json' with { type: 'json' };
import ukLimitation from './packs/uk-limitation.json' with { type: 'json' };
import ukPreAction from './packs/uk-pre-action.json' with { type: 'json' };
import ukScotland from './packs/uk-scotland.json' with { type: 'json' };
import usCa from './packs/us-ca.json' with { type: 'json' };
import usDc from './packs/us-dc.json' with { type: 'json' };
import usFederal from './packs/us-federal.json' with { type: 'json' };
import usFl from './packs/us-fl.json' with { type: 'json' };
import usMa from './packs/us-ma.json' with { type: 'json' };
import usMaAgency from './packs/us-ma-agency.json' with { type: 'json' };
import usNy from './packs/us-ny.json' with { type: 'json' };
import usNyc from './packs/us-nyc.json' with { type: 'json' };
import usNyc2025 from './packs/us-nyc-2025.json' with { type: 'json' };
import usWa from './packs/us-wa.json' with { type: 'json' };
import za from './packs/za.json' with { type: 'json' };
import { checkDocument } from './read-pack.ts';

/** The documents of all packs, all versions, by the names of their files. */
const documents: Readonly<Record<string, unknown>> = {
  ...{ 'global-baseline': globalBaseline, 'codes-and-mail': codesAndMail },
  ...{ 'eu-default': euDefault, gdpr, 'gdpr-persons': gdprPersons },
  ...{
    'uk-conduct': ukConduct,
    'uk-breathing-space': ukBreathingSpace,
    'uk-pre-action': ukPreAction,
    'uk-late-payment': ukLatePayment,
    'uk-limitation': ukLimitation,
    'uk-scotland': ukScotland,
    'uk-agency': ukAgency,
  },
  ...{
    de,
    'de-agency': deAgency,
    nl,
    'nl-consumer': nlConsumer,
    'nl-agency': nlAgency,
    be,
    fr,
    'fr-agency': frAgency,
    es,
    it,
    'it-conduct': itConduct,
    dk,
    no: norway,
  },
  ...{
    'us-federal': usFederal,
    'us-ca': usCa,
    'us-dc': usDc,
    'us-fl': usFl,
    'us-ma': usMa,
    'us-ma-agency': usMaAgency,
    'us-ny': usNy,
    'us-nyc-2025': usNyc2025,
    'us-nyc': usNyc,
    'us-wa': usWa,
  },
  ...{ au, br, 'ca-on': caOn, 'ca-qc': caQc, in: india, sg, za },
};

/** Every pack that ships, all versions: a decision can be judged again by the rules of its day. */
export const shippedPacks: readonly Pack[] = packsOf(documents);

/** Packs from their documents. Throws with every problem of all of them: file, path and reason. */
export function packsOf(named: Readonly<Record<string, unknown>>): readonly Pack[] {
  const read = Object.entries(named).map(([name, document]) =>
    checkDocument(`shared/policy/packs/${name}.json`, document),
  );
  const problems = read.flatMap((one) => (one.kind === 'refused' ? one.problems : []));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return read.flatMap((one) => (one.kind === 'pack' ? one.pack : []));
}
