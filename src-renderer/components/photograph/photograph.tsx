/** Photographs of lots: a thumbnail in a grid, a larger one in a record, an honest blank. */
import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useText } from '#renderer/text/i18n.ts';
import { classes } from '../classes.ts';
import css from './photograph.module.css';

interface PhotographProps {
  /** What it shows, for those who do not see it. */
  readonly of: string;
  /** Address of the picture, null when none was taken. */
  readonly source: string | null;
  readonly size?: 'thumbnail' | 'card' | 'full';
}

export function Photograph({ of, source, size = 'thumbnail' }: PhotographProps) {
  const { t } = useText();
  const [broken, setBroken] = useState<string | null>(null);
  const frame = classes(css['frame'], css[size]);
  if (source === null || broken === source) {
    return (
      <span
        className={classes(frame, css['blank'])}
        role="img"
        aria-label={t('common.noPhotograph')}
      >
        <ImageOff size={size === 'thumbnail' ? 12 : 18} strokeWidth={1.5} aria-hidden />
      </span>
    );
  }
  return (
    <span className={frame}>
      <img
        className={css['picture']}
        src={source}
        alt={t('common.photograph', { what: of })}
        loading="lazy"
        decoding="async"
        onError={() => setBroken(source)}
      />
    </span>
  );
}
