/** The one of the creditors that an address names, else the first; undefined only where there is none. */
export function creditorAsked<Of extends { id: string }>(
  creditors: readonly Of[],
  id: string,
): Of | undefined {
  return creditors.find((one) => one.id === id) ?? creditors[0];
}
