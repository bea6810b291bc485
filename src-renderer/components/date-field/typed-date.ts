/** Dates as people type them: `14/3/27`, `14.3.2027`, `140327`, `14/3` of the year at hand. */
import { addDays, type IsoDate, isIsoDate, yearOf } from '#domain/time.ts';

/** The day that was typed, null when it is none. `today` gives the year that was left out. */
export function typedDate(text: string, today: IsoDate): IsoDate | null {
  const trimmed = text.trim();
  if (isIsoDate(trimmed)) return trimmed;
  const shift = /^([+-])(\d{1,4})$/.exec(trimmed);
  if (shift !== null) return addDays(today, Number(`${shift[1]}${shift[2]}`));
  const parts = /^\d{6}$|^\d{8}$/.test(trimmed)
    ? [trimmed.slice(0, 2), trimmed.slice(2, 4), trimmed.slice(4)]
    : trimmed.split(/[/.\-\s]+/);
  const [day = '', month = '', year = String(yearOf(today))] = parts;
  if (parts.length < 2 || parts.length > 3) return null;
  const iso = `${wholeYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}

/** `27` is 2027 and `68` is 1968: sales look a little ahead, birth dates a long way back. */
function wholeYear(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}
