import type { Fault } from '../../../i18n/check-language.ts';
import type { Translator } from '../../../i18n/index.ts';

/** Numbers that stand for a form in its label. */
const examples = 3;

/** What is wrong, in words. */
export function faultWords({ t, list }: Translator, fault: Fault): string {
  switch (fault.what) {
    case 'placeholders':
      return [
        ...(fault.lost.length > 0 ? [t('translate.fault.lost', { names: list(fault.lost) })] : []),
        ...(fault.strange.length > 0 ? [t('translate.fault.strange', { names: list(fault.strange) })] : []),
      ].join(' ');
    case 'emphasis':
      return t('translate.fault.emphasis');
    case 'missing':
    case 'leftOver':
    case 'kind':
      return t('translate.fault.missing');
  }
}

/** Which counts a plural form is for, by numbers that any reader can check. */
export function formWords({ t, number, list }: Translator, language: string, form: string): string {
  if (form.startsWith('=')) return t('translate.form.exact', { number: Number(form.slice(1)) });
  if (form === 'other') return t('translate.form.rest');
  const rules = new Intl.PluralRules(language);
  const counts: number[] = [];
  // Millions have a form of their own in a few languages.
  for (const count of [...Array.from({ length: 201 }, (_, at) => at), 1_000_000])
    if (counts.length < examples && rules.select(count) === form) counts.push(count);
  const numbers = counts.map((count) => number(count));
  return t('translate.form.some', { numbers: list(numbers) });
}
