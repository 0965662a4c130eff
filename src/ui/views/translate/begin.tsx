import type { ComponentChildren } from 'preact';
import { languages } from '../../../i18n/index.ts';
import { useTranslator } from '../../app.ts';
import { FileDrop } from '../search/opinion/file-drop.tsx';
import { NewLanguage } from './new-language.tsx';
import { useTranslate } from './use-translate.ts';

/** Three ways to begin: one of our languages, a new one, a file. */
export function Begin(): ComponentChildren {
  const screen = useTranslate();
  const { t } = useTranslator();
  const problem = screen.problem.value;
  return (
    <>
      <p class="sheet-intro">{t('translate.intro')}</p>
      {problem !== undefined && (
        <p role="alert" class="field-problem">
          {t(`translate.problem.${problem}`)}
        </p>
      )}
      <section class="sheet" aria-labelledby="translate-improve">
        <h2 id="translate-improve">{t('translate.improve')}</h2>
        <p class="sheet-actions">
          {languages
            .filter(({ tag }) => tag !== 'en')
            .map((language) => (
              <button
                key={language.tag}
                type="button"
                class="button button-plain"
                lang={language.tag}
                onClick={() => {
                  void screen.improve(language);
                }}
              >
                {language.name}
              </button>
            ))}
        </p>
      </section>
      <section class="sheet" aria-labelledby="translate-open">
        <h2 id="translate-open">{t('translate.open')}</h2>
        <FileDrop
          look="button-plain"
          label={t('translate.open.file')}
          hint={t('translate.open.hint')}
          over={t('translate.open.over')}
          onFile={(file) => {
            void screen.open(file);
          }}
        />
      </section>
      <NewLanguage />
    </>
  );
}
