import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { consentOverview, countsOf, type ConsentOverview } from '../../../../state/privacy/consents.ts';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../../collection/use-collection.ts';
import { RawData } from '../raw-data.tsx';
import { CaseList } from './case-list.tsx';
import { CollectionCard } from './collection-card.tsx';
import { EndsPicture } from './ends-picture.tsx';
import { MemoryFacts } from './memory-facts.tsx';

/** The open gallery: whether everybody in it is covered, when that ends, and for each collection by whom. */
export function KeptOverview(): ComponentChildren {
  const { library } = useCollection();
  const { t, locale } = useTranslator();
  const overview = useComputed(() => consentOverview(library)).value;
  if (overview === undefined) return <p role="status">{t('privacy.consents.looking')}</p>;
  const { collections, cases, ends } = overview;
  if (collections.length === 0 && cases.length === 0) {
    return (
      <>
        <p class="privacy-verdict" data-state="good">
          {t('privacy.consents.empty')}
        </p>
        <MemoryFacts />
      </>
    );
  }
  return (
    <>
      <Verdict overview={overview} />
      <EndsPicture ends={ends} />
      {collections
        .toSorted((one, other) => one.name.localeCompare(other.name, locale))
        .map((collection) => (
          <CollectionCard key={collection.id} collection={collection} />
        ))}
      {cases.length > 0 && <CaseList cases={cases} />}
      <MemoryFacts />
      <p class="consents-raw">{t('privacy.consents.raw')}</p>
      <RawData part="consents" data={() => countsOf(overview)} />
    </>
  );
}

function Verdict({ overview }: { readonly overview: ConsentOverview }): ComponentChildren {
  const { t, plural } = useTranslator();
  const reasons = [
    ...overview.collections.flatMap(({ attention }) => attention.map(({ why }) => why)),
    ...overview.cases.flatMap(({ why }) => why ?? []),
  ];
  const soon = reasons.filter((why) => why === 'soon').length;
  const wrong = reasons.length - soon;
  return (
    <p class="privacy-verdict" data-state={wrong > 0 ? 'caution' : 'good'}>
      {wrong > 0 ? plural('privacy.consents.caution', wrong) : t('privacy.consents.good')}
      {soon > 0 && ` ${plural('privacy.consents.soon', soon)}`}
    </p>
  );
}
