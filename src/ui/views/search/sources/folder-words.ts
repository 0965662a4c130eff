import type { Translator } from '../../../../i18n/index.ts';
import type { SessionFolder } from '../../../../state/search/folder.ts';

/** What the session searches: a folder or archive by its name, or the first of several files. */
export function folderWords({ t }: Translator, { name, more }: Pick<SessionFolder, 'name' | 'more'>): string {
  const first = name.value ?? '';
  return more.value === 0 ? first : t('search.folder.files', { name: first, count: more.value });
}
