/** The filter above a list: typed, applied after a breath, with what it found beside it. */
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { classes } from '../classes.ts';
import css from './filter-field.module.css';

interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many rows there are, announced as it changes. */
  readonly result: string;
}

const BREATH_MS = 120;

export function FilterField({ label, value, onChange, result }: FilterFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed !== value) onChange(typed);
    }, BREATH_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div className={css['line']}>
      <SearchField
        className={classes(css['field'])}
        aria-label={label}
        value={typed}
        onChange={setTyped}
      >
        <Search className={css['sign']} size={14} strokeWidth={1.75} aria-hidden />
        <Input
          className={classes(css['input'])}
          placeholder={label}
          spellCheck={false}
          data-prose
        />
      </SearchField>
      <span className={css['result']} role="status">
        {result}
      </span>
    </div>
  );
}
