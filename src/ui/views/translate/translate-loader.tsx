import type { ComponentChildren } from 'preact';
import { useApp } from '../../app.ts';
import { LateScreen } from '../../shell/late-screen.tsx';

export function TranslateLoader(): ComponentChildren {
  return <LateScreen part={useApp().translate} />;
}
