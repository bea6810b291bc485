/** Empty, waiting, out of reach. */
import { Button } from '#renderer/components/button/button.tsx';
import {
  CouldNotLoad,
  EmptyState,
  Waiting,
} from '#renderer/components/empty-state/empty-state.tsx';
import css from '../gallery.module.css';

export function EmptySamples() {
  return (
    <>
      <div className={css['boxed']}>
        <EmptyState
          title="Aucun dépôt pour l’instant"
          action={<Button tone="primary">Recevoir un dépôt</Button>}
        >
          Un dépôt réunit ce qu’un vendeur confie : ses objets, puis sa réquisition de vente.
        </EmptyState>
      </div>
      <div className={css['boxed']}>
        <Waiting what="les lots" />
      </div>
      <div className={css['boxed']}>
        <CouldNotLoad
          what="les lots"
          error={{ kind: 'fault', code: 'disk_full', retryable: true }}
          onRetry={() => undefined}
        />
      </div>
    </>
  );
}
