import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { handle } from 'hono/aws-lambda';
import * as z from 'zod';
import { parameterReader } from '../../shared/card/parameters.ts';
import { stripeCheckout } from '../../shared/card/stripe-checkout.ts';
import { downloadLink } from '../../shared/files/download-link.ts';
import { formTarget, uploadForm } from '../../shared/files/upload-form.ts';
import { logError } from '../../shared/log/log.ts';
import { createPages } from '../../shared/pages/create-pages.tsx';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { servePages } from './serve-pages.ts';

const env = z
  .object({ PAGES_URL: z.url(), FILES_BUCKET: z.string().min(1), INBOX_BUCKET: z.string().min(1) })
  .parse(process.env);
const deps = caseDeps(process.env, new DynamoDBClient({}));
const s3 = new S3Client({});
const files = { s3, bucket: env.FILES_BUCKET };
const pagesUrl = env.PAGES_URL.replace(/\/$/, '');
const secret = () => randomBytes(20).toString('base64url');
// Browsers ask for it where a form is led on to a page of another site.
const takesCards = deps.stage.creditors.some(({ card }) => card !== undefined);
const cardTargets = takesCards ? ['https://checkout.stripe.com'] : [];
const pages = servePages(deps, {
  overHttps: !env.PAGES_URL.startsWith('http:'),
  origin: new URL(env.PAGES_URL).origin,
  formTargets: [await formTarget(files), ...cardTargets],
  openCheckout: stripeCheckout({ address: 'https://api.stripe.com', secret: parameterReader(process.env) }),
  newSession: secret,
  uploadForm: (matter, path) =>
    uploadForm(files, matter, { secret: secret(), comeBackTo: `${pagesUrl}${path}` }),
  downloadLink: (paper) => downloadLink({ s3, bucket: env.INBOX_BUCKET }, paper),
  reportFault: (error) => logError('page-failed', error),
});

/** Every visit begins with its link: so the pages know the policies of that moment. */
const findLink: typeof pages.findLink = async (token) => {
  await deps.refresh();
  return pages.findLink(token);
};

const resolvers: typeof pages.resolvers = {
  ...pages.resolvers,
  find: async (token) => {
    await deps.refresh();
    return pages.resolvers.find(token);
  },
};

/** Answers the HTTP API's $default route. */
export const handler = handle(createPages({ ...pages, findLink, resolvers }));
