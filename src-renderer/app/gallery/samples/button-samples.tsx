/** Buttons, key caps, menus. */
import { FileText, Gavel, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#renderer/components/button/button.tsx';
import { KeyCap } from '#renderer/components/key-cap/key-cap.tsx';
import { Menu } from '#renderer/components/menu/menu.tsx';
import css from '../gallery.module.css';

const CHOICES = [
  { id: 'lots', label: 'Tous les lots' },
  { id: 'lacking', label: 'Lots incomplets' },
];

export function ButtonSamples() {
  return (
    <>
      <div className={css['line']}>
        <Button tone="primary">Émettre les bordereaux</Button>
        <Button>Aperçu</Button>
        <Button tone="quiet">Plus tard</Button>
        <Button tone="danger">Retirer de la vente</Button>
      </div>
      <div className={css['line']}>
        <Button tone="primary" icon={Gavel} shortcut="Enter">
          Adjuger
        </Button>
        <Button icon={FileText} shortcut="F2">
          Invendu
        </Button>
        <Button isDisabled>Indisponible</Button>
        <Button tone="primary" isBusy>
          En cours
        </Button>
        <IconButton label="Modifier" icon={Pencil} />
        <IconButton label="Supprimer" icon={Trash2} />
      </div>
      <KeySamples />
    </>
  );
}

function KeySamples() {
  const [shown, setShown] = useState('lots');
  return (
    <div className={css['line']}>
      <KeyCap shortcut="Mod+K" />
      <KeyCap shortcut="Enter" />
      <KeyCap shortcut="Backspace" />
      <KeyCap shortcut="F3" />
      <KeyCap shortcut="Alt+1" />
      <Menu
        label="Afficher"
        trigger={<span>Afficher…</span>}
        groups={[
          {
            id: 'show',
            entries: CHOICES.map(({ id, label }) => ({
              id,
              label,
              isChosen: shown === id,
              run: () => setShown(id),
            })),
          },
        ]}
      />
    </div>
  );
}
