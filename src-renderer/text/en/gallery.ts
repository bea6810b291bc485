/** Words of the gallery of components. */
import type { gallery as source } from '../fr/gallery.ts';
import type { Wording } from '../wording.ts';

export const gallery: Wording<typeof source> = {
  title: 'Gallery',
  about: 'Each piece of the interface, in each of its states.',
  sections: {
    type: 'Type',
    buttons: 'Buttons',
    fields: 'Fields',
    figures: 'Figures and states',
    notices: 'Messages',
    grid: 'Grid',
    empty: 'Empty and waiting',
    dialogs: 'Dialogs',
  },
};
