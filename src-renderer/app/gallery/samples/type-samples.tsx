/** Type and ink. */
import css from '../gallery.module.css';

const INKS = [
  'paper',
  'surface',
  'line',
  'ink',
  'ink-soft',
  'baize',
  'vermilion',
  'ochre',
  'slate',
] as const;

export function TypeSamples() {
  return (
    <>
      <p className={css['display']}>Vente du 14 mars 2027</p>
      <p className={css['title']}>Dinky Toys 24C — Citroën DS 19, verte, boîte</p>
      <p className={css['reading']}>
        L’adjudication est prononcée au comptant. Les frais de 22,80 % toutes taxes comprises
        s’ajoutent au prix au marteau.
      </p>
      <p>Bordereau F2026-0341 · 1 234 567,89 € · 14/03/2027</p>
      <p className={css['meta']}>Deux colonnes de chiffres : 111,11 et 888,88</p>
      <div className={css['swatches']}>
        {INKS.map((ink) => (
          <span key={ink} className={css['swatch']} style={{ '--swatch': `var(--${ink})` }}>
            {ink}
          </span>
        ))}
      </div>
    </>
  );
}
