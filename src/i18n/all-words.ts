/** Whole languages at once, for those who translate them. */
import { languages as others } from 'virtual:languages';
import type { Locale } from './index.ts';
import type { Entry } from './language-file.ts';

/** Every word of a shipped language but English by its key; rejects when they cannot be fetched. */
export async function wordsOf(locale: Locale): Promise<Readonly<Record<string, Entry>>> {
  const language = others.find(({ tag }) => tag === locale);
  if (language === undefined) throw new Error(`no words for ${locale}`);
  const [first, later] = await Promise.all([language.first(), language.later()]);
  return { ...first.messages, ...first.plurals, ...later.messages, ...later.plurals };
}
