/** A record found by typing a few letters of it: a party, a lot. */

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Asked } from '#renderer/engine/index.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { classes } from '../classes.ts';
import { FieldLabel, FieldNote, type FieldProps, isInvalid } from './field.tsx';
import css from './form.module.css';

export interface FoundRecord<Row> {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly row: Row;
}

interface RecordBoxProps<Row> extends FieldProps {
  /** The record chosen so far. */
  readonly value: { readonly id: string; readonly title: string } | null;
  readonly found: Asked<readonly FoundRecord<Row>[]>;
  readonly onSearch: (text: string) => void;
  readonly onChange: (row: Row) => void;
  readonly autoFocus?: boolean;
}

export function RecordBox<Row>(props: RecordBoxProps<Row>) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const search = (text: string) => {
    setTyped(text);
    props.onSearch(text);
  };
  const { items, whenNone } = useFound(props.found);
  const choose = (key: string | number | null) => {
    setTyped(null);
    const record = items.find(({ id }) => id === key);
    if (record !== undefined) props.onChange(record.row);
  };
  return (
    <ComboBox
      className={classes(css['field'])}
      items={items}
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
      <Found whenNone={whenNone} />
    </ComboBox>
  );
}

/** The records that answer what was typed, and the words for none: what failed is not none. */
function useFound<Row>(found: Asked<readonly FoundRecord<Row>[]>) {
  const text = useText();
  return found.match<{ readonly items: readonly FoundRecord<Row>[]; readonly whenNone: string }>({
    loading: () => ({ items: [], whenNone: text.t('common.loading') }),
    failed: ({ error }) => ({ items: [], whenNone: explain(error, text).sentence }),
    ready: ({ value }) => ({ items: value, whenNone: text.t('common.nothingFound') }),
  });
}

function Found({ whenNone }: { readonly whenNone: string }) {
  return (
    <Popover className={classes(css['popover'])} offset={4}>
      <ListBox<FoundRecord<unknown>>
        className={classes(css['options'])}
        renderEmptyState={() => <p className={css['nothing']}>{whenNone}</p>}
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
