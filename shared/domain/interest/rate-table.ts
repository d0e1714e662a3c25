import * as z from 'zod';

/** Reference rates that laws build on. Each value counts for one half-year. */
export const referenceSchema = z.enum([
  'boe-bank-rate',
  'ecb-main-refinancing',
  'de-base-rate',
  'fr-legal-rate-professional',
  'nl-consumer-rate',
]);
export type Reference = z.infer<typeof referenceSchema>;

/** How well a value is known: A the source of law itself · B guidance or trade press · C derived · U not verified. */
export const gradeSchema = z.enum(['A', 'B', 'C', 'U']);
export type Grade = z.infer<typeof gradeSchema>;

/** One value of a reference rate. */
export type ReferenceRate = {
  /** Hundredths of a percent a year: 215 is 2.15 %. May be negative. */
  rate: number;
  /** Where it was read. */
  source: string;
  grade: Grade;
};

/** Reference rates by name and half-year. A half-year without a value is not known, whatever came before it. */
export type RateTable = Readonly<Record<Reference, Readonly<Record<string, ReferenceRate>>>>;
