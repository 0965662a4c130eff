import type { ComponentChildren } from 'preact';
import { useTranslator } from '../app.ts';
import '../views/compare/evidence-ruler.css';
import './named-ruler.css';

/** The ruler of a result with its parts named: what the mark is, what the ring is. */
export function NamedRuler(): ComponentChildren {
  const { t } = useTranslator();
  return (
    <figure class="named-ruler evidence-ruler">
      <p class="named-ruler-mark" aria-hidden="true">
        {t('help.ruler.mark')}
      </p>
      <svg role="img" aria-label={t('help.ruler')}>
        <linearGradient id="named-ruler-shade">
          <stop class="ruler-different" offset="0" />
          <stop class="ruler-little" offset="0.5" />
          <stop class="ruler-same" offset="1" />
        </linearGradient>
        <rect
          class="ruler-track"
          x="0"
          y="12"
          width="100%"
          height="16"
          rx="8"
          fill="url(#named-ruler-shade)"
        />
        <line class="ruler-middle" x1="50%" x2="50%" y1="12" y2="28" />
        <rect class="ruler-band" x="60%" y="6" width="24%" height="28" rx="14" />
        <line class="ruler-needle" x1="72%" x2="72%" y1="2" y2="38" />
      </svg>
      <p class="named-ruler-ring" aria-hidden="true">
        {t('help.ruler.ring')}
      </p>
      <div class="ruler-ends" aria-hidden="true">
        <span>{t('ruler.different')}</span>
        <span>{t('ruler.little')}</span>
        <span>{t('ruler.one')}</span>
      </div>
    </figure>
  );
}
