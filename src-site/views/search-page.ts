/** What a visitor's words find, over all the sales shown. */
import { saleAddress, searchAddress } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import type { LotWithSale } from '../store-window.ts';
import { page, type Setting } from './layout.ts';
import { lotCard, pager, titleHtml } from './parts.ts';

export interface SearchPage {
  readonly words: string;
  readonly total: number;
  readonly found: readonly LotWithSale[];
  readonly page: number;
  readonly pages: number;
}

export function searchPage(search: SearchPage, setting: Setting): Html {
  const { words, total, found } = search;
  const { language, text } = setting;
  const cards = found.map(({ lot, sale }) => {
    const at = html`<a href="${saleAddress(sale, language)}">${titleHtml(sale.title, setting)}</a>`;
    const origin = html`<p class="origin">${at}</p>`;
    return lotCard({ lot, sale, origin }, setting);
  });
  const asked = words.trim() !== '';
  const body = html`<div class="heading">
<h1>${asked ? text.found(total, words) : text.search}</h1>
${asked && total === 0 ? html`<p class="empty">${text.nothingFound}</p>` : null}
</div>
<ul class="grid">
${cards}</ul>
${pager({ ...search, address: (n) => searchAddress(words, language, n) }, setting)}`;
  return page(setting, {
    title: text.search,
    body,
    address: (each) => searchAddress(words, each, search.page),
    words,
  });
}
