import { type Context, createContext } from 'hono/jsx';
import type { Language } from './languages.ts';

/** The language in which the page around a part is written. */
export const Written: Context<Language> = createContext<Language>('en');
