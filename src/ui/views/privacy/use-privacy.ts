import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PrivacyScreen } from '../../../state/privacy.ts';

/** What the screens of the Privacy view may read and do; loaded with that view, not before. */
export const PrivacyContext = createContext<PrivacyScreen | undefined>(undefined);

export function usePrivacy(): PrivacyScreen {
  const privacy = useContext(PrivacyContext);
  if (privacy === undefined) throw new Error('a component stands outside the Privacy view');
  return privacy;
}
