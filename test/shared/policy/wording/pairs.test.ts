import { describe, expect, it } from 'vitest';
import { body, ids } from './example-context.ts';
import { pairs } from './pairs.ts';

const asPart = (part: string, passage: string) => (part === 'text' ? body(passage) : { [part]: passage });

describe.each(pairs)('$rule', ({ rule, also = [], part = 'text', context, allowing, texts }) => {
  it.each(Object.entries(texts))(`${rule}: finds what it is for in %s, and nothing else`, (_, [fails]) => {
    expect(ids(asPart(part, fails), context)).toEqual([rule, ...also].sort());
  });

  const alternatives = Object.entries(texts).flatMap(([language, [, passes]]) =>
    passes === undefined ? [] : [[language, passes] as const],
  );
  it.each(alternatives)(`${rule}: lets %s say what is acceptable: %s`, (_, passes) => {
    expect(ids(asPart(part, passes), { ...context, ...allowing })).toEqual([]);
  });
});
