/** The photographs of a lot: dropped, pasted or chosen; shown in their order; removed one by one. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type DragEvent, useEffect, useState } from 'react';
import type { Sha256 } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { IconButton } from '#renderer/components/button/button.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import { HeldPhotograph } from '#renderer/components/photograph/photograph.tsx';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './lots.module.css';
import { addPhotographs, type ShownLot } from './lots-actions.ts';
import { type Photographing, picturesIn } from './use-photographing.ts';

interface LotPhotographsProps {
  readonly lot: ShownLot;
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
          label={t('lots.sections.photographs')}
          done={work.done}
          total={work.total}
          detail={work.file}
          onCancel={stop}
        />
      )}
      <div className={css['teach']}>
        <ActionButton action={addPhotographs} showKey />
        <span className="meta">{t('lots.photographsTeach')}</span>
      </div>
    </section>
  );
}

/** The photograph that has the focus: its place from 0, and how many there are. */
interface HeldPicture {
  readonly at: number;
  readonly of: number;
  readonly moveTo: (at: number) => void;
}

const pictureContext = defineContext<HeldPicture>('photograph');

defineAction({
  id: 'lots.photograph-earlier',
  label: 'lots.actions.photographEarlier',
  shortcut: 'Alt+Shift+ArrowLeft',
  context: pictureContext,
  calls: 'lot.movePhotograph',
  onlyHere: true,
  enabledWhen: ({ at }) => at > 0,
  run: ({ at, moveTo }) => moveTo(at - 1),
});

defineAction({
  id: 'lots.photograph-later',
  label: 'lots.actions.photographLater',
  shortcut: 'Alt+Shift+ArrowRight',
  context: pictureContext,
  calls: 'lot.movePhotograph',
  onlyHere: true,
  enabledWhen: ({ at, of }) => at < of - 1,
  run: ({ at, moveTo }) => moveTo(at + 1),
});

function Pictures({ lot }: { readonly lot: ShownLot }) {
  const move = useTell('lot.movePhotograph');
  const remove = useTell('lot.removePhotograph');
  const [held, setHeld] = useState<Sha256 | null>(null);
  const { lotId, title } = lot.row;
  const { length } = lot.photographs;
  if (length === 0) return null;
  return (
    <>
      <Problem of={move} />
      <Problem of={remove} />
      <ol className={css['pictures']}>
        {lot.photographs.map(({ photograph, thumbnail }, at) => (
          <Picture
            key={photograph}
            thumbnail={thumbnail}
            title={title}
            isHeld={photograph === held}
            onHold={(isHeld) => setHeld(isHeld ? photograph : null)}
            held={{
              ...{ at, of: length },
              moveTo: (place) => void move.tell({ lotId, photograph, position: place + 1 }),
            }}
            onRemove={() => void remove.tell({ lotId, photograph })}
          />
        ))}
      </ol>
    </>
  );
}

interface PictureProps {
  readonly thumbnail: Sha256;
  readonly title: string;
  readonly isHeld: boolean;
  readonly onHold: (isHeld: boolean) => void;
  readonly held: HeldPicture;
  readonly onRemove: () => void;
}

function Picture({ thumbnail, title, isHeld, onHold, held, onRemove }: PictureProps) {
  const { t } = useText();
  const { at, of, moveTo } = held;
  return (
    <li className={css['picture']} onFocus={() => onHold(true)} onBlur={() => onHold(false)}>
      {isHeld ? <Held picture={held} /> : null}
      <HeldPhotograph size="card" image={thumbnail} of={`${title} ${at + 1}`} />
      <span className={css['onPicture']}>
        <IconButton
          label={t('lots.photographEarlier', { at: at + 1 })}
          icon={ChevronLeft}
          isDisabled={at === 0}
          onPress={() => moveTo(at - 1)}
        />
        <IconButton
          label={t('lots.photographLater', { at: at + 1 })}
          icon={ChevronRight}
          isDisabled={at === of - 1}
          onPress={() => moveTo(at + 1)}
        />
        <IconButton
          label={t('lots.removePhotograph', { at: at + 1 })}
          icon={X}
          onPress={onRemove}
        />
      </span>
    </li>
  );
}

/** While one of its buttons has the focus, the keys are about this picture. */
function Held({ picture }: { readonly picture: HeldPicture }) {
  useActionContext(pictureContext, picture);
  return null;
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
