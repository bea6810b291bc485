/** Fields and forms. */
export { Checkbox } from './checkbox.tsx';
export {
  ContractForm,
  FormCheckbox,
  FormDate,
  FormMoney,
  FormSelect,
  FormText,
  useContractForm,
} from './contract-form.tsx';
export { FieldLine, type FieldProps, FieldStack } from './field.tsx';
export { FormActs } from './form-acts.tsx';
export { type FormLine, FormLines, type SlotNotes } from './form-lines.tsx';
export { PartyBox } from './party-box.tsx';
export { type Attempt, besideField, Problem, problemOf } from './problem.tsx';
export { type FoundRecord, RecordBox } from './record-box.tsx';
export { type FormPart, RecordForm } from './record-form.tsx';
export { type Option, Select } from './select.tsx';
export { TextField } from './text-field.tsx';
