import { CardTable } from '#components/administration/card-table.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { PostRow } from '#db/reads/people/posts.ts';
import type { Holding } from '#domain/people/posts.ts';

function Names({ holdings }: { holdings: readonly Holding[] }) {
  if (holdings.length === 0) return <span className="quiet">None</span>;
  return holdings.map(({ id, personId, personName }, place) => (
    <span key={id}>
      {place > 0 ? ', ' : ''}
      <PageLink href={`/administration/people/${personId}`}>{personName}</PageLink>
    </span>
  ));
}

function Holder({ post }: { post: PostRow }) {
  if (post.vacant) return <Tag kind="open">Vacant</Tag>;
  return (
    <>
      <Names holdings={post.holders.length > 0 ? post.holders : post.interims} />
      {post.holders.length === 0 ? ' (interim)' : null}
      {post.holders.length > 0 && post.interims.length > 0 ? (
        <>
          ; interim: <Names holdings={post.interims} />
        </>
      ) : null}
    </>
  );
}

export function PostTable({ posts }: { posts: readonly PostRow[] }) {
  return (
    <CardTable
      caption="Every post, the vacant ones first"
      rows={posts}
      rowKey={(post) => post.id}
      columns={[
        {
          label: 'Post',
          heading: true,
          cell: (post) => (
            <>
              <PageLink href={`/administration/posts/${post.id}`}>{post.title}</PageLink>
              {post.partnerBody ? <small>{post.partnerBody}</small> : null}
            </>
          ),
        },
        { label: 'Held by', cell: (post) => <Holder post={post} /> },
        { label: 'Deputy', cell: (post) => <Names holdings={post.deputies} /> },
      ]}
    />
  );
}
