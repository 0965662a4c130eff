import type { ComponentChildren } from 'preact';
import { readyOf, type StripEntry } from '../../../../state/search/strip-entry.ts';
import { beliefOf } from '../../../../state/slots.ts';
import { useTranslator } from '../../../app.ts';
import { UprightFace } from '../../compare/upright-face.tsx';
import { shortAge } from '../short-age.ts';
import { useSearch } from '../use-search.ts';

interface Props {
  readonly entry: StripEntry;
  /** Among the photos that are there or on their way, from 0. */
  readonly index: number;
  readonly count: number;
  readonly onOpen: () => void;
}

/** One reference photo by its face, with the age to go by; or one that is being read. */
export function StripTile({ entry, index, count, onOpen }: Props): ComponentChildren {
  const { strip } = useSearch();
  const words = useTranslator();
  const { t } = words;
  const ready = readyOf(entry);
  if (ready === undefined) {
    return (
      <li>
        <button
          type="button"
          class="strip-tile strip-reading"
          aria-label={t('search.strip.stop', { index: index + 1 })}
          onClick={() => {
            strip.remove(entry.id);
          }}
        >
          <span class="strip-face">
            <progress aria-label={t('search.strip.reading')} />
            <span aria-hidden="true">×</span>
          </span>
          <span class="strip-age">{t('search.strip.reading')}</span>
        </button>
      </li>
    );
  }
  const { photo, face } = ready;
  const { content, selected, photoYear } = photo;
  const age = shortAge(words, beliefOf(photo, selected, face));
  return (
    <li>
      <button
        type="button"
        class="strip-tile"
        aria-label={t('search.strip.open', { index: index + 1, count, age })}
        onClick={onOpen}
      >
        <span class="strip-face">
          <UprightFace url={photo.photo.url} points={face.alignment.points} width={156} of={content.width} />
          {content.faces.length > 1 && (
            <span class="strip-several">{t('search.strip.several', { count: content.faces.length })}</span>
          )}
        </span>
        <span class="strip-age">
          {photoYear === undefined ? age : t('search.strip.year', { age, year: String(photoYear) })}
        </span>
      </button>
    </li>
  );
}
