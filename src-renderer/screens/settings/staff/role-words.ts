/** The roles to choose from, and what the chosen one may do. */
import { ROLES, type Role } from '#domain/staff.ts';
import type { Text } from '#renderer/text/i18n.ts';

export function roleWords(role: Role, { t }: Text) {
  return {
    label: t('columns.role'),
    hint: t(`settings.staff.may.${role}`),
    options: ROLES.map((value) => ({ value, label: t(`frame.roles.${value}`) })),
  };
}
