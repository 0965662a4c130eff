import type { ComponentChildren } from 'preact';
import { useApp } from '../../app.ts';
import { LateScreen } from '../../shell/late-screen.tsx';

export function MatchLoader(): ComponentChildren {
  return <LateScreen part={useApp().match} />;
}
