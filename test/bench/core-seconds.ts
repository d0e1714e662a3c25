/** Seconds of a core that the process has used since, its helper threads' too: other work on the machine counts nothing. */
export function coreSecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
