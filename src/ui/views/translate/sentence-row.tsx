import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Entry } from '../../../i18n/language-file.ts';
import type { Sentence } from '../../../state/translate.ts';
import { useTranslator } from '../../app.ts';
import { faultWords, formWords } from './row-words.ts';
import { useHead, useTranslate } from './use-translate.ts';

/** One sentence: where it stands, what English says, and a field for each form of the other language. */
export function SentenceRow({ sentence }: { readonly sentence: Sentence }): ComponentChildren {
  const screen = useTranslate();
  const { language, name, direction } = useHead();
  const words = useTranslator();
  const id = useId();
  const { key, area, english } = sentence;
  const entry = screen.entry(key);
  const faults = screen.faults(sentence).map((fault) => faultWords(words, fault));
  const field = (form: string | undefined, label: string): ComponentChildren => {
    const text = textOf(entry, form);
    return (
      <label key={form} class="translate-field">
        <span>{label}</span>
        <textarea
          lang={language}
          dir={direction}
          rows={Math.min(6, Math.ceil((Math.max(text.length, englishLength(english)) + 1) / 45))}
          aria-describedby={faults.length === 0 ? `${id}-english` : `${id}-english ${id}-faults`}
          aria-invalid={text !== '' && faults.length > 0}
          value={text}
          onInput={(event) => {
            const written = event.currentTarget.value;
            if (form === undefined) screen.write(key, written);
            else screen.writeForm(key, form, written);
          }}
        />
      </label>
    );
  };
  return (
    <li class="translate-row">
      <p class="translate-key">
        {area} · <code>{key}</code>
      </p>
      <div id={`${id}-english`} class="translate-english" lang="en" dir="ltr">
        {typeof english === 'string' ? (
          <p>{english}</p>
        ) : (
          Object.entries(english).map(([form, text]) => <p key={form}>{text}</p>)
        )}
      </div>
      {typeof english === 'string'
        ? field(undefined, words.t('translate.field', { name }))
        : screen
            .forms()
            .map((form) =>
              field(form, words.t('translate.field.form', { name, form: formWords(words, language, form) })),
            )}
      {faults.length > 0 && (
        <p id={`${id}-faults`} class="translate-faults">
          {faults.join(' ')}
        </p>
      )}
    </li>
  );
}

function textOf(entry: Entry | undefined, form: string | undefined): string {
  if (form === undefined) return typeof entry === 'string' ? entry : '';
  return typeof entry === 'object' ? (entry[form] ?? '') : '';
}

function englishLength(english: Entry): number {
  return typeof english === 'string' ? english.length : english.other.length;
}
