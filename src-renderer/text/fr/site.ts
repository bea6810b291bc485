/** Words of the screen « Site ». */
export const site = {
  title: 'Site',
  about: 'Ce que le public voit, et ce qui reste à lui envoyer.',
};
