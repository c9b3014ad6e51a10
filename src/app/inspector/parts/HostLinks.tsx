import { rolesOf, type Host } from '../../../design/model/schema.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { select } from '../../../store/viewStore.ts';
import { RoleIcon } from '../../../ui/signs/RoleIcon.tsx';
import styles from './Links.module.css';

/** Hosts to go to. */
export function HostLinks({ hosts }: { readonly hosts: readonly Host[] }) {
  return (
    <ul className={styles.links}>
      {hosts.map((host) => (
        <li key={host.id}>
          <button type="button" className={styles.link} onClick={() => select({ kind: 'hosts', ids: [host.id] })}>
            {rolesOf(host).map((role) => (
              <RoleIcon key={role} role={role} />
            ))}
            <span className={styles.name}>{hostLabel(host)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
