import { beforeEach, describe, expect, test } from 'vitest';
import { getPanelForAdministration, listPanels } from '#db/reads/panels/panel-administration.ts';
import { lastTold, refusesEveryOtherRole, told } from '#db/testing/administration.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { addPanelMember, endPanelMembership } from './panel-members.ts';
import { changePanel, createPanel } from './panels.ts';

let administrator: Actor;
beforeEach(() => {
  freshDatabase();
  administrator = actorOf('administrator');
});

const { today } = juneMoment;
const input = {
  name: 'Health and Wellbeing Board',
  kind: 'other',
  chairPostId: null,
  clearDays: 5,
  meets: 'Every two months',
  readsExempt: false,
  takesSensitiveFiles: false,
  showsLivePosition: false,
} as const;
const scrutiny = () => {
  const found = listPanels(actorOf('administrator'), today).find((panel) => panel.kind === 'scrutiny');
  if (!found) throw new Error('No scrutiny panel');
  return found;
};
const member = (key: string, fromOn = '2023-07-03', confirmed = false) => ({
  panelId: scrutiny().id,
  personId: actorOf(key).personId,
  capacity: 'member' as const,
  fromOn,
  confirmed,
});

describe('a new panel', () => {
  test('has nobody on it and sees nothing', () => {
    const { id } = createPanel(administrator, input, juneMoment);
    expect(getPanelForAdministration(administrator, id, today)).toMatchObject({ ...input, members: 0, current: [] });
    expect(told()).toEqual([{ event: 'panel-created', actor: administrator.personId, content: input }]);
  });

  test('with the name of another, or a chair that is no post, is refused', () => {
    expect(() => createPanel(administrator, { ...input, name: 'Cabinet' }, juneMoment)).toThrow(NotValid);
    expect(() => createPanel(administrator, { ...input, chairPostId: 'none' }, juneMoment)).toThrow(NotValid);
  });

  refusesEveryOtherRole((actor) => createPanel(actor, input, juneMoment));
});

describe('changing a panel', () => {
  test('is told with what stood before', () => {
    const { id, name } = scrutiny();
    expect(changePanel(administrator, id, input, 1, juneMoment)).toEqual({ id, version: 2 });
    expect(lastTold()).toMatchObject({ event: 'panel-changed', content: { before: { name }, after: input } });
  });

  test('that was changed in between is refused with what stands now', () => {
    const { id } = scrutiny();
    changePanel(administrator, id, input, 1, juneMoment);
    try {
      changePanel(administrator, id, { ...input, clearDays: 7 }, 1, juneMoment);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Stale);
      expect(error).toMatchObject({ current: input, version: 2 });
    }
  });

  test('that does not exist is not found', () => {
    expect(() => changePanel(administrator, 'none', input, 1, juneMoment)).toThrow(NotFound);
    expect(() => getPanelForAdministration(administrator, 'none', today)).toThrow(NotFound);
  });

  refusesEveryOtherRole((actor) => changePanel(actor, scrutiny().id, input, 1, juneMoment));
});

describe('the people of a panel', () => {
  test('are added from a day on, and see it from then', () => {
    addPanelMember(administrator, member('observer', '2023-06-30'), juneMoment);
    expect(actorOf('observer').memberPanelIds).toEqual([scrutiny().id]);
    expect(lastTold()).toMatchObject({ event: 'panel-member-added', content: { fromOn: '2023-06-30' } });
  });

  test('cannot be added twice, nor be somebody unknown', () => {
    expect(() => addPanelMember(administrator, member('clerk'), juneMoment)).toThrow(NotPossible);
    const unknown = { ...member('observer'), personId: 'nobody' };
    expect(() => addPanelMember(administrator, unknown, juneMoment)).toThrow(NotValid);
    expect(() => addPanelMember(administrator, { ...unknown, panelId: 'none' }, juneMoment)).toThrow(NotFound);
    expect(() => addPanelMember(administrator, member('observer', '2026-07-01'), juneMoment)).toThrow(Questioned);
    expect(told()).toEqual([]);
  });

  refusesEveryOtherRole((actor) => addPanelMember(actor, member('observer'), juneMoment));
});

describe('ending a membership', () => {
  const own = (key: string) => {
    const page = getPanelForAdministration(actorOf('administrator'), scrutiny().id, today);
    return page.current.find(({ personId }) => personId === actorOf(key).personId)?.id ?? '';
  };
  const end = (untilOn: string) => ({ untilOn, confirmed: false });

  test('takes the panel from their view after the last day, and keeps the history', () => {
    const id = own('panel-member');
    endPanelMembership(administrator, id, end('2023-06-29'), juneMoment);
    expect(actorOf('panel-member').memberPanelIds).toEqual([]);
    const page = getPanelForAdministration(administrator, scrutiny().id, today);
    expect(page.past).toMatchObject([{ id, untilOn: '2023-06-29' }]);
    expect(lastTold()).toMatchObject({ event: 'panel-membership-ended' });
    expect(() => endPanelMembership(administrator, id, end('2023-06-30'), juneMoment)).toThrow(NotPossible);
  });

  test('before it began is refused, unknown is not found', () => {
    expect(() => endPanelMembership(administrator, own('clerk'), end('2020-01-01'), juneMoment)).toThrow(NotValid);
    expect(() => endPanelMembership(administrator, 'none', end('2023-06-30'), juneMoment)).toThrow(NotFound);
  });

  refusesEveryOtherRole((actor) => endPanelMembership(actor, own('clerk'), end('2023-06-30'), juneMoment));
});
