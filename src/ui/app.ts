import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { translator, type Translator } from '../i18n/index.ts';
import type { CompareState } from '../state/compare.ts';
import type { LightMode } from '../state/light-mode.ts';
import type { Location } from '../state/location.ts';
import type { Samples } from '../state/samples.ts';
import type { LatePart } from './shell/late-part.ts';

/** All that the screens may read and do. */
export interface App {
  readonly compare: CompareState;
  readonly location: Location;
  readonly light: LightMode;
  readonly samples: Samples;
  readonly collection: LatePart;
  readonly search: LatePart;
  readonly match: LatePart;
  readonly privacy: LatePart;
  readonly translate: LatePart;
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('a component stands outside the app');
  return app;
}

/** The present language; a component that calls this is drawn again when it changes. */
export function useTranslator(): Translator {
  return translator(useApp().location.locale.value);
}
