import type { ComponentChildren } from 'preact';
import type { ConsentOverview } from '../../../../domain/consent-overview.ts';
import { today } from '../../../../state/today.ts';
import { useTranslator } from '../../../app.ts';
import { endsFrom, monthsShown } from './ends.ts';
import './ends-picture.css';

/** In units of the picture: a month, what lies before and after all of them (as in the style sheet), the height. */
const month = 20;
const beyond = 60;
const height = 60;
const width = monthsShown * month + 2 * beyond;
const gap = 3;

/** When the records end: a column for each month of the coming year, before it what has ended, after it the rest. */
export function EndsPicture({ ends }: Pick<ConsentOverview, 'ends'>): ComponentChildren {
  const { t } = useTranslator();
  const { ended, months, later, words } = endsFrom(ends, today());
  const most = Math.max(1, ended, later, ...months);
  const columns = [
    { kind: 'ended', count: ended, x: 0, size: beyond },
    ...months.map((count, at) => ({
      kind: at === 0 ? 'soon' : 'month',
      count,
      x: beyond + at * month,
      size: month,
    })),
    { kind: 'month', count: later, x: width - beyond, size: beyond },
  ];
  return (
    <figure class="consents-ends">
      <figcaption>
        <h3 class="sheet-part">{t('privacy.consents.ends')}</h3>
        <p>{t('privacy.consents.ends.words', words)}</p>
      </figcaption>
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} preserveAspectRatio="none" aria-hidden="true">
        <line class="ends-base" x1="0" x2={width} y1={height} y2={height} />
        {columns.map(({ kind, count, x, size }) => (
          <rect
            key={x}
            class={`ends-${kind}`}
            x={x + gap}
            width={size - 2 * gap}
            y={height - (count / most) * height}
            height={(count / most) * height}
          />
        ))}
        {[beyond, width - beyond].map((x) => (
          <line key={x} class="ends-border" x1={x} x2={x} y1="0" y2={height} />
        ))}
      </svg>
      <p class="ends-scale" aria-hidden="true">
        <span>{t('privacy.consents.ends.ended')}</span>
        <span>{t('privacy.consents.ends.today')}</span>
        <span>{t('privacy.consents.ends.year')}</span>
        <span>{t('privacy.consents.ends.later')}</span>
      </p>
    </figure>
  );
}
