import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CollectionState } from '../../../state/collection.ts';

/** What the screens of the Collection view may read and do; loaded with that view, not before. */
export const CollectionContext = createContext<CollectionState | undefined>(undefined);

export function useCollection(): CollectionState {
  const app = useContext(CollectionContext);
  if (app === undefined) throw new Error('a component stands outside the Collection view');
  return app;
}
