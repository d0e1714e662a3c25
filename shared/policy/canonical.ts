import { hash } from 'node:crypto';
import { recall } from '../domain/recall.ts';
import { onceSettled } from '../domain/settled.ts';

/**
 * JSON that is the same for the same value, whoever writes it: keys sorted, no blanks, attributes without a value left
 * out (RFC 8785 in substance). Throws for what JSON cannot say exactly: bigint, NaN, functions, holes in a list.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value === 0 ? 0 : value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || !isRecord(value)) throw new Error(`no canonical form: ${typeof value}`);
  return record(value);
}

const record = onceSettled((value: Record<string, unknown>) => {
  let members = '';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member === undefined) continue;
    if (members !== '') members += ',';
    members += recall(quotedNames, mostNames, name, () => `${quoted(name)}:`) + canonicalJson(member);
  }
  return `{${members}}`;
});

/** Records share their few names. */
const quotedNames = new Map<string, string>();
const mostNames = 5000;

/** Most texts hold nothing that must be escaped. */
function quoted(text: string): string {
  return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** Plain objects only: an instant or a set would lose what it says without a trace. */
function isRecord(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** SHA-256 of a text in UTF-8, in hex. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** SHA-256 of a value's canonical JSON, in hex. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
