import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';
import './first-steps.css';

/** What to do and what comes of it, in three pictures. */
export function FirstSteps(): ComponentChildren {
  const { t } = useTranslator();
  return (
    <section class="match-steps" aria-labelledby="match-how">
      <h2 id="match-how" class="visually-hidden">
        {t('match.how.title')}
      </h2>
      <ol>
        <li>
          <svg viewBox="0 0 120 72" aria-hidden="true">
            <g class="steps-a">
              <Mat x={8} y={8} />
              <Mat x={8} y={38} />
              <Mat x={34} y={8} />
              <Mat x={34} y={38} />
            </g>
            <line class="steps-between" x1="60" y1="6" x2="60" y2="66" />
            <g class="steps-b">
              <Mat x={66} y={8} />
              <Mat x={66} y={38} />
              <Mat x={92} y={8} />
              <Mat x={92} y={38} />
            </g>
          </svg>
          <p>{t('match.how.sides')}</p>
        </li>
        <li>
          <svg viewBox="0 0 120 72" aria-hidden="true">
            <path
              class="steps-lines"
              d="M30 14 90 14M30 14 90 36M30 14 90 58M30 36 90 14M30 36 90 36M30 36 90 58M30 58 90 14M30 58 90 36M30 58 90 58"
            />
            <g class="steps-a">
              <circle cx="24" cy="14" r="8" />
              <circle cx="24" cy="36" r="8" />
              <circle cx="24" cy="58" r="8" />
            </g>
            <g class="steps-b">
              <circle cx="96" cy="14" r="8" />
              <circle cx="96" cy="36" r="8" />
              <circle cx="96" cy="58" r="8" />
            </g>
          </svg>
          <p>{t('match.how.compare')}</p>
        </li>
        <li>
          <svg viewBox="0 0 120 72" aria-hidden="true">
            <g class="steps-a">
              <Mat x={30} y={6} />
            </g>
            <g class="steps-b">
              <Mat x={68} y={6} />
            </g>
            <path class="steps-link" d="M52 19h16" />
            <rect class="steps-track" x="16" y="48" width="88" height="7" rx="3.5" />
            <line class="steps-needle" x1="82" x2="82" y1="44" y2="59" />
          </svg>
          <p>{t('match.how.queue')}</p>
        </li>
      </ol>
    </section>
  );
}

/** A photo on its mat. */
function Mat({ x, y }: { readonly x: number; readonly y: number }): ComponentChildren {
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      <rect width="22" height="26" rx="3" />
      <circle cx="11" cy="10" r="4.5" />
      <path d="M4 23c2-7 12-7 14 0" />
    </g>
  );
}
