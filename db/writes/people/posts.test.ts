import { beforeEach, describe, expect, test } from 'vitest';
import { getPost, listPosts } from '#db/reads/people/posts.ts';
import { lastTold, refusesEveryOtherRole, told } from '#db/testing/administration.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { endPostHolding, placeInPost } from './post-holdings.ts';
import { addPost, changePost } from './posts.ts';

let administrator: Actor;
beforeEach(() => {
  freshDatabase();
  administrator = actorOf('administrator');
});

const { today } = juneMoment;
const input = { title: 'Head of Youth Justice', partnerBody: null };
const postOf = (title: string) => {
  const found = listPosts(actorOf('administrator'), today).find((post) => post.title === title);
  if (!found) throw new Error(`No post called ${title}`);
  return found;
};
const clerkPost = 'Democratic Services Officer';
const place = (title: string, key: string, fromOn: string, capacity: 'substantive' | 'interim' | 'deputy') => ({
  postId: postOf(title).id,
  personId: actorOf(key).personId,
  capacity,
  fromOn,
  confirmed: false,
});

describe('a new post', () => {
  test('is vacant, and the vacant ones come first in the list', () => {
    const { id } = addPost(administrator, input, juneMoment);
    expect(getPost(administrator, id, today)).toMatchObject({ ...input, vacant: true, version: 1 });
    expect(
      listPosts(administrator, today)
        .filter((post) => post.vacant)
        .map((post) => post.title),
    ).toEqual(['Head of Service, Court and Assessment', 'Head of Youth Justice', 'Independent chair']);
    expect(told()).toEqual([{ event: 'post-added', actor: administrator.personId, content: input }]);
  });

  test('with a title that another has is refused', () => {
    expect(() => addPost(administrator, { ...input, title: clerkPost }, juneMoment)).toThrow(NotValid);
  });

  refusesEveryOtherRole((actor) => addPost(actor, input, juneMoment));
});

describe('changing a post', () => {
  test('keeps who holds it', () => {
    const { id } = postOf(clerkPost);
    expect(changePost(administrator, id, input, 1, juneMoment)).toEqual({ id, version: 2 });
    expect(getPost(administrator, id, today)).toMatchObject({
      title: input.title,
      holders: [{ personName: clerkPost }],
    });
    expect(lastTold()).toMatchObject({
      event: 'post-changed',
      content: { before: { title: clerkPost }, after: input },
    });
  });

  test('that was changed in between is refused with what stands now', () => {
    const { id } = postOf(clerkPost);
    changePost(administrator, id, input, 1, juneMoment);
    expect(() => changePost(administrator, id, input, 1, juneMoment)).toThrow(Stale);
  });

  test('that does not exist is not found', () => {
    expect(() => changePost(administrator, 'none', input, 1, juneMoment)).toThrow(NotFound);
    expect(() => getPost(administrator, 'none', today)).toThrow(NotFound);
  });

  refusesEveryOtherRole((actor) => changePost(actor, postOf(clerkPost).id, input, 1, juneMoment));
});

describe('putting a person in a post', () => {
  test('hands over in one step and keeps the history', () => {
    const { id } = postOf(clerkPost);
    const before = actorOf('clerk').personId;
    placeInPost(administrator, place(clerkPost, 'observer', '2023-06-20', 'substantive'), juneMoment);
    const page = getPost(administrator, id, today);
    expect(page.holders).toMatchObject([{ personId: actorOf('observer').personId, untilOn: null }]);
    expect(page.past).toMatchObject([{ personId: before, untilOn: '2023-06-19' }]);
    expect(actorOf('clerk').postIds).toEqual([]);
    expect(actorOf('observer').postIds).toContain(id);
    expect(lastTold()).toMatchObject({
      event: 'post-holding-began',
      content: { fromOn: '2023-06-20', ended: [{ untilOn: '2023-06-19' }] },
    });
  });

  test('from a day to come leaves it as it is until then', () => {
    const { id } = postOf('Independent chair');
    placeInPost(administrator, place('Independent chair', 'observer', '2023-07-03', 'substantive'), juneMoment);
    expect(getPost(administrator, id, today)).toMatchObject({ vacant: true, coming: [{ fromOn: '2023-07-03' }] });
    expect(getPost(administrator, id, '2023-07-03')).toMatchObject({ vacant: false });
  });

  test('who holds it already, or before the one who does, is refused', () => {
    expect(() =>
      placeInPost(administrator, place(clerkPost, 'clerk', '2023-07-03', 'substantive'), juneMoment),
    ).toThrow(NotPossible);
    expect(() =>
      placeInPost(administrator, place(clerkPost, 'observer', '2019-01-07', 'substantive'), juneMoment),
    ).toThrow(NotPossible);
    expect(told()).toEqual([]);
  });

  test('three years ahead is asked about once, then taken', () => {
    const far = place(clerkPost, 'observer', '2026-07-01', 'deputy');
    expect(() => placeInPost(administrator, far, juneMoment)).toThrow(Questioned);
    expect(() => placeInPost(administrator, { ...far, confirmed: true }, juneMoment)).not.toThrow();
  });

  test('an unknown post is not found; an unknown person is refused at the field', () => {
    const known = place(clerkPost, 'observer', '2023-07-03', 'deputy');
    expect(() => placeInPost(administrator, { ...known, postId: 'none' }, juneMoment)).toThrow(NotFound);
    expect(() => placeInPost(administrator, { ...known, personId: 'nobody' }, juneMoment)).toThrow(NotValid);
  });

  refusesEveryOtherRole(
    (actor) => placeInPost(actor, place(clerkPost, 'observer', '2023-07-03', 'substantive'), juneMoment),
    ['administrator', 'plan-lead'],
  );

  test('who holds a post sets their own deputy, and nobody else’s', () => {
    const owner = actorOf('owner');
    const own = place('Service Manager, Permanence', 'observer', '2023-07-03', 'deputy');
    expect(() => placeInPost(owner, own, juneMoment)).not.toThrow();
    expect(() => placeInPost(owner, place(clerkPost, 'observer', '2023-07-03', 'deputy'), juneMoment)).toThrow();
    expect(() => placeInPost(owner, { ...own, capacity: 'substantive' }, juneMoment)).toThrow();
  });
});

describe('ending a holding', () => {
  const holdingId = () => postOf(clerkPost).holders[0]?.id ?? '';
  const end = (untilOn: string, confirmed = false) => ({ untilOn, confirmed });

  test('leaves the post vacant after the last day, and the history shown', () => {
    const id = holdingId();
    endPostHolding(administrator, id, end('2023-06-29'), juneMoment);
    const page = getPost(administrator, postOf(clerkPost).id, today);
    expect(page).toMatchObject({ vacant: true, past: [{ id, untilOn: '2023-06-29' }] });
    expect(lastTold()).toMatchObject({ event: 'post-holding-ended', content: { untilOn: '2023-06-29' } });
    expect(() => endPostHolding(administrator, id, end('2023-06-30'), juneMoment)).toThrow(NotPossible);
  });

  test('before it began is refused, far ahead is asked about, unknown is not found', () => {
    expect(() => endPostHolding(administrator, holdingId(), end('2020-01-01'), juneMoment)).toThrow(NotValid);
    expect(() => endPostHolding(administrator, holdingId(), end('2026-01-01'), juneMoment)).toThrow(Questioned);
    expect(() => endPostHolding(administrator, 'none', end('2023-06-30'), juneMoment)).toThrow(NotFound);
    expect(told()).toEqual([]);
  });

  refusesEveryOtherRole(
    (actor) => endPostHolding(actor, holdingId(), end('2023-06-30'), juneMoment),
    ['administrator', 'plan-lead'],
  );
});
