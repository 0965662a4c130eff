import { storeNames, type StoreName } from '../../../../domain/gallery.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { plainLine } from '../../../../domain/plain-text.ts';
import type { Size } from '../../../../state/privacy/inventory.ts';
import { sizeWords } from '../../../size-words.ts';

export type KnownStore = StoreName | 'key' | 'pictures' | 'staging';

const known: readonly KnownStore[] = ['key', 'pictures', 'staging', ...storeNames];

export function knownStore(name: string): KnownStore | undefined {
  return known.find((each) => each === name);
}

/** What a store of ours is for, or the name that somebody else gave one. */
export function storeWords({ t }: Translator, name: string, ours: boolean): string {
  const store = ours ? knownStore(name) : undefined;
  return store === undefined ? shownName(name) : t(`inventory.store.${store}`);
}

export function sizeText(translator: Translator, { bytes, exact }: Size): string {
  const { t } = translator;
  const size = bytes < 1_000 ? t('inventory.size.bytes', { bytes }) : sizeWords(translator, bytes);
  return exact ? size : t('inventory.size.about', { size });
}

/** Longer names of somebody else's are cut on the screen, in characters; the saved JSON has them whole. */
const mostName = 120;

/** A name from who knows where, as it may stand among our words. */
export function shownName(name: string): string {
  const plain = plainLine(name);
  return plain.length > mostName ? `${plain.slice(0, mostName)}…` : plain;
}
