/** The list of sales: those to come, and those that were. */
import { homeAddress, resultsAddress, saleAddress } from '../addresses.ts';
import { day } from '../format.ts';
import { EMPTY, type Html, html } from '../html.ts';
import type { ShownSale } from '../store-window.ts';
import { page, type Setting } from './layout.ts';
import { titleHtml } from './parts.ts';

export function salesPage(sales: readonly ShownSale[], setting: Setting): Html {
  const { text } = setting;
  // The next sale first among those to come; the latest first among those that were.
  const coming = sales.filter(({ sale }) => sale.state === 'announced').toReversed();
  const past = sales.filter(({ sale }) => sale.state === 'results');
  const body =
    sales.length === 0
      ? html`<h1>${text.sales}</h1><p class="empty">${text.noSales}</p>`
      : html`<h1 class="unseen">${text.sales}</h1>
${section(text.comingSales, coming, setting)}${section(text.pastSales, past, setting)}`;
  return page(setting, { title: text.sales, body, address: homeAddress });
}

function section(title: string, sales: readonly ShownSale[], setting: Setting): Html {
  if (sales.length === 0) return EMPTY;
  return html`<section class="sales">
<h2>${title}</h2>
<ul>${sales.map((shown) => saleEntry(shown, setting))}</ul>
</section>
`;
}

function saleEntry({ sale, lotCount, soldCount }: ShownSale, setting: Setting): Html {
  const { language, text } = setting;
  const results = html` · <a href="${resultsAddress(sale, language)}">${text.results}</a>`;
  const count = sale.state === 'results' ? text.soldOf(soldCount, lotCount) : text.lots(lotCount);
  return html`<li>
<p class="when"><time datetime="${sale.heldOn}">${day(sale.heldOn, language)}</time></p>
<div>
<h3><a href="${saleAddress(sale, language)}">${titleHtml(sale.title, setting)}</a></h3>
<p class="where"><bdi>${sale.place}</bdi></p>
<p class="count">${count}${sale.state === 'results' ? results : EMPTY}</p>
</div>
</li>
`;
}
