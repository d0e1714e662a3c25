import type { Context } from 'hono';
import * as z from 'zod';

const environmentSchema = z.object({
  requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }),
});

/** The network address an answer comes from, as the HTTP API saw it. */
export function clientOf(context: Context): string {
  return environmentSchema.safeParse(context.env).data?.requestContext.http.sourceIp ?? 'unknown';
}
