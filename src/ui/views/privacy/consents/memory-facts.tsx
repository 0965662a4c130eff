import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';

const places = ['compare', 'references', 'folder', 'kinship'] as const;

/** Faces that the views hold without keeping them. */
export function MemoryFacts(): ComponentChildren {
  const { inMemory } = usePrivacy();
  const { t, plural } = useTranslator();
  const held = inMemory();
  const there = places.filter((place) => held[place] > 0);
  return (
    <>
      <h3 class="sheet-part">{t('privacy.consents.memory')}</h3>
      <p>{t(there.length === 0 ? 'privacy.consents.memory.none' : 'privacy.consents.memory.body')}</p>
      {there.length > 0 && (
        <ul class="consents-memory">
          {there.map((place) => (
            <li key={place}>{plural(`privacy.consents.memory.${place}`, held[place])}</li>
          ))}
        </ul>
      )}
    </>
  );
}
