/**
 * Version of the code and tables that decide. Raise it whenever the same facts, question and policy would be decided
 * otherwise than before: a verdict can be replayed only by the engine that gave it.
 */
export const engine = 2;
