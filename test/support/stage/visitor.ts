/** A page as a browser shows it: `address` is where it was led. */
export type Shown = { status: number; address: string; text: string };

/** One browser: it follows where it is led, keeps cookies, and says of a form which pages it was sent from. */
export type Visitor = {
  open(address: string): Promise<Shown>;
  /** Sends a form of a page to that page. */
  send(page: Pick<Shown, 'address'>, form: Record<string, string>): Promise<Shown>;
};

/** A browser with no cookies yet. `origin`: the pages' own, as they know it. */
export function visitor(origin: string): Visitor {
  const jar = new Map<string, string>();
  const ask = async (address: string, init: RequestInit = {}): Promise<Shown> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, cookie };
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) jar.set(name, value);
    }
    const led = response.headers.get('location');
    if (response.status === 303 && led !== null) return ask(new URL(led, address).href);
    return { status: response.status, address, text: await response.text() };
  };
  return {
    open: (address) => ask(address),
    send: ({ address }, form) => {
      const body = new URLSearchParams(form);
      return ask(address, { method: 'POST', headers: { origin }, body });
    },
  };
}
