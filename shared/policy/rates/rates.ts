import * as z from 'zod';
import { halfYearSchema } from '../../domain/interest/half-year.ts';
import {
  gradeSchema,
  type RateTable,
  type Reference,
  type ReferenceRate,
  referenceSchema,
} from '../../domain/interest/rate-table.ts';
import data from './rates.json' with { type: 'json' };

const readingSchema = z.strictObject({
  /** Where the values were read. */
  source: z.string().min(1),
  grade: gradeSchema,
  note: z.string().optional(),
  /** Hundredths of a percent by half-year. */
  rates: z.record(halfYearSchema, z.int()),
});

const seriesSchema = z
  .strictObject({
    name: z.string().min(1),
    /** Kept up every half-year: when it is not, the horizon alarm rings. Others go to a person where they lack. */
    maintained: z.boolean(),
    /** So many days before a half-year its value is settled and can be written down. */
    knownDaysBefore: z.int().nonnegative(),
    readings: z.array(readingSchema),
  })
  .refine(({ readings }) => new Set(halfYearsOf(readings)).size === halfYearsOf(readings).length, {
    message: 'a half-year has two values',
    path: ['readings'],
  });

/** Checks reference rates as they stand in rates.json; refuses unknown names and a half-year with two values. */
export const seriesByReferenceSchema = z.record(referenceSchema, seriesSchema);

const series = seriesByReferenceSchema.parse(data);

/** Reference rates half-year by half-year, as far as they were found (conduct rules, section 4.1). */
export const rates: RateTable = {
  'boe-bank-rate': valuesOf('boe-bank-rate'),
  'ecb-main-refinancing': valuesOf('ecb-main-refinancing'),
  'de-base-rate': valuesOf('de-base-rate'),
  'fr-legal-rate-professional': valuesOf('fr-legal-rate-professional'),
  'nl-consumer-rate': valuesOf('nl-consumer-rate'),
};

/** How far each rate that is kept up reaches, and when its next value can be known. */
export const rateHorizons: readonly RateHorizon[] = referenceSchema.options
  .filter((reference) => series[reference].maintained)
  .map((reference) => ({
    reference,
    halfYears: Object.keys(rates[reference]),
    knownDaysBefore: series[reference].knownDaysBefore,
  }));
export type RateHorizon = { reference: Reference; halfYears: readonly string[]; knownDaysBefore: number };

function valuesOf(reference: Reference): Record<string, ReferenceRate> {
  return Object.fromEntries(
    series[reference].readings.flatMap(({ source, grade, rates: read }) =>
      Object.entries(read).map(([halfYear, rate]) => [halfYear, { rate, source, grade }]),
    ),
  );
}

function halfYearsOf(readings: readonly { rates: Record<string, number> }[]): string[] {
  return readings.flatMap((reading) => Object.keys(reading.rates));
}
