import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { virtualMilliseconds } from './virtual-time.ts';

/** How a stage's time runs: `anchor + (real - anchor) × speed`. Speed 1 is production. */
export const clockSchema = z.object({
  /** Virtual days per real day; 8640 plays one day in ten seconds. */
  speed: z.coerce.number().int().min(1),
  /** The instant at which virtual and real time agree, written once when the stage is made. */
  anchor: z.iso.datetime({ offset: true }),
});
export type ClockSettings = z.infer<typeof clockSchema>;

/** A stage's clock: its present instant, and how many real seconds to sleep until a virtual instant. */
export type Clock = {
  now(): Temporal.Instant;
  /** Real seconds until a virtual instant, rounded up, at least 1. */
  secondsUntil(virtual: Temporal.Instant): number;
  /** Real milliseconds, for measuring how long a claim has lived. */
  realMilliseconds(): number;
  /** The virtual instant that lies some real seconds ahead. */
  afterReal(seconds: number): Temporal.Instant;
};

/** The stage's clock. The only place that reads real time. */
export function stageClock(settings: ClockSettings, realNow: () => number = Date.now): Clock {
  const virtualNow = () => virtualMilliseconds(settings, realNow);
  return {
    realMilliseconds: realNow,
    afterReal: (seconds) =>
      Temporal.Instant.fromEpochMilliseconds(Math.trunc(virtualNow() + seconds * 1000 * settings.speed)),
    now: () => Temporal.Instant.fromEpochMilliseconds(Math.trunc(virtualNow())),
    secondsUntil: (virtual) =>
      Math.max(1, Math.ceil((virtual.epochMilliseconds - virtualNow()) / settings.speed / 1000)),
  };
}
