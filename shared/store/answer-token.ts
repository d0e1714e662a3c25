import {
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';

/** Wakes the execution that waits with this token. A token that was answered before, or whose wait is over, is done. */
export async function answerToken(sfn: Pick<SFNClient, 'send'>, token: string): Promise<void> {
  try {
    await sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
  } catch (error) {
    const done =
      error instanceof TaskDoesNotExist || error instanceof TaskTimedOut || error instanceof InvalidToken;
    if (!done) throw error;
  }
}
