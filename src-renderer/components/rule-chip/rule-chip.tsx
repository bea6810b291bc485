/** The rule behind a refusal or a fee: its identifier, and its text on demand. */
import { Button, ButtonContext } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useText } from '#renderer/text/i18n.ts';
import { ruleText } from '#renderer/text/rules.ts';
import { classes } from '../classes.ts';
import css from './rule-chip.module.css';

export function RuleChip({ rule }: { readonly rule: string }) {
  const { t, language } = useText();
  return (
    <DialogTrigger>
      <Button className={classes(css['chip'])} aria-label={t('common.rule', { id: rule })}>
        {rule}
      </Button>
      <Popover className={classes(css['popover'])} placement="bottom start" offset={6}>
        <Dialog className={classes(css['sheet'])} aria-label={t('common.rule', { id: rule })}>
          <h3 className={css['title']}>{ruleTitle(rule, language)}</h3>
          <p>{ruleText(rule, language) ?? t('common.ruleUnknown')}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface RuleChipsProps {
  readonly rules: readonly string[];
}

export function RuleChips({ rules }: RuleChipsProps) {
  if (rules.length === 0) return null;
  return (
    // A chip under a select is no button of that select: it keeps its own name and role.
    <ButtonContext.Provider value={null}>
      <span className={css['chips']}>
        {rules.map((rule) => (
          <RuleChip key={rule} rule={rule} />
        ))}
      </span>
    </ButtonContext.Provider>
  );
}

/** `CT-9.9` is article 9.9 of the house's general terms; `FR-` is the law, `MT-` the members' terms. */
function ruleTitle(rule: string, language: 'fr' | 'en'): string {
  const article = rule.replace(/^[A-Z]+-/, '');
  if (rule.startsWith('FR-')) return language === 'fr' ? `Loi · ${rule}` : `Law · ${rule}`;
  if (rule.startsWith('MT-')) {
    return language === 'fr' ? `Conditions du site · ${article}` : `Site terms · ${article}`;
  }
  return language === 'fr' ? `CGV, art. ${article}` : `General terms, art. ${article}`;
}
