import { InvalidToken, TaskDoesNotExist, TaskTimedOut } from '@aws-sdk/client-sfn';
import type { StatesError } from './states-error.ts';

const $metadata = { httpStatusCode: 400 };
const pattern = /^task-(\d+)-of-(.+)$/;

export type Answer = { output: unknown } | { failure: StatesError };

/** The task tokens that tasks wait for. */
export class TaskTokens {
  readonly #open = new Map<string, (answer: Answer) => void>();
  #issued = 0;

  issue(executionName: string): string {
    this.#issued += 1;
    return `task-${this.#issued}-of-${executionName}`;
  }

  /** From now until it is closed, answers to the token go to the listener. */
  open(token: string, listener: (answer: Answer) => void): void {
    this.#open.set(token, listener);
  }

  close(token: string): void {
    this.#open.delete(token);
  }

  /** Answers a token; throws what Step Functions throws for one that is not waited for. */
  answer(token: string, answer: Answer): void {
    const listener = this.#open.get(token);
    if (listener) {
      this.#open.delete(token);
      listener(answer);
      return;
    }
    const issued = pattern.exec(token);
    if (!issued) throw new InvalidToken({ message: 'Invalid token', $metadata });
    if (Number(issued[1]) > this.#issued)
      throw new TaskDoesNotExist({ message: 'Task does not exist', $metadata });
    throw new TaskTimedOut({ message: 'Task Timed Out: Provided task does not exist anymore', $metadata });
  }
}
