import type { ComponentChildren } from 'preact';
import { useTranslator } from '../app.ts';
import { NamedRuler } from '../help/named-ruler.tsx';
import { FacesPicture } from './faces-picture.tsx';
import { ScanPicture } from './scan-picture.tsx';
import '../styles/tokens-paper.css';
import './guide.css';

const photos = ['face', 'scan', 'phone', 'several', 'dates', 'keep'] as const;
const results = ['sentence', 'ruler', 'strong', 'little'] as const;
const leads = ['second', 'police', 'dna', 'alone', 'public'] as const;
const lines = ['police', 'number', 'registry', 'family'] as const;
const nevers = ['who', 'send', 'keep', 'decide'] as const;

/** One page for a family to print and to fill in by hand. */
export function GuideView(): ComponentChildren {
  const { t, locale } = useTranslator();
  return (
    <div class="guide">
      <div class="guide-tools">
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            window.print();
          }}
        >
          {t('guide.print')}
        </button>
        <p>{t('guide.paper')}</p>
      </div>
      <article class="guide-sheet" lang={locale} aria-labelledby="guide-title">
        <header>
          <p class="guide-for">
            {t('app.name')} · {t('guide.for')}
          </p>
          <h1 id="guide-title">{t('guide.title')}</h1>
          <p>{t('guide.does')}</p>
        </header>
        <Part name="photos">
          <div class="guide-pictures">
            <FacesPicture />
            <ScanPicture />
          </div>
          <ul>
            {photos.map((name) => (
              <li key={name}>{t(`guide.photos.${name}`)}</li>
            ))}
          </ul>
        </Part>
        <Part name="result">
          <NamedRuler />
          <ul>
            {results.map((name) => (
              <li key={name}>{t(`guide.result.${name}`)}</li>
            ))}
          </ul>
          <p class="guide-note">{t('guide.result.lead')}</p>
        </Part>
        <Part name="lead">
          <ul>
            {leads.map((name) => (
              <li key={name}>{t(`guide.lead.${name}`)}</li>
            ))}
          </ul>
        </Part>
        <Part name="never">
          <ul>
            {nevers.map((name) => (
              <li key={name}>{t(`guide.never.${name}`)}</li>
            ))}
          </ul>
        </Part>
        <Part name="call">
          <ul class="guide-lines">
            {lines.map((name) => (
              <li key={name}>{t(`guide.call.${name}`)}</li>
            ))}
          </ul>
          <p>{t('guide.call.danger')}</p>
        </Part>
      </article>
    </div>
  );
}

interface PartProps {
  readonly name: 'photos' | 'result' | 'lead' | 'never' | 'call';
  readonly children: ComponentChildren;
}

function Part({ name, children }: PartProps): ComponentChildren {
  const { t } = useTranslator();
  return (
    <section class={`guide-part guide-${name}`} aria-labelledby={`guide-${name}`}>
      <h2 id={`guide-${name}`}>{t(`guide.${name}.title`)}</h2>
      {children}
    </section>
  );
}
