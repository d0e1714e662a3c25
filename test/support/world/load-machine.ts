import { readFileSync } from 'node:fs';

/** A definition with its `${Name}`s filled in; a missing or unused substitution is refused. */
export function fillIn(text: string, substitutions: { readonly [name: string]: string }): unknown {
  const used = new Set<string>();
  const filled = text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = substitutions[name];
    if (value === undefined) throw new Error(`No substitution for ${name}`);
    used.add(name);
    return value;
  });
  const unused = Object.keys(substitutions).find((name) => !used.has(name));
  if (unused) throw new Error(`The machine does not use ${unused}`);
  return JSON.parse(filled);
}

/** The debt machine of this repository. */
export function debtMachine(substitutions: { readonly [name: string]: string }): unknown {
  const file = new URL('../../../statemachines/debt.asl.json', import.meta.url);
  return fillIn(readFileSync(file, 'utf8'), substitutions);
}
