import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { readyOf } from '../../../../state/search/strip-entry.ts';
import { referenceDoubts } from '../../../../workflows/search/reference-doubts.ts';
import { useTranslator } from '../../../app.ts';
import { UprightFace } from '../../compare/upright-face.tsx';
import { useSearch } from '../use-search.ts';

/** Photos of the strip that may show two people: asked, never decided. */
export function DoubtQuestion(): ComponentChildren {
  const { strip } = useSearch();
  const { t } = useTranslator();
  const { answered } = strip;
  const side = strip.side.value;
  const doubts = useMemo(() => referenceDoubts(side), [side]);
  const entries = strip.entries.value.filter((entry) => readyOf(entry) !== undefined);
  const [doubt] = doubts
    .map(({ photos }) => photos.flatMap((index) => entries[index] ?? []))
    .filter((photos) => !answered.value.has(photos.map(({ id }) => id).join()));
  if (doubt === undefined || doubt.length === 0) return null;
  return (
    <div class="doubt" role="alert">
      <h3>{t('search.doubt.title')}</h3>
      <p>{t('search.doubt.body')}</p>
      <ul>
        {doubt.map((entry) => {
          const ready = readyOf(entry);
          if (ready === undefined) return null;
          const { photo, face } = ready;
          return (
            <li key={entry.id}>
              <UprightFace
                url={photo.photo.url}
                points={face.alignment.points}
                width={156}
                of={photo.content.width}
              />
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  strip.remove(entry.id);
                }}
              >
                {t('search.doubt.remove', { index: entries.indexOf(entry) + 1 })}
              </button>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          answered.value = new Set(answered.value).add(doubt.map(({ id }) => id).join());
        }}
      >
        {t('search.doubt.keep')}
      </button>
    </div>
  );
}
