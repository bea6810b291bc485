/** Dialogs that say the consequence in figures. */
import { useState } from 'react';
import { Button } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';

export function DialogSamples() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Émettre 112 bordereaux…</Button>
      <ConfirmDialog
        title="Émettre 112 bordereaux ?"
        confirmLabel="Émettre"
        isOpen={isOpen}
        onConfirm={() => setOpen(false)}
        onClose={() => setOpen(false)}
      >
        <p>48 230,40 € au total ; numéros F2027-0341 à F2027-0452.</p>
        <p>Un bordereau émis ne se modifie plus : une erreur se corrige par un avoir.</p>
      </ConfirmDialog>
    </>
  );
}
