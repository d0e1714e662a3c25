import { type Behaviour, type Mail, mailOf, sendEmailSchema } from './mails.ts';

/** What the endpoint does with one request. */
export type Treatment =
  | { kind: 'answer'; status: number; body: Record<string, string>; afterSeconds?: number }
  | { kind: 'hang' }
  | { kind: 'cut' };

/** The mails of a local stage, and how new ones are treated. */
export type Mailbox = {
  mails(): readonly Mail[];
  receive(request: unknown): Treatment;
  behave(behaviour: Behaviour): void;
  /** Calls back for every mail from now on; the returned function ends that. */
  follow(onMail: (mail: Mail) => void): () => void;
};

/** An empty mailbox; `now` gives the stage's own time. */
export function mailbox(now: () => string): Mailbox {
  const kept: Mail[] = [];
  const followers = new Set<(mail: Mail) => void>();
  let behaviour: Behaviour = { kind: 'accept', times: 1 };

  const treatmentOf = (to: readonly string[]): Behaviour => {
    const current = behaviour;
    if (current.to !== undefined && !to.includes(current.to)) return { kind: 'accept', times: 1 };
    const { times } = current;
    behaviour = times > 1 ? { ...current, times: times - 1 } : { kind: 'accept', times: 1 };
    return current;
  };
  const keep = (mail: Mail) => {
    kept.push(mail);
    for (const follower of followers) follower(mail);
  };

  return {
    mails: () => kept,
    behave(next) {
      behaviour = next;
    },
    follow(onMail) {
      followers.add(onMail);
      return () => followers.delete(onMail);
    },
    receive(request) {
      const parsed = sendEmailSchema.safeParse(request);
      if (!parsed.success) return refusal(400, 'BadRequestException', parsed.error.message);
      const mail = mailOf(`local-${kept.length + 1}`, now(), parsed.data);
      const { kind, afterSeconds } = treatmentOf(mail.to);
      const late = afterSeconds === undefined ? {} : { afterSeconds };
      switch (kind) {
        case 'accept':
          keep({ ...mail, answered: true });
          return { kind: 'answer', status: 200, body: { MessageId: mail.id }, ...late };
        case 'refuse':
          return { ...refusal(400, 'MessageRejected', 'Address is not verified.'), ...late };
        case 'throttle':
          return { ...refusal(429, 'TooManyRequestsException', 'Maximum sending rate exceeded.'), ...late };
        case 'hang':
          keep({ ...mail, answered: false });
          return { kind: 'hang' };
        case 'drop':
          keep({ ...mail, answered: false });
          return { kind: 'cut' };
        case 'vanish':
          return { kind: 'cut' };
      }
    },
  };
}

function refusal(status: number, type: string, message: string): Treatment {
  return { kind: 'answer', status, body: { __type: type, message } };
}
