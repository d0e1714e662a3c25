import type { LetterKind } from '../../messages/own-text/check-letter.ts';
import type { Policy } from '../../policy/policy.ts';

type Named = Pick<Policy, 'id' | 'version'>;

/** One version of a policy. */
export const versionAddress = ({ id, version }: Named): string => `/policy/versions/${id}/${version}`;
/** The next version of a policy, while people work on it. */
export const draftAddress = (id: string): string => `/policy/drafts/${id}`;
/** Its numbers and hours. */
export const timingsAddress = (id: string): string => `${draftAddress(id)}/timings`;
/** The texts of its letters. */
export const textsAddress = (id: string): string => `${draftAddress(id)}/texts`;
/** One of them. */
export const textAddress = (id: string, { template, language }: LetterKind): string =>
  `${textsAddress(id)}/${template}/${language}`;
/** Where a second person publishes it. */
export const publishAddress = (id: string): string => `${draftAddress(id)}/publish`;
/** The rules of one law or code. */
export const packAddress = (id: string): string => `/policy/packs/${id}`;
