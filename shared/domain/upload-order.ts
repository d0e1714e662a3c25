/** The names of uploads begin with the second they were put in, in UTC. */
const stamp = /^\d{8}-\d{6}(?=-|$)/;

/** Whether one upload was put in before another; never when a name does not say when. */
export function isOlderUpload(batch: string, than: string): boolean {
  const [one] = stamp.exec(batch) ?? [];
  const [other] = stamp.exec(than) ?? [];
  return one !== undefined && other !== undefined && one < other;
}
