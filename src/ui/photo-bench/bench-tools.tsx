import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { benchTools } from '../../state/photo-bench/bench.ts';
import { useTranslator } from '../app.ts';
import type { ToolProps } from './bench-props.ts';
import { CropTool } from './tools/crop-tool.tsx';
import { LightTool } from './tools/light-tool.tsx';
import { PointsTool } from './tools/points-tool.tsx';
import { TurnTool } from './tools/turn-tool.tsx';
import '../segments.css';

const panels = { turn: TurnTool, crop: CropTool, light: LightTool, points: PointsTool } as const;

/** The tools in one row, and what the chosen one offers. */
export function BenchTools({ bench }: ToolProps): ComponentChildren {
  const { t } = useTranslator();
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const chosen = bench.tool.value;
  const Panel = panels[chosen];
  const choose = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const turned = row.current?.matches(':dir(rtl)') === true ? -step : step;
    const at = (benchTools.indexOf(chosen) + turned + benchTools.length) % benchTools.length;
    bench.tool.value = benchTools[at] ?? chosen;
    row.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <>
      <div
        ref={row}
        class="segments bench-tools"
        role="tablist"
        aria-label={t('bench.tools')}
        onKeyDown={choose}
      >
        {benchTools.map((tool) => (
          <button
            key={tool}
            type="button"
            role="tab"
            id={`${id}-${tool}`}
            aria-selected={tool === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tool === chosen ? 0 : -1}
            onClick={() => {
              bench.tool.value = tool;
            }}
          >
            {t(`bench.tool.${tool}`)}
          </button>
        ))}
      </div>
      <div class="bench-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        <Panel bench={bench} />
      </div>
    </>
  );
}
