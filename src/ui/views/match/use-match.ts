import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MatchScreen } from '../../../state/match.ts';

/** What the screens of the view of two sides may read and do; loaded with that view, not before. */
export const MatchContext = createContext<MatchScreen | undefined>(undefined);

export function useMatch(): MatchScreen {
  const match = useContext(MatchContext);
  if (match === undefined) throw new Error('a component stands outside the view of two sides');
  return match;
}
