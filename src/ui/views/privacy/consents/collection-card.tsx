import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CollectionOverview } from '../../../../domain/consent-overview.ts';
import type { Counts, OwnView } from '../../../../domain/consent-tally.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { useTranslator } from '../../../app.ts';
import { dayWords } from '../../collection/consent/day-words.ts';
import { AttentionList } from './attention-list.tsx';
import { useWayToPeople } from './way-to-people.ts';

/** Purposes are free text: as many as a reader takes in. */
const shownPurposes = 3;

/** One collection: how many people, who agreed, for what, until when, and what they say themselves. */
export function CollectionCard({
  collection,
}: {
  readonly collection: CollectionOverview;
}): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const heading = useId();
  const way = useWayToPeople();
  const { id, name } = collection;
  const facts = factsOf(words, collection);
  return (
    <section class="consents-card" aria-labelledby={heading}>
      <h3 id={heading}>{name}</h3>
      <dl class="privacy-facts">
        {facts.map(
          ([label, value]) =>
            value !== '' && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <AttentionList collection={collection} />
      <a class="consents-link" {...way(id)}>
        {t('privacy.consents.open', { name })}
      </a>
    </section>
  );
}

type Fact = readonly [label: string, value: string];

function factsOf(words: Translator, collection: CollectionOverview): readonly Fact[] {
  const { t, plural, locale } = words;
  const { people, faces, agreedBy, purposes, ends, views, children, whole, without, unnamed } = collection;
  const listed = (parts: readonly string[]): string => new Intl.ListFormat(locale).format(parts);
  const counted = (label: string, count: number): string =>
    t('privacy.consents.counted', { words: label, count });
  const by = entriesOf(agreedBy).map(([who, count]) => counted(t(`consent.agreedBy.${who}`), count));
  const first = purposes.slice(0, shownPurposes).map(({ purpose, people: count }) => counted(purpose, count));
  const more = purposes.length > shownPurposes ? [t('privacy.consents.more')] : [];
  const seen = (said: Counts<OwnView>): string =>
    listed(entriesOf(said).map(([view, count]) => counted(viewWords(words, view), count)));
  const others = [
    ...(without > 0 ? [plural('privacy.consents.peopleCount', without)] : []),
    ...(unnamed > 0 ? [plural('privacy.consents.unnamed', unnamed)] : []),
  ];
  return [
    [
      t('privacy.consents.people'),
      listed([plural('privacy.consents.peopleCount', people), plural('privacy.consents.faces', faces)]),
    ],
    [t('privacy.consents.by'), listed(by)],
    [t('privacy.consents.for'), listed([...first, ...more])],
    [t('privacy.consents.until'), ends === undefined ? '' : untilWords(words, ends)],
    [t('privacy.consents.view'), seen(views)],
    [
      t('privacy.consents.children'),
      children === 0
        ? ''
        : words.list([plural('privacy.consents.childrenCount', children), seen(collection.viewsOfChildren)]),
    ],
    [
      t('privacy.consents.whole'),
      whole.covered && others.length > 0
        ? t('privacy.consents.whole.until', {
            date: dayWords(locale, whole.consent.endsOn),
            whom: listed(others),
          })
        : '',
    ],
  ];
}

function untilWords({ t, locale }: Translator, [first, last]: readonly [string, string]): string {
  return first === last
    ? dayWords(locale, first)
    : t('privacy.consents.between', { first: dayWords(locale, first), last: dayWords(locale, last) });
}

function viewWords({ t }: Translator, view: OwnView): string {
  return view === 'self' ? t('consent.card.view.self') : t(`consent.view.${view}`);
}

function entriesOf<Key extends string>(counts: Counts<Key>): readonly (readonly [Key, number])[] {
  const keys = Object.keys(counts) as Key[];
  return keys.flatMap((key) => {
    const count = counts[key];
    return count === undefined ? [] : [[key, count] as const];
  });
}
