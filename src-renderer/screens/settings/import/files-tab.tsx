/** Files in and out of the house. */
import css from '../settings.module.css';
import { ExportPart } from './export-part.tsx';
import { ImportPart } from './import-part.tsx';

export function FilesTab() {
  return (
    <div className={css['flow']}>
      <ImportPart />
      <ExportPart />
    </div>
  );
}
