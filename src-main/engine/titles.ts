/** Titles written from the cataloguing vocabulary (MT-6). */
import type { ItemText } from '#contract/texts.ts';

type Vocabulary = Pick<
  ItemText,
  'maker' | 'range' | 'reference' | 'model' | 'scale' | 'colour' | 'description'
>;

/** `Dinky Toys 24C — Citroën DS 19, verte, 1/43`; the description where there is no vocabulary. */
export function itemTitle(item: Vocabulary): string {
  const make = words(item.maker, item.range, item.reference);
  const what = [item.model, item.colour, item.scale].filter((part) => part !== '').join(', ');
  const title = [make, what].filter((part) => part !== '').join(' — ');
  return title === '' ? firstLine(item.description) : title;
}

/** The title of a lot of these items: the first one's, and how many others go with it. */
export function lotTitle(
  items: readonly { readonly quantity: number; readonly text: Vocabulary }[],
): string {
  const [first] = items;
  if (first === undefined) return '';
  const title =
    first.quantity === 1 ? itemTitle(first.text) : `${first.quantity} × ${itemTitle(first.text)}`;
  const others = items.slice(1).reduce((pieces, { quantity }) => pieces + quantity, 0);
  if (others === 0) return title.slice(0, 500);
  const more = others === 1 ? 'et 1 autre modèle' : `et ${others} autres modèles`;
  return `${title.slice(0, 460)}, ${more}`;
}

function words(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 500);
}
