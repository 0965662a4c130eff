import type { ComponentChildren } from 'preact';
import type { PhotoHint } from '../../domain/photo-hints.ts';
import { useTranslator } from '../app.ts';
import './photo-hints.css';

/** What would help more than any tool, in words. */
export function PhotoHints({ hints }: { readonly hints: readonly PhotoHint[] }): ComponentChildren {
  const { t } = useTranslator();
  if (hints.length === 0) return null;
  return (
    <ul class="photo-hints">
      {hints.map((hint) => (
        <li key={hint.kind}>
          {hint.kind === 'small'
            ? t('hint.small', { pixels: hint.pixels, dpi: String(hint.dpi) })
            : t(`hint.${hint.kind}`)}
        </li>
      ))}
    </ul>
  );
}
