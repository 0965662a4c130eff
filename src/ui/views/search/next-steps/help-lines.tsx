import type { ComponentChildren } from 'preact';
import type { HelpLine } from '../../../../workflows/outgoing/help-lines.ts';
import { useTranslator } from '../../../app.ts';

interface Props {
  readonly lines: readonly HelpLine[];
  readonly onCopy: (text: string) => void;
}

/** Whom to turn to, with numbers and addresses to copy. They are text and no links: opening one tells others about the search. */
export function HelpLines({ lines, onCopy }: Props): ComponentChildren {
  const { t } = useTranslator();
  return (
    <dl class="help-lines">
      {lines.map(({ name, copy }) => (
        <div key={name} class="help-line">
          <dt>{t(`steps.${name}.title`)}</dt>
          <dd>{t(`steps.${name}`)}</dd>
          {copy.map((text) => (
            <dd key={text} class="help-copy">
              <span>{text}</span>
              <button
                type="button"
                class="button button-plain"
                aria-label={t('steps.copy.name', { text })}
                onClick={() => {
                  onCopy(text);
                }}
              >
                {t('steps.copy')}
              </button>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
