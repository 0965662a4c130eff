import type { ComponentChildren } from 'preact';
import type { Restoring } from '../../../../state/restore-screen.ts';
import { useTranslator } from '../../../app.ts';
import { percentWords } from './words.ts';
import './backup-run.css';

interface Props {
  readonly now: Extract<Restoring, { readonly phase: 'checking' | 'applying' }>;
}

/** How far a walk through the file is. */
export function FileProgressBar({ now }: Props): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const { phase, done, total } = now;
  return (
    <div class="backup-run">
      <progress
        class="backup-bar"
        aria-label={t(`restore.${phase}.bar`)}
        value={done}
        max={Math.max(1, total)}
      />
      <p>{t(`restore.${phase}`, { percent: percentWords(words, done, total) })}</p>
    </div>
  );
}
