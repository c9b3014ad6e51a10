import { useEffect, useState } from 'react';
import styles from './AboutNotices.module.css';
import { readNotices, type Notice } from './notices.ts';

type Reading = readonly Notice[] | 'reading' | 'failed';

/** Every package that is in this build, with its licence to unfold. */
export function AboutNotices() {
  const [notices, setNotices] = useState<Reading>('reading');
  useEffect(() => {
    let isShown = true;
    const show = (reading: Reading): void => {
      if (isShown) setNotices(reading);
    };
    readNotices().then(show, () => show('failed'));
    return () => {
      isShown = false;
    };
  }, []);
  return (
    <section className={styles.notices} aria-labelledby="notices-title">
      <h3 className={styles.title} id="notices-title">
        Third-party licences
      </h3>
      <NoticeList notices={notices} />
    </section>
  );
}

function NoticeList({ notices }: { readonly notices: Reading }) {
  if (notices === 'reading') return <p aria-busy="true">Loading …</p>;
  if (notices === 'failed')
    return <p>The list of packages could not be read. It is also in notices.txt of the build.</p>;
  return (
    <ul className={styles.list}>
      {notices.map((notice) => (
        <li key={`${notice.name} ${notice.version}`}>
          <details>
            <summary className={styles.summary}>
              <span className={styles.name}>{notice.name}</span>{' '}
              <span className={styles.version}>{notice.version}</span>{' '}
              <span className={styles.licence}>{notice.licence}</span>
            </summary>
            <p>
              Source:{' '}
              <a href={notice.source} target="_blank" rel="noopener noreferrer">
                {notice.source}
              </a>
            </p>
            <p className={styles.text}>{notice.text}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
