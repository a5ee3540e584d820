import { actions, may } from '@tabarman/shared/access/permissions.ts';
import { roles } from '@tabarman/shared/access/roles.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { CheckIcon } from '../../ui/icon.tsx';
import styles from './permission-table.module.css';

/** A19: the table itself, as the server asks it. */
export function PermissionTable() {
  const t = useMessages();
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('permission.action')}</th>
              {roles.map((role) => <th key={role} scope="col">{t(`role.${role}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr key={action}>
                <th scope="row">{t(`permission.${action}`)}</th>
                {roles.map((role) => (
                  <td key={role}>
                    {may(role, action) ? <CheckIcon /> : <span aria-hidden="true">·</span>}
                    <span className="heard">{t(may(role, action) ? 'permission.yes' : 'permission.no')}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.soft}>{t('permission.note')}</p>
    </>
  );
}
