/** The photographs of a lot: dropped, pasted or chosen; shown in their order; removed one by one. */
import { X } from 'lucide-react';
import { type DragEvent, useEffect, useState } from 'react';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { IconButton } from '#renderer/components/button/button.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import { HeldPhotograph } from '#renderer/components/photograph/photograph.tsx';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './lots.module.css';
import { addPhotographs, type Lot } from './lots-actions.ts';
import { type Photographing, picturesIn } from './use-photographing.ts';

interface LotPhotographsProps {
  readonly lot: Lot;
  readonly photographing: Photographing;
}

export function LotPhotographs({ lot, photographing }: LotPhotographsProps) {
  const { t } = useText();
  const { work, add, stop } = photographing;
  const [isOver, setOver] = useState(false);
  usePastedPictures(photographing);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void picturesIn(event.dataTransfer.files).then(add);
  };
  return (
    // A place to drop pictures on; by keyboard they are chosen with the button, or pasted.
    <section
      aria-label={t('lots.sections.photographs')}
      className={css['photographs']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Pictures lot={lot} />
      {work === null ? null : (
        <Progress
          label={t('lots.photographing')}
          done={work.done}
          total={work.total}
          detail={work.file}
          onCancel={stop}
        />
      )}
      <div className={css['teach']}>
        <ActionButton action={addPhotographs} showKey />
        <span className={css['soft']}>{t('lots.photographsTeach')}</span>
      </div>
    </section>
  );
}

function Pictures({ lot }: { readonly lot: Lot }) {
  const { t } = useText();
  const remove = useTell('lot.removePhotograph');
  const { lotId, title } = lot.row;
  if (lot.photographs.length === 0) return null;
  return (
    <>
      <Problem of={remove} />
      <ol className={css['pictures']}>
        {lot.photographs.map(({ photograph, thumbnail }, index) => (
          <li key={photograph} className={css['picture']}>
            <HeldPhotograph size="card" image={thumbnail} of={`${title} ${index + 1}`} />
            <span className={css['remove']}>
              <IconButton
                label={t('lots.removePhotograph', { at: index + 1 })}
                icon={X}
                onPress={() => void remove.tell({ lotId, photograph })}
              />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** A picture on the clipboard goes to the lot that is open, unless a field wants the text. */
function usePastedPictures({ add }: Photographing): void {
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      if (files === undefined || files.length === 0) return;
      event.preventDefault();
      void picturesIn(files).then(add);
    };
    window.addEventListener('paste', hear);
    return () => window.removeEventListener('paste', hear);
  });
}
