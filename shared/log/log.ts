/** Everything Forbear writes to its logs: codes and ids; never names, addresses, tokens, mail texts or events. */
export type LogCode =
  | 'answer-not-sent'
  | 'card-checkout-failed'
  | 'card-checkout-refused'
  | 'card-news'
  | 'card-news-refused'
  | 'card-payment-unmatched'
  | 'contact-uncertain'
  | 'evidence-pack-kept'
  | 'evidence-pack-not-kept'
  | 'debt-started'
  | 'debt-restarted'
  | 'debt-not-started'
  | 'dispute-escalated'
  | 'feedback-recorded'
  | 'feedback-unknown'
  | 'mail-aside'
  | 'mail-received'
  | 'mail-refused'
  | 'mail-slowed'
  | 'outbox-not-relayed'
  | 'token-answered-again'
  | 'wake-failed'
  | 'file-refused'
  | 'file-checked'
  | 'paper-filed'
  | 'papers-retried'
  | 'chunk-imported'
  | 'batch-reported'
  | 'desk-acted'
  | 'desk-failed'
  | 'page-failed';

type Ids = Readonly<Record<string, string | number | boolean | undefined>>;

/** One line of JSON on the standard output. */
export function log(code: LogCode, ids: Ids = {}): void {
  console.log(JSON.stringify({ level: 'INFO', code, ...ids }));
}

/** One line of JSON that alarms may count. */
export function logError(code: LogCode, error: unknown, ids: Ids = {}): void {
  console.error(
    JSON.stringify({ level: 'ERROR', code, error: error instanceof Error ? error.name : 'unknown', ...ids }),
  );
}
