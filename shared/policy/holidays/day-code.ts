const digits = '0123456789abcdefghijklmnopqrstuvw';

/** `2026-12-25` → `cp`: month and day as one digit each (… 9, a, b, c …), as the calendars are written. */
export function dayCode(localDate: string): string {
  return digits.charAt(Number(localDate.slice(5, 7))) + digits.charAt(Number(localDate.slice(8, 10)));
}
