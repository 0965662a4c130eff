import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Head, TranslateScreen } from '../../../state/translate.ts';

export const TranslateContext = createContext<TranslateScreen | undefined>(undefined);

export function useTranslate(): TranslateScreen {
  const screen = useContext(TranslateContext);
  if (screen === undefined) throw new Error('a part of the translator’s page stands outside it');
  return screen;
}

/** The language that is written, for what is only drawn while there is one. */
export function useHead(): Head {
  const head = useTranslate().head.value;
  if (head === undefined) throw new Error('no language is written');
  return head;
}
