import type { Translator } from '../../../../../i18n/index.ts';
import type { TableWords } from '../../../../../workflows/outgoing/table/columns.ts';
import { supportPhrase } from '../../../compare/evidence-words.ts';

/** The present language for what is not a number and not written by somebody. */
export function tableWords(words: Translator): TableWords {
  const { t } = words;
  return {
    header: (column) => t(`table.column.${column}`),
    verdict: (verdict) => t(`desk.verdict.${verdict}`),
    support: ({ support }) => supportPhrase(words, support),
    sex: (sex) => t(`report.fact.sex.${sex}`),
  };
}
