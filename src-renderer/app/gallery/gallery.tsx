/** The gallery: each piece of the interface in each of its states, for tests and for eyes. */
import type { ReactNode } from 'react';
import { Page } from '#renderer/components/page/page.tsx';
import { useText } from '#renderer/text/i18n.ts';
import css from './gallery.module.css';
import { ButtonSamples } from './samples/button-samples.tsx';
import { DialogSamples } from './samples/dialog-samples.tsx';
import { EmptySamples } from './samples/empty-samples.tsx';
import { FieldSamples } from './samples/field-samples.tsx';
import { FigureSamples } from './samples/figure-samples.tsx';
import { GridSamples } from './samples/grid-samples.tsx';
import { NoticeSamples } from './samples/notice-samples.tsx';
import { TypeSamples } from './samples/type-samples.tsx';

export function Gallery() {
  const { t } = useText();
  return (
    <Page title={t('gallery.title')} about={t('gallery.about')} body="flow">
      <div className={css['gallery']}>
        <Sample title={t('gallery.sections.type')}>
          <TypeSamples />
        </Sample>
        <Sample title={t('gallery.sections.buttons')}>
          <ButtonSamples />
        </Sample>
        <Sample title={t('gallery.sections.fields')}>
          <FieldSamples />
        </Sample>
        <Sample title={t('gallery.sections.figures')}>
          <FigureSamples />
        </Sample>
        <Sample title={t('gallery.sections.grid')}>
          <GridSamples />
        </Sample>
        <Sample title={t('gallery.sections.notices')}>
          <NoticeSamples />
        </Sample>
        <Sample title={t('gallery.sections.empty')}>
          <EmptySamples />
        </Sample>
        <Sample title={t('gallery.sections.dialogs')}>
          <DialogSamples />
        </Sample>
      </div>
    </Page>
  );
}

function Sample({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css['sample']} aria-label={title}>
      <h2 className={css['heading']}>{title}</h2>
      <div className={css['body']}>{children}</div>
    </section>
  );
}
