/** A sale: its heading and one page of its catalogue, or its results at a glance. */
import type { PublicLot } from '#publication/public-view.ts';
import { lotAddress, resultsAddress, saleAddress } from '../addresses.ts';
import { day, estimate, lotNumber, rate } from '../format.ts';
import { EMPTY, type Html, html } from '../html.ts';
import type { ShownSale } from '../store-window.ts';
import { page, type Setting } from './layout.ts';
import { lotCard, outcomeHtml, pager, plainTitle, titleHtml } from './parts.ts';

export interface CataloguePage {
  readonly shown: ShownSale;
  readonly lots: readonly PublicLot[];
  readonly page: number;
  readonly pages: number;
}

export function cataloguePage(catalogue: CataloguePage, setting: Setting): Html {
  const { sale } = catalogue.shown;
  const cards = catalogue.lots.map((lot) => lotCard({ lot, sale, origin: EMPTY }, setting));
  const body = html`${heading(catalogue.shown, 'catalogue', setting)}
<ul class="grid">
${cards}</ul>
${pager({ ...catalogue, address: (n) => saleAddress(sale, setting.language, n) }, setting)}`;
  return page(setting, {
    title: plainTitle(sale.title, setting),
    body,
    address: (language) => saleAddress(sale, language, catalogue.page),
  });
}

export function resultsPage(shown: ShownSale, lots: readonly PublicLot[], setting: Setting): Html {
  const { sale } = shown;
  const { text } = setting;
  const body = html`${heading(shown, 'results', setting)}
<table class="results">
<thead><tr>
<th scope="col">${text.lot}</th>
<th scope="col">${text.title}</th>
<th scope="col" class="figure">${text.estimate}</th>
<th scope="col" class="figure">${text.result}</th>
</tr></thead>
<tbody>
${lots.map((lot) => resultRow(lot, shown, setting))}</tbody>
</table>
<p class="note">${text.hammerNote}</p>`;
  return page(setting, {
    title: `${text.results}, ${plainTitle(sale.title, setting)}`,
    body,
    address: (language) => resultsAddress(sale, language),
  });
}

function resultRow(lot: PublicLot, { sale }: ShownSale, setting: Setting): Html {
  return html`<tr>
<th scope="row">${lotNumber(lot)}</th>
<td><a href="${lotAddress(sale, lot, setting.language)}">${titleHtml(lot.title, setting)}</a></td>
<td class="figure">${estimate(lot, setting.language)}</td>
<td class="figure">${outcomeHtml(lot, setting)}</td>
</tr>
`;
}

type View = 'catalogue' | 'results';

function heading(shown: ShownSale, view: View, setting: Setting): Html {
  const { sale, lotCount, soldCount } = shown;
  const { language, text } = setting;
  const count = sale.state === 'results' ? text.soldOf(soldCount, lotCount) : text.lots(lotCount);
  return html`<div class="heading">
<p class="when"><time datetime="${sale.heldOn}">${day(sale.heldOn, language)}</time></p>
<h1>${titleHtml(sale.title, setting)}</h1>
<p class="where"><bdi>${sale.place}</bdi></p>
<p class="terms">${count}. ${text.premium(rate(sale.buyersPremium, language))}
<span class="badge">14+</span> ${text.over14Short}.</p>
${sale.state === 'results' ? views(shown, view, setting) : EMPTY}
</div>`;
}

function views({ sale }: ShownSale, view: View, { language, text }: Setting): Html {
  const tab = (name: View, label: string, address: string): Html =>
    name === view
      ? html`<a href="${address}" aria-current="page">${label}</a>`
      : html`<a href="${address}">${label}</a>`;
  return html`<nav class="views" aria-label="${text.pages}">
${tab('catalogue', text.catalogue, saleAddress(sale, language))}
${tab('results', text.results, resultsAddress(sale, language))}
</nav>`;
}
