/** Messages at the foot of the window, and slow work. */
import { Button } from '#renderer/components/button/button.tsx';
import { NoticeCard } from '#renderer/components/notice/notice.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { Progress } from '#renderer/components/progress/progress.tsx';
import css from '../gallery.module.css';

const nothing = () => undefined;

export function NoticeSamples() {
  return (
    <>
      <div className={css['notices']}>
        <NoticeCard
          notice={{
            id: -1,
            tone: 'done',
            sentence: 'Lot 127 adjugé 240 € au paddle 412.',
            act: { label: 'Annuler', run: nothing },
          }}
        />
        <NoticeCard
          notice={{
            id: -2,
            tone: 'warning',
            sentence: 'Prix sous la réserve de 110 €.',
            rules: ['CT-4.3'],
          }}
        />
        <NoticeCard
          notice={{
            id: -3,
            tone: 'failed',
            sentence: 'Le site ne répond pas. L’envoi reprendra où il s’est arrêté.',
            act: { label: 'Réessayer', run: nothing },
          }}
        />
      </div>
      <Button onPress={() => notify({ tone: 'done', sentence: 'Fiche enregistrée.' })}>
        Montrer un message
      </Button>
      <div className={css['wide']}>
        <Progress
          label="Publication de la vente 12"
          done={127}
          total={342}
          detail="Citroën DS 19, photographie 2"
          onCancel={nothing}
        />
      </div>
      <div className={css['wide']}>
        <Progress label="Lecture du fichier" done={2_310} total={null} />
      </div>
    </>
  );
}
