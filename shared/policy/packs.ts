import { type Pack, packSchema } from './pack.ts';
import de from './packs/de.json' with { type: 'json' };
import globalBaseline from './packs/global-baseline.json' with { type: 'json' };

/** Every pack that ships, all versions: a decision can be judged again by the rules of its day. */
export const shippedPacks: readonly Pack[] = [globalBaseline, de].map((document) =>
  packSchema.parse(document),
);
