import { OneButton } from '#components/administration/one-button.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { NoticeRow } from '#db/reads/mail/notices.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';

/** One's own notices, newest first. An unread one says so in words. */
export function NoticeList({ notices }: { notices: readonly NoticeRow[] }) {
  return (
    <ul className="queue">
      {notices.map((notice) => (
        <li key={notice.id}>
          <div>
            <h3>
              <PageLink href={notice.href}>{notice.text}</PageLink>{' '}
              {notice.isRead ? null : <Tag kind="open">Unread</Tag>}
            </h3>
            {notice.title ? <p>{notice.title}</p> : null}
            <p className="small quiet">{dateAndTimeInLondon(notice.createdAt)}</p>
          </div>
          {notice.isRead ? null : (
            <div className="do">
              <OneButton
                address={`/api/notices/${notice.id}/reading`}
                label="Mark as read"
                about={`: ${notice.text}`}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
