/** Small pieces that several pages share. */
import type { PublicLot, PublicSale } from '#publication/public-view.ts';
import type { Bilingual } from '#shared/fields/public.ts';
import { lotAddress, mediumAddress } from '../addresses.ts';
import { estimate, lotNumber, price, said } from '../format.ts';
import { EMPTY, type Html, html } from '../html.ts';
import type { Setting } from './layout.ts';

/** A title in the reader's language, marked where it is in the other. */
export function titleHtml(title: Bilingual, setting: Setting): Html {
  const { text, language } = said(title, setting.language);
  if (language === setting.language) return html`<bdi>${text}</bdi>`;
  return html`<bdi lang="${language}">${text}</bdi>`;
}

/** The same title as bare text, for attributes. */
export function plainTitle(title: Bilingual, setting: Setting): string {
  return said(title, setting.language).text;
}

/** What became of a lot, in a word and, where it sold, a price. */
export function outcomeHtml(lot: PublicLot, setting: Setting): Html {
  const { text, language } = setting;
  switch (lot.outcome.state) {
    case 'offered':
      return EMPTY;
    case 'sold': {
      const amount = price(lot.outcome.hammerPrice, language);
      return html`<p class="outcome sold">${text.sold} <strong>${amount}</strong></p>`;
    }
    case 'unsold':
      return html`<p class="outcome">${text.unsold}</p>`;
    case 'withdrawn':
      return html`<p class="outcome">${text.withdrawn}</p>`;
  }
}

export interface Card {
  readonly lot: PublicLot;
  readonly sale: PublicSale;
  /** Where the lot is from, when the page shows lots of several sales. */
  readonly origin: Html;
}

/** A lot in a grid: its photograph, its number and title, what it is worth. */
export function lotCard({ lot, sale, origin }: Card, setting: Setting): Html {
  return html`<li class="card">
<a href="${lotAddress(sale, lot, setting.language)}">
${picture(lot)}
<p class="number">${setting.text.lot} ${lotNumber(lot)}</p>
<h3>${titleHtml(lot.title, setting)}</h3>
</a>
${origin}
<p class="estimate">${estimate(lot, setting.language)}</p>
${outcomeHtml(lot, setting)}
</li>
`;
}

function picture(lot: PublicLot): Html {
  const [first] = lot.photographs;
  if (first === undefined) return EMPTY;
  const { sha256, widthPx, heightPx } = first;
  return html`<span class="picture">
<img src="${mediumAddress(sha256)}" alt="" width="${widthPx}" height="${heightPx}" loading="lazy">
</span>`;
}

export interface Paging {
  readonly page: number;
  readonly pages: number;
  readonly address: (page: number) => string;
}

/** Links to the pages of a long list; nothing for a list of one page. */
export function pager({ page, pages, address }: Paging, { text }: Setting): Html {
  if (pages <= 1) return EMPTY;
  const before = html`<a rel="prev" href="${address(page - 1)}">← ${text.previousPage}</a>`;
  const after = html`<a rel="next" href="${address(page + 1)}">${text.nextPage} →</a>`;
  return html`<nav class="pager" aria-label="${text.pages}">
${page > 1 ? before : html`<span></span>`}
<span>${text.page(page, pages)}</span>
${page < pages ? after : html`<span></span>`}
</nav>`;
}
