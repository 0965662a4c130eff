import type { ComponentChildren } from 'preact';
import { useTranslator } from '../app.ts';
import type { ToolProps } from './bench-props.ts';
import { CropFrame } from './crop-frame.tsx';
import { BenchMarks } from './bench-marks.tsx';

/** The photo as it will be read, under what the chosen tool lays over it. */
export function BenchStage({ bench }: ToolProps): ComponentChildren {
  const { t } = useTranslator();
  const tool = bench.tool.value;
  const given = bench.asGiven.value;
  const picture = given ? bench.original.value : bench.picture.value;
  if (picture === undefined) {
    return (
      <div class="bench-stage">
        <p role="status">{bench.failure.value === undefined && t('bench.loading')}</p>
      </div>
    );
  }
  const { width, height, url } = picture;
  // The hand on the slider must not wait for the engine.
  const ahead = given
    ? 0
    : (bench.work.value.treatment.straighten ?? 0) - (picture.treatment.straighten ?? 0);
  const size = {
    aspectRatio: `${width} / ${height}`,
    inlineSize: `min(100%, calc(var(--bench-stage) * ${width / height}))`,
  };
  const marking = tool === 'points' && !given;
  return (
    <div class="bench-stage" aria-busy={bench.busy.value}>
      <div class="bench-picture" style={size}>
        {marking ? (
          <BenchMarks bench={bench} url={url} size={{ width, height }} />
        ) : (
          <div class="bench-clip">
            <img
              class="bench-image"
              src={url}
              alt={t(given ? 'bench.alt.given' : 'bench.alt')}
              draggable={false}
              style={{ transform: ahead === 0 ? 'none' : `rotate(${ahead}deg)` }}
            />
          </div>
        )}
        {tool === 'turn' && !given && <Grid />}
        {tool === 'crop' && !given && <CropFrame bench={bench} />}
      </div>
    </div>
  );
}

/** Level and plumb lines. */
function Grid(): ComponentChildren {
  const lines = [1, 2, 3, 4, 5].map((line) => (line * 100) / 6);
  return (
    <svg class="bench-grid" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {lines.map((at) => (
        <path key={at} d={`M${at} 0V100M0 ${at}H100`} />
      ))}
    </svg>
  );
}
