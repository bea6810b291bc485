/** The shortcut sheet: what the keys do here and everywhere, read from the registry. */
import { type Action, allActions } from '#renderer/actions/define-action.ts';
import { useActions } from '#renderer/actions/use-action.ts';
import { Dialog } from '#renderer/components/dialog/dialog.tsx';
import { KeyCap } from '#renderer/components/key-cap/key-cap.tsx';
import { useText } from '#renderer/text/i18n.ts';
import { closePanel, usePanel } from '../window-actions.ts';
import css from './shortcut-sheet.module.css';

export function ShortcutSheet() {
  const { t } = useText();
  useActions();
  const isOpen = usePanel((panel) => panel.open === 'shortcuts');
  const withKeys = allActions().filter((action) => action.shortcut !== null);
  const here = withKeys.filter((action) => action.context !== 'everywhere' && action.isEnabled());
  const everywhere = withKeys.filter((action) => action.context === 'everywhere');
  return (
    <Dialog title={t('frame.shortcuts.title')} size="large" isOpen={isOpen} onClose={closePanel}>
      <div className={css['columns']}>
        <Keys title={t('frame.shortcuts.everywhere')} actions={everywhere} />
        <div>
          {here.length === 0 ? null : <Keys title={t('frame.shortcuts.here')} actions={here} />}
          <GridKeySheet />
        </div>
      </div>
    </Dialog>
  );
}

/** The grid's own keys: the same in every list, so they are learnt once. */
function GridKeySheet() {
  const { t } = useText();
  const rows = [
    { words: t('frame.shortcuts.grid.walk'), keys: ['ArrowUp', 'ArrowDown'] },
    { words: t('frame.shortcuts.grid.ends'), keys: ['Home', 'End'] },
    { words: t('frame.shortcuts.grid.page'), keys: ['PageUp', 'PageDown'] },
    { words: t('frame.shortcuts.grid.find'), keys: [t('frame.shortcuts.grid.letters')] },
    { words: t('frame.shortcuts.grid.mark'), keys: ['Space'] },
    { words: t('frame.shortcuts.grid.copy'), keys: ['Mod+C'] },
  ];
  return (
    <section className={css['part']}>
      <h3 className={css['heading']}>{t('frame.shortcuts.list')}</h3>
      <dl>
        {rows.map(({ words, keys }) => (
          <div key={words} className={css['key']}>
            <dt>{words}</dt>
            <dd className={css['caps']}>
              {keys.map((key) => (
                <KeyCap key={key} shortcut={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ title, actions }: { readonly title: string; readonly actions: readonly Action[] }) {
  const { t } = useText();
  return (
    <section className={css['part']}>
      <h3 className={css['heading']}>{title}</h3>
      <dl>
        {actions.map((action) => (
          <div key={action.id} className={css['key']}>
            <dt>{t(action.label)}</dt>
            <dd>
              <KeyCap shortcut={action.shortcut ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
