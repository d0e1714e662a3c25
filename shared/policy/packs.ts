import { type Pack, packSchema } from './pack.ts';
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

/** Every pack that ships, all versions: a decision can be judged again by the rules of its day. */
export const shippedPacks: readonly Pack[] = [
  ...[globalBaseline, codesAndMail],
  ...[euDefault, gdpr, gdprPersons],
  ...[ukConduct, ukBreathingSpace, ukPreAction, ukLatePayment, ukLimitation, ukScotland, ukAgency],
  ...[de, deAgency, nl, nlConsumer, nlAgency, be, fr, frAgency, es, it, itConduct, dk, norway],
  ...[usFederal, usCa, usDc, usFl, usMa, usMaAgency, usNy, usNyc2025, usNyc, usWa],
  ...[au, br, caOn, caQc, india, sg, za],
].map((document) => packSchema.parse(document));
