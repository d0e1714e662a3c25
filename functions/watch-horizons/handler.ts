import { stageClock } from '../../shared/clock/clock.ts';
import { readStage } from '../../shared/config/read-stage.ts';
import { shippedHorizons } from '../../shared/policy/horizons.ts';
import { watchHorizons } from './watch-horizons.ts';

const deps = { clock: stageClock(readStage().clock), horizons: shippedHorizons };

/** A schedule asks once a day. */
export async function handler(): Promise<{ holidaysEndOn: string }> {
  return watchHorizons(deps);
}
