import { describe, expect, it } from 'vitest';
import { isSettled, onceSettled, settle } from '../../../shared/domain/settled.ts';

describe('a settled value', () => {
  it('can never change, nor can anything in it', () => {
    const value = settle({ list: [{ n: 1 }], at: { deep: 'x' } });
    expect(isSettled(value)).toBe(true);
    expect(() => value.list.push({ n: 2 })).toThrow(TypeError);
    expect(() => Object.assign(value.at, { deep: 'y' })).toThrow(TypeError);
  });

  it('is not just any frozen one: what it holds might change', () => {
    expect(isSettled(Object.freeze({ list: [1] }))).toBe(false);
  });

  it('is worked on once; any other value each time anew', () => {
    let times = 0;
    const count = onceSettled((value: { n: number }) => {
      times += 1;
      return `${value.n}`;
    });
    const loose = { n: 1 };
    count(loose);
    loose.n = 2;
    expect([count(loose), times]).toEqual(['2', 2]);
    const firm = settle({ n: 3 });
    expect([count(firm), count(firm), times]).toEqual(['3', '3', 3]);
  });
});
