import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Id } from '../../../../domain/gallery.ts';
import { useApp, useTranslator } from '../../../app.ts';
import { Tick } from '../../collection/fields/tick.tsx';
import { useCollection } from '../../collection/use-collection.ts';
import { useSearch } from '../use-search.ts';

interface Counts {
  readonly people: number;
  readonly faces: number;
}

/** Every collection with what is in it; the ticked ones are searched. */
export function CollectionTicks({ onTicked }: { readonly onTicked: () => void }): ComponentChildren {
  const { location } = useApp();
  const { library } = useCollection();
  const { collections } = useSearch();
  const { t, plural } = useTranslator();
  const counts = useCounts();
  const shown = [...library.collections.value.values()]
    .map(({ record }) => record)
    .sort((a, b) => a.name.localeCompare(b.name));
  if (shown.length === 0) {
    return (
      <>
        <p class="source-words">{t('search.kept.empty')}</p>
        <a class="button button-plain source-link" href={location.linkTo('collection')}>
          {t('search.kept.toCollection')}
        </a>
      </>
    );
  }
  return (
    <div class="source-ticks" role="group" aria-labelledby="kept-source">
      {shown.map(({ id, name }) => {
        const { people, faces } = counts.get(id) ?? { people: 0, faces: 0 };
        const words = t('search.kept.counts', {
          people: plural('search.people', people),
          faces: plural('search.faces', faces),
        });
        return (
          <Tick
            key={id}
            label={t('join.aside', { text: name, aside: words })}
            checked={collections.value.includes(id)}
            onChange={(checked) => {
              onTicked();
              const others = collections.peek().filter((each) => each !== id);
              collections.value = checked ? [...others, id] : others;
            }}
          />
        );
      })}
    </div>
  );
}

function useCounts(): ReadonlyMap<Id, Counts> {
  const { library } = useCollection();
  const [people, faces, photos] = [library.people.value, library.faces.value, library.photos.value];
  return useMemo(() => {
    const counts = new Map<Id, { people: number; faces: number }>();
    const of = (collection: Id): { people: number; faces: number } => {
      const known = counts.get(collection) ?? { people: 0, faces: 0 };
      counts.set(collection, known);
      return known;
    };
    for (const { record } of people.values()) of(record.collection).people += 1;
    for (const { record } of faces.values()) {
      const photo = photos.get(record.photo)?.record;
      if (photo !== undefined) of(photo.collection).faces += 1;
    }
    return counts;
  }, [people, faces, photos]);
}
