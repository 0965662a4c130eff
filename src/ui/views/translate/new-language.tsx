import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Direction } from '../../../i18n/index.ts';
import { isLanguageTag } from '../../../i18n/language-file.ts';
import { useTranslator } from '../../app.ts';
import { Choice } from '../collection/fields/choice.tsx';
import { Field } from '../collection/fields/field.tsx';
import { useTranslate } from './use-translate.ts';

/** Scripts that are written from right to left, by their ISO 15924 codes. */
const rightToLeft = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'];

/** A language that nobody has begun; name and direction are proposed as soon as the browser knows the code. */
export function NewLanguage(): ComponentChildren {
  const screen = useTranslate();
  const { t } = useTranslator();
  const [tag, name, direction] = [useSignal(''), useSignal(''), useSignal<Direction>('ltr')];
  const tried = useSignal(false);
  const tagIsWrong = !isLanguageTag(tag.value);
  const nameIsWrong = name.value.trim() === '';
  return (
    <form
      class="sheet"
      aria-labelledby="translate-new"
      onSubmit={(event) => {
        event.preventDefault();
        tried.value = true;
        if (tagIsWrong || nameIsWrong) return;
        screen.begin({ language: tag.value, name: name.value.trim(), direction: direction.value });
      }}
    >
      <h2 id="translate-new">{t('translate.new')}</h2>
      <Field
        label={t('translate.new.tag')}
        hint={t('translate.new.tag.hint')}
        problem={tried.value && tagIsWrong ? t('translate.new.tag.problem') : undefined}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={tag.value}
            onInput={(event) => {
              tag.value = canonical(event.currentTarget.value.trim());
              const proposed = propose(tag.value);
              if (proposed === undefined) return;
              [name.value, direction.value] = [proposed.name, proposed.direction];
            }}
          />
        )}
      </Field>
      <Field
        label={t('translate.new.name')}
        problem={tried.value && nameIsWrong ? t('translate.new.name.problem') : undefined}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            autocomplete="off"
            dir="auto"
            value={name.value}
            onInput={(event) => {
              name.value = event.currentTarget.value;
            }}
          />
        )}
      </Field>
      <Choice
        label={t('translate.direction')}
        options={(['ltr', 'rtl'] as const).map((value) => ({
          value,
          label: t(`translate.direction.${value}`),
        }))}
        value={direction.value}
        onChoose={(value) => {
          direction.value = value;
        }}
      />
      <button type="submit" class="button button-primary">
        {t('translate.new.begin')}
      </button>
    </form>
  );
}

/** `pt-br` as everybody writes it; what is no code yet stays as it is. */
function canonical(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text;
  } catch {
    return text;
  }
}

function propose(tag: string): { readonly name: string; readonly direction: Direction } | undefined {
  if (!isLanguageTag(tag)) return undefined;
  const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag);
  if (name === undefined) return undefined;
  const script = new Intl.Locale(tag).maximize().script ?? '';
  return { name, direction: rightToLeft.includes(script) ? 'rtl' : 'ltr' };
}
