/** Tells a person what is being done and how long it took. */
export type Progress = {
  step<T>(words: string, work: () => Promise<T>): Promise<T>;
};

const secondsOfSilence = 10;

/** Progress on a terminal, a line for each step; long steps say that they still run. */
export function progressOn(write: (line: string) => void): Progress {
  return {
    async step(words, work) {
      const begun = performance.now();
      const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
      const patience = setInterval(() => write(`  … ${words}, ${seconds()} so far`), secondsOfSilence * 1000);
      try {
        const result = await work();
        write(`  ${words.padEnd(48)} ${seconds().padStart(7)}`);
        return result;
      } finally {
        clearInterval(patience);
      }
    },
  };
}
