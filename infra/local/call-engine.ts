import { type Engine, localRegion } from './engine.ts';

/** Calls a JSON action of the local AWS for which this project has no client. It asks for no signature, only for its shape. */
export async function callEngine(
  { endpoint }: Engine,
  service: string,
  target: string,
  body: Record<string, unknown>,
): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      authorization: authorization(service),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${target}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Calls a function without waiting for what it answers; without an event, as its schedule does. */
export async function invokeLater(
  { endpoint }: Engine,
  functionName: string,
  event: Record<string, unknown> = { kind: 'schedule' },
): Promise<void> {
  const response = await fetch(`${endpoint}/2015-03-31/functions/${functionName}/invocations`, {
    method: 'POST',
    headers: { 'x-amz-invocation-type': 'Event', authorization: authorization('lambda') },
    body: JSON.stringify(event),
  });
  if (!response.ok) throw new Error(`${functionName}: ${response.status} ${await response.text()}`);
}

function authorization(service: string): string {
  const scope = `local/20260101/${localRegion}/${service}/aws4_request`;
  return `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
}
