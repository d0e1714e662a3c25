import * as z from 'zod';
import { serveApp } from './serve-app.ts';

const postSchema = z.object({ about: z.string(), back: z.url(), file: z.file() });

export type Elsewhere = {
  url: string;
  /** The files that arrived, and what they are about. */
  received: { about: string; name: string; size: number }[];
  close(): Promise<void>;
};

/** The other places a form leads to: a bucket that takes a file and leads back, and a card company's page. */
export async function serveElsewhere(): Promise<Elsewhere> {
  const received: Elsewhere['received'] = [];
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  const served = await serveApp({
    async fetch(request) {
      if (request.method !== 'POST')
        return new Response('<!doctype html><h1>Card company</h1>', { headers: html });
      const { about, back, file } = postSchema.parse(Object.fromEntries(await request.formData()));
      received.push({ about, name: file.name, size: file.size });
      return new Response(null, { status: 303, headers: { Location: back } });
    },
  });
  return { ...served, received };
}
