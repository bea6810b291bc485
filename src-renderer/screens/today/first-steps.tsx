/** The first three steps of an empty house, ticked as they are taken. */
import { ArrowRight, CircleCheck } from 'lucide-react';
import { addressOf, type Route } from '#renderer/app/routes.ts';
import { type TextKey, useText } from '#renderer/text/i18n.ts';
import css from './today.module.css';

interface Step {
  readonly id: 'house' | 'consignment' | 'sale';
  readonly title: TextKey;
  readonly why: TextKey;
  readonly route: Route;
}

const STEPS: readonly Step[] = [
  {
    id: 'house',
    title: 'today.start.house',
    why: 'today.start.houseWhy',
    route: { at: 'settings', record: 'house' },
  },
  {
    id: 'consignment',
    title: 'today.start.consignment',
    why: 'today.start.consignmentWhy',
    route: { at: 'consignments' },
  },
  { id: 'sale', title: 'today.start.sale', why: 'today.start.saleWhy', route: { at: 'sales' } },
];

export function FirstSteps({ done }: { readonly done: Readonly<Record<Step['id'], boolean>> }) {
  const { t } = useText();
  return (
    <section className={css['start']} aria-label={t('today.start.title')}>
      <h2 className={css['startTitle']}>{t('today.start.title')}</h2>
      <p className={css['why']}>{t('today.start.body')}</p>
      <ol className={css['steps']}>
        {STEPS.map((step, index) => (
          <li key={step.id}>
            <a className={css['step']} href={addressOf(step.route)} data-ring="inside">
              <span className={css['number']} data-done={done[step.id] || undefined}>
                {done[step.id] ? (
                  <CircleCheck size={18} strokeWidth={1.75} aria-hidden />
                ) : (
                  index + 1
                )}
              </span>
              <span className={css['words']} data-prose>
                <span className={css['sentence']}>{t(step.title)}</span>
                <span className={css['why']}>
                  {done[step.id] ? t('today.start.done') : t(step.why)}
                </span>
              </span>
              <ArrowRight size={14} strokeWidth={1.75} aria-hidden />
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
