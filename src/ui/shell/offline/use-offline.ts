import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OfflineScreen } from '../../../state/offline.ts';

/** The copy of the site on this device. */
export const OfflineContext = createContext<OfflineScreen | undefined>(undefined);

/** Undefined where a view stands without the shell. */
export function useOffline(): OfflineScreen | undefined {
  return useContext(OfflineContext);
}
