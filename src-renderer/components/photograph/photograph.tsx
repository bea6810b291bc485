/** Photographs of lots: a thumbnail in a grid, a larger one in a record, an honest blank. */
import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { Sha256 } from '#domain/ids.ts';
import { usePhotograph } from '#renderer/engine/index.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { classes } from '../classes.ts';
import css from './photograph.module.css';

interface PhotographProps {
  /** What it shows, for those who do not see it. */
  readonly of: string;
  /** Address of the picture, null when none was taken. */
  readonly source: string | null;
  readonly size?: Size;
}

type Size = 'thumbnail' | 'card' | 'full';

export function Photograph({ of, source, size = 'thumbnail' }: PhotographProps) {
  const { t } = useText();
  const [broken, setBroken] = useState<string | null>(null);
  const frame = classes(css['frame'], css[size]);
  if (source === null) return <Blank says={t('common.noPhotograph')} size={size} />;
  if (broken === source) return <Blank says={t('common.photographUnread')} size={size} />;
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

function Blank({ says, size }: { readonly says: string; readonly size: Size }) {
  return (
    <span
      className={classes(css['frame'], css[size], css['blank'])}
      role="img"
      aria-label={says}
      title={says}
    >
      <ImageOff size={size === 'thumbnail' ? 12 : 18} strokeWidth={1.5} aria-hidden />
    </span>
  );
}

interface HeldPhotographProps extends Pick<PhotographProps, 'of' | 'size'> {
  readonly image: Sha256;
}

/** A photograph of the house. An empty frame while it is read: a blank would say there is none. */
export function HeldPhotograph({ image, of, size = 'thumbnail' }: HeldPhotographProps) {
  const text = useText();
  return usePhotograph(image).match({
    loading: () => <span className={classes(css['frame'], css[size])} />,
    failed: ({ error }) => <Blank says={explain(error, text).sentence} size={size} />,
    ready: ({ value }) => <Photograph of={of} source={value} size={size} />,
  });
}
