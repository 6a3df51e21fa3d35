import { beforeEach, describe, expect, test } from 'vitest';
import { getActionForm, getActionPage } from '#db/reads/actions/actions.ts';
import { getPost, listPosts } from '#db/reads/people/posts.ts';
import { standInsOn } from '#db/reads/people/stand-ins.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { personIdOf, postIdOf } from '#db/seed/people-rows.ts';
import { everyRow, refusalOf } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { changeAction } from '#db/writes/actions/actions.ts';
import { addPanelMember } from '#db/writes/panels/panel-members.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { disablePerson } from './people.ts';
import { placeInPost } from './post-holdings.ts';

/* Somebody whose account was disabled while a form with their name on it was open (assurance §5, case 38). */

const { today } = juneMoment;
let administrator: Actor;
beforeEach(() => {
  freshDatabase();
  administrator = actorOf('administrator');
});
const leave = (seat: Parameters<typeof personIdOf>[0]) => disablePerson(administrator, personIdOf(seat), juneMoment);
const place = (personId: string) => ({
  ...{ postId: postIdOf('performance'), personId, capacity: 'substantive' as const },
  ...{ fromOn: today, confirmed: false },
});
const join = (personId: string) => ({
  panelId: panelIdOf('scrutiny'),
  personId,
  capacity: 'member' as const,
  fromOn: today,
  confirmed: false,
});

describe('a former user who is chosen', () => {
  test('for a post or a panel is refused by name, with what to do, and nothing is kept', () => {
    leave('checker');
    const before = everyRow();
    for (const act of [
      () => placeInPost(administrator, place(personIdOf('checker')), juneMoment),
      () => addPanelMember(administrator, join(personIdOf('checker')), juneMoment),
    ]) {
      expect(refusalOf(NotPossible, act).message).toMatch(
        /^The account of .+ has been disabled since\. Choose somebody else\.$/,
      );
    }
    expect(everyRow()).toEqual(before);
  });

  test('is told from somebody who never was', () => {
    const field = [{ field: 'personId', words: 'Choose a person from the list' }];
    expect(refusalOf(NotValid, () => placeInPost(administrator, place('nobody'), juneMoment)).fields).toEqual(field);
    expect(refusalOf(NotValid, () => addPanelMember(administrator, join('nobody'), juneMoment)).fields).toEqual(field);
  });
});

describe('an action whose owner’s account is disabled while it is being changed', () => {
  const actionId = actionIdOf('1.1');
  const asked = { planId, ownerPostId: postIdOf('owner'), deputyPostId: null };

  test('is saved all the same: its owner is the post, which is vacant from then on and says so', () => {
    const lead = actorOf('plan-lead');
    const { version, input } = getActionForm(lead, actionId);
    expect(getActionPage(lead, actionId, juneMoment).action.ownerVacant).toBe(false);
    leave('owner');
    changeAction(lead, actionId, { ...input, title: 'Hold planning meetings' }, version, juneMoment);
    const { action } = getActionPage(lead, actionId, juneMoment);
    expect(action).toMatchObject({ title: 'Hold planning meetings', ownerPost: 'Service Manager, Permanence' });
    expect(action.ownerVacant).toBe(true);
  });

  test('is asked about at the deputy, without one at a plan lead; never at the former user', () => {
    leave('owner');
    const first = standInsOn(today)(asked);
    expect(first?.personId).not.toBe(personIdOf('owner'));
    expect(first?.capacity).toBe('deputy');
    disablePerson(administrator, first?.personId ?? '', juneMoment);
    expect(standInsOn(today)(asked)).toMatchObject({ capacity: 'plan-lead' });
  });

  test('keeps in its post’s record who held it, as a former user', () => {
    leave('owner');
    const post = getPost(administrator, postIdOf('owner'), today);
    expect(post.vacant).toBe(true);
    expect(post.holders.map(({ personName }) => personName)).toEqual(['Service Manager, Permanence (former user)']);
    expect(listPosts(administrator, today).find(({ id }) => id === post.id)?.vacant).toBe(true);
  });
});
