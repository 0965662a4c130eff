// Before the components, whose own styles build on these.
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { render } from 'preact';
import { samples } from 'virtual:samples';
import { createPool } from './engine/pool.ts';
import { createCompareState } from './state/compare.ts';
import { createLocation } from './state/location.ts';
import { createSamples } from './state/samples.ts';
import { AppContext } from './ui/app.ts';
import { Shell } from './ui/shell/shell.tsx';

const compare = createCompareState(createPool());
const app = { compare, location: createLocation(window), samples: createSamples(samples, compare) };

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
render(
  <AppContext.Provider value={app}>
    <Shell />
  </AppContext.Provider>,
  root,
);
