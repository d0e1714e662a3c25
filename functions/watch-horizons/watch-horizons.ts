import type { Clock } from '../../shared/clock/clock.ts';
import { localDateAt } from '../../shared/domain/time.ts';
import { type HorizonGap, type Horizons, horizonGaps } from '../../shared/policy/horizons.ts';

export type Deps = { clock: Pick<Clock, 'now'>; horizons: Horizons };

/** Throws, so that somebody is told, when holidays or reference rates have run out or soon will. */
export function watchHorizons({ clock, horizons }: Deps): { holidaysEndOn: string } {
  const gaps = horizonGaps(horizons, localDateAt(clock.now(), 'UTC'));
  if (gaps.length > 0) throw new Error(`Data runs out: ${gaps.map(inWords).join('; ')}.`);
  return { holidaysEndOn: horizons.holidaysEndOn };
}

function inWords(gap: HorizonGap): string {
  switch (gap.kind) {
    case 'holidays-end':
      return `holidays are known until ${gap.on} only`;
    case 'rate-missing':
      return `${gap.reference} of ${gap.halfYear} is missing`;
  }
}
