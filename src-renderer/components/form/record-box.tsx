/** A record found by typing a few letters of it: a party, a lot. */
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useText } from '#renderer/text/i18n.ts';
import { classes } from '../classes.ts';
import { FieldLabel, FieldNote, type FieldProps, isInvalid } from './field.tsx';
import css from './form.module.css';

export interface FoundRecord {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

interface RecordBoxProps extends FieldProps {
  /** The record chosen so far. */
  readonly value: { readonly id: string; readonly title: string } | null;
  readonly found: readonly FoundRecord[];
  readonly onSearch: (text: string) => void;
  readonly onChange: (id: string | null) => void;
  readonly autoFocus?: boolean;
}

export function RecordBox(props: RecordBoxProps) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const search = (text: string) => {
    setTyped(text);
    props.onSearch(text);
  };
  const choose = (key: string | number | null) => {
    setTyped(null);
    if (key !== null) props.onChange(String(key));
  };
  return (
    <ComboBox
      className={classes(css['field'])}
      items={props.found}
      inputValue={typed ?? props.value?.title ?? ''}
      onInputChange={search}
      value={props.value?.id ?? null}
      onChange={choose}
      onBlur={() => setTyped(null)}
      menuTrigger="input"
      allowsEmptyCollection
      isInvalid={isInvalid(props)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <div className={css['box-line']}>
        <Input className={classes(css['control'], css['withButton'])} />
        <Button className={classes(css['open'])} aria-label={t('common.choose')}>
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
      <FieldNote {...props} />
      <Found />
    </ComboBox>
  );
}

/** The records that answer what was typed. */
function Found() {
  const { t } = useText();
  return (
    <Popover className={classes(css['popover'])} offset={4}>
      <ListBox<FoundRecord>
        className={classes(css['options'])}
        renderEmptyState={() => <p className={css['nothing']}>{t('common.nothingFound')}</p>}
      >
        {(record) => (
          <ListBoxItem
            id={record.id}
            textValue={record.title}
            className={classes(css['option'])}
            data-ring="inside"
          >
            <span className={css['optionText']}>{record.title}</span>
            <span className={css['optionDetail']}>{record.detail}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
