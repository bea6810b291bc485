/** The words of a claim after a new auction: what happened, how each sum is reckoned, by when. */
import { add, NOTHING, subtract } from '#domain/money/cents.ts';
import { daysInYear } from '#domain/time.ts';
import { amountInEnglish, amountInFrench } from '../common/amounts.ts';
import type { Words } from '../common/model.ts';
import { days, sayIn, shares, sums } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import type { ShortfallClaimFacts } from './facts.ts';

/** What was bought and not paid, and what became of it (C. com. L321-14). */
export function putUpAgainWords(facts: ShortfallClaimFacts): Words {
  const heldOn = days(facts.sale.heldOn);
  const again = days(facts.again.heldOn);
  const { number } = facts.invoice;
  const say = sayIn(facts.language);
  const before = {
    fr: fr`Le lot ${facts.lot.number} vous a été adjugé le ${heldOn.fr} (bordereau ${number}). Faute de paiement, notre mise en demeure étant restée sans effet, il a été remis en vente le ${again.fr}, à la demande du vendeur, sur réitération des enchères (Code de commerce, art. L321-14).`,
    en: en`Lot ${facts.lot.number} was knocked down to you on ${heldOn.en} (invoice ${number}). As it was not paid and our formal notice stayed without effect, it was put up again on ${again.en} at the consignor's request (Code de commerce, art. L321-14).`,
  };
  if (facts.second !== null) return say(before.fr, before.en);
  return say(
    fr`${before.fr} Il n'a pas trouvé d'acheteur : aucune différence de prix ne vous est réclamée.`,
    en`${before.en} It found no buyer: no shortfall on its price is claimed from you.`,
  );
}

/** How the costs come about; never more than what was lost (CT-5.7). */
export function computation(facts: ShortfallClaimFacts): readonly Words[] {
  const { first, second, costs } = facts;
  if (costs === NOTHING && second === null) return [];
  const premium = sums(second === null ? NOTHING : subtract(first.premium, second.premium));
  const spent = sums(costs);
  const article = facts.terms.articles.payment;
  const higher = second !== null && second.hammerPrice > first.hammerPrice;
  const say = sayIn(facts.language);
  const words = {
    fr: fr`Frais de la réitération (art. 2 et ${article}) : frais acheteur perdus ${premium.fr}, frais de la nouvelle vente ${spent.fr}.`,
    en: en`Costs of the new auction (art. 2 and ${article}): premium lost ${premium.en}, costs of the new sale ${spent.en}.`,
  };
  if (!higher) return [say(words.fr, words.en)];
  const surplus = sums(subtract(second.hammerPrice, first.hammerPrice));
  return [
    say(
      fr`${words.fr} Le prix plus élevé de la nouvelle vente, ${surplus.fr}, en est déduit.`,
      en`${words.en} The higher price of the new sale, ${surplus.en}, is taken off.`,
    ),
  ];
}

/** The interest, half-year by half-year, as it is reckoned (FR-8). */
export function interestWords(facts: ShortfallClaimFacts): readonly Words[] {
  const say = sayIn(facts.language);
  const principal = sums(facts.unpaid);
  return [
    ...rateWords(facts),
    ...facts.slices.map(({ from, to, days: count, rate, amount }) => {
      const [since, until] = [days(from), days(to)];
      const many = String(count);
      if (rate === null || amount === null) {
        return say(
          fr`Intérêts du ${since.fr} au ${until.fr} (${many} jours) : taux légal du semestre non publié à ce jour, réservés.`,
          en`Interest from ${since.en} to ${until.en} (${many} days): the legal rate of the half-year is not published yet; reserved.`,
        );
      }
      const [at, owed] = [shares(rate), sums(amount)];
      const year = String(daysInYear(from));
      return say(
        fr`Intérêts du ${since.fr} au ${until.fr} : ${principal.fr} × ${at.fr} × ${many} / ${year} jours = ${owed.fr}.`,
        en`Interest from ${since.en} to ${until.en}: ${principal.en} × ${at.en} × ${many} / ${year} days = ${owed.en}.`,
      );
    }),
  ];
}

/** At what rate, since when, and by which text. */
function rateWords(facts: ShortfallClaimFacts): readonly Words[] {
  if (facts.slices.length === 0) return [];
  const say = sayIn(facts.language);
  if (facts.party.quality === 'consumer') {
    return [
      say(
        fr`Le prix impayé porte intérêt au taux légal depuis la mise en demeure et jusqu'à la résolution de la vente (Code civil, art. 1231-6).`,
        en`The price not paid bears interest at the legal rate from the formal notice until the sale was cancelled (Code civil, art. 1231-6).`,
      ),
    ];
  }
  return [
    say(
      fr`Le prix impayé porte intérêt à trois fois le taux légal depuis le lendemain de l'échéance et jusqu'à la résolution de la vente (Code de commerce, art. L441-10) ; s'y ajoute l'indemnité forfaitaire de l'article D441-5.`,
      en`The price not paid bears interest at three times the legal rate from the day after it was due until the sale was cancelled (Code de commerce, art. L441-10), and the flat compensation of article D441-5 is added.`,
    ),
  ];
}

/** The demand, in figures and in words, with its day (Code civil, art. 1344). */
export function claimWords(facts: ShortfallClaimFacts): Words {
  const say = sayIn(facts.language);
  if (facts.balance === NOTHING) {
    const paid = sums(add(facts.total));
    return say(
      fr`La somme de ${paid.fr} que vous devez est couverte par ce que vous aviez versé : rien ne reste à payer.`,
      en`The sum of ${paid.en} that you owe is covered by what you had paid: nothing is left to pay.`,
    );
  }
  const balance = sums(facts.balance);
  const by = days(facts.dueOn);
  return say(
    fr`Nous vous mettons en demeure de nous payer la somme de ${balance.fr} (${amountInFrench(facts.balance)}) au plus tard le ${by.fr}.`,
    en`We give you formal notice to pay us the sum of ${balance.en} (${amountInEnglish(facts.balance)}) by ${by.en} at the latest.`,
  );
}
