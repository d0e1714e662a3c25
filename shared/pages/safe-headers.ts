import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const none = ["'none'"];
const own = ["'self'"];

/**
 * What every answer carries. Nothing runs, nothing comes from elsewhere, nothing frames it, nothing is kept.
 * `formTargets`: other origins a form may be sent or led to, such as the bucket that takes files. `ownScripts`: script
 * files of this site run, and ask this site alone.
 */
export function safeHeaders(
  formTargets: readonly string[] = [],
  { ownScripts = false }: { ownScripts?: boolean } = {},
): MiddlewareHandler {
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: none,
      styleSrc: own,
      ...(ownScripts ? { scriptSrc: own, connectSrc: own } : {}),
      imgSrc: [...own, 'data:'],
      formAction: [...own, ...formTargets],
      frameAncestors: none,
      baseUri: none,
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  });
  return (context, next) =>
    headers(context, async () => {
      await next();
      context.header('X-Robots-Tag', 'noindex, nofollow');
      if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
    });
}
