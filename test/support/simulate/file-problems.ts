/** A file a person gave is not right: every problem, one a line, with where it is. */
export class FileProblems extends Error {
  readonly problems: readonly string[];
  constructor(file: string, problems: readonly string[], options?: ErrorOptions) {
    const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
    super([`${count} in ${file}:`, ...problems.map((one) => `  ${file}, ${one}`)].join('\n'), options);
    this.name = 'FileProblems';
    this.problems = problems;
  }
}
