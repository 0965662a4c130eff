import type { ComponentChildren } from 'preact';
import type { Inventory, Size, StoreFound } from '../../../../state/privacy/inventory.ts';
import { useTranslator } from '../../../app.ts';
import { sizeText } from './words.ts';

const parts = ['sealed', 'clear', 'program', 'other'] as const;
type Part = (typeof parts)[number];

/** Width of the whole bar in units of the drawing. */
const width = 1_000;

/** One bar of all that is stored: what is sealed, what is in clear, the program, and what is not ours. */
export function SizePicture({ inventory }: { readonly inventory: Inventory }): ComponentChildren {
  const translator = useTranslator();
  const { t } = translator;
  const sizes = sizesOf(inventory);
  const whole = parts.reduce((sum, part) => sum + sizes[part].bytes, 0);
  if (whole === 0) return null;
  let start = 0;
  return (
    <figure class="inventory-picture">
      <svg viewBox={`0 0 ${String(width)} 20`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part) => {
          const share = (sizes[part].bytes / whole) * width;
          start += share;
          return <rect key={part} class={`inventory-${part}`} x={start - share} width={share} height="20" />;
        })}
      </svg>
      <figcaption>
        <ul aria-label={t('inventory.picture')}>
          {parts
            .filter((part) => sizes[part].bytes > 0)
            .map((part) => (
              <li key={part}>
                <span class={`inventory-swatch inventory-${part}`} />
                {t(`inventory.part.${part}`, { size: sizeText(translator, sizes[part]) })}
              </li>
            ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function sizesOf({ databases, caches, localStorage, sessionStorage, cookies, files }: Inventory) {
  const stores = databases.flatMap((database) => database.stores);
  const ours = stores.filter((store) => store.ours);
  const texts = [...localStorage, ...sessionStorage, ...cookies];
  const exactly = (things: readonly { readonly bytes: number }[]): Size[] =>
    things.map(({ bytes }) => ({ bytes, exact: true }));
  const sizes: Readonly<Record<Part, readonly Size[]>> = {
    sealed: ours.map(sealedSize),
    clear: [
      ...ours.map(({ size, ...store }) => ({
        ...size,
        bytes: Math.max(0, size.bytes - sealedSize({ ...store, size }).bytes),
      })),
      ...exactly(texts.filter((text) => text.ours)),
    ],
    program: caches.filter((cache) => cache.ours).map(({ size }) => size),
    other: [
      ...stores.filter((store) => !store.ours).map(({ size }) => size),
      ...caches.filter((cache) => !cache.ours).map(({ size }) => size),
      ...exactly(texts.filter((text) => !text.ours)),
      ...exactly(files),
    ],
  };
  return {
    sealed: summed(sizes.sealed),
    clear: summed(sizes.clear),
    program: summed(sizes.program),
    other: summed(sizes.other),
  };
}

/** Of a sample, worked out for the whole store. */
function sealedSize({ sealed, looked, records, size }: StoreFound): Size {
  const share = looked === 0 ? 0 : sealed.bytes / looked;
  return { bytes: size.exact ? sealed.bytes : Math.round(share * records), exact: size.exact };
}

function summed(sizes: readonly Size[]): Size {
  return {
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    exact: sizes.every(({ exact }) => exact),
  };
}
