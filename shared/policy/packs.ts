import { type Pack, packSchema } from './pack.ts';
import au from './packs/au.json' with { type: 'json' };
import br from './packs/br.json' with { type: 'json' };
import caOn from './packs/ca-on.json' with { type: 'json' };
import caQc from './packs/ca-qc.json' with { type: 'json' };
import codesAndMail from './packs/codes-and-mail.json' with { type: 'json' };
import de from './packs/de.json' with { type: 'json' };
import globalBaseline from './packs/global-baseline.json' with { type: 'json' };
import india from './packs/in.json' with { type: 'json' };
import sg from './packs/sg.json' with { type: 'json' };
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
  de,
  ...[usFederal, usCa, usDc, usFl, usMa, usMaAgency, usNy, usNyc2025, usNyc, usWa],
  ...[au, br, caOn, caQc, india, sg, za],
].map((document) => packSchema.parse(document));
