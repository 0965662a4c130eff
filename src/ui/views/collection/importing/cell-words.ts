import { plainText } from '../../../../domain/plain-text.ts';
import type { Translator } from '../../../../i18n/index.ts';
import type { CellValue } from '../../../../workflows/importing/table/cell-value.ts';
import { dateText } from '../people/date-words.ts';

/** Characters of a cell that are shown; more are a story, and the story is imported whole. */
const longest = 80;

/** A cell as it stands in the table, as it may stand among our words. */
export function plainCell(text: string): string {
  const plain = plainText(text.slice(0, 2 * longest)).trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

/** What was understood of a cell, or that it was not. */
export function cellWords(
  { t, locale }: Translator,
  value: CellValue,
): { readonly text: string; readonly good: boolean } {
  const good = (text: string) => ({ text, good: true });
  switch (value.kind) {
    case 'files':
      return good(plainCell(value.files.join('; ')));
    case 'text':
      return good(plainCell(value.text));
    case 'year':
      return good(String(value.year));
    case 'date':
      return good(dateText(value.date, locale));
    case 'sex':
      return good(t(`import.sex.${value.sex}`));
    case 'agreedBy':
      return good(t(`consent.agreedBy.${value.agreedBy}`));
    case 'view':
      return good(t(`consent.view.${value.view}`));
    case 'unclear':
    case 'unreadable':
    case 'future':
      return { text: t(`table.cell.${value.kind}`), good: false };
  }
}
