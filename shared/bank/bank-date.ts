import { localDateSchema } from '../domain/time.ts';

/** A day as ISO 20022 has it, with or without a time; undefined where there is no such day. */
export function isoDay(text: string | undefined): string | undefined {
  return localDateSchema.safeParse(text?.trim().slice(0, 10)).data;
}

/** A day written YYMMDD, of this century; undefined where there is no such day. */
export function shortDay(text: string): string | undefined {
  const [year, month, day] = [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6)];
  return /^\d{6}$/.test(text) ? isoDay(`20${year}-${month}-${day}`) : undefined;
}

/** The day MMDD nearest to another day: an entry of 2 January may have its value on 31 December. */
export function nearestDay(monthDay: string, to: string): string | undefined {
  const year = Number(to.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap(
    (one) => isoDay(`${one}-${monthDay.slice(0, 2)}-${monthDay.slice(2, 4)}`) ?? [],
  );
  const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(to));
  return days.toSorted((a, b) => distance(a) - distance(b))[0];
}
