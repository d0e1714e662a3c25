import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { arrayBuffer } from 'node:stream/consumers';

export type App = { fetch(request: Request): Response | Promise<Response> };

/** Serves an app on a free port of this machine only; for browsers in tests. */
export async function serveApp(app: App): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/' } = incoming;
    const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const body = method === 'GET' || method === 'HEAD' ? null : await arrayBuffer(incoming);
    const response = await app.fetch(
      new Request(new URL(url, 'http://127.0.0.1'), { method, headers, body }),
    );
    outgoing.setHeaders(response.headers);
    outgoing.writeHead(response.status);
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the test server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
