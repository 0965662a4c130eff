import type { ComponentChildren } from 'preact';
import { useExtras } from '../extras.ts';
import { LateScreen } from '../shell/late-screen.tsx';

export function GuideLoader(): ComponentChildren {
  const { guide } = useExtras();
  return guide !== undefined && <LateScreen part={guide} />;
}
