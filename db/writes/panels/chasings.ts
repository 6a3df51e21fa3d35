import { database } from '#db/database.ts';
import { getCalendar, getInstallation } from '#db/reads/administration/installation.ts';
import { mailPreferencesOf } from '#db/reads/mail/mail-preferences.ts';
import { type LatePerson, latePeople } from '#db/reads/panels/clerk-desk.ts';
import { nextMeetingOf } from '#db/reads/panels/meeting-scope.ts';
import { listClerkedPanels } from '#db/reads/panels/meetings.ts';
import { reminderLedger } from '#db/schema/outbox.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { addNotices, queueMail } from '#db/writes/mail/mail.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { chasedNotice, composeChasing } from '#domain/panels/chasing.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotPossible } from '#domain/policy/refusals.ts';

/** Notes that a person is chased on a day. @returns false where they were already, whoever chased them */
function isFirstToday(personId: string, today: string): boolean {
  const { changes } = database()
    .insert(reminderLedger)
    .values({ subjectKind: 'chasing', subjectId: personId, kind: 'request', onDate: today, personId })
    .onConflictDoNothing()
    .run();
  return changes > 0;
}

function tell({ personId, reports }: LatePerson, moment: Moment): boolean {
  const day = { today: moment.today, calendar: getCalendar() };
  const dedupeKey = `chasing:${personId}:${moment.today}`;
  const notices = reports.flatMap(({ panelName, updates }) =>
    updates.map((update) => ({
      personId,
      dedupeKey: `${dedupeKey}:${update.actionId}`,
      kind: 'request' as const,
      text: chasedNotice(update, panelName, day),
      href: `/actions/${update.actionId}/post-update`,
      actionId: update.actionId,
    })),
  );
  addNotices(notices, moment);
  // Muting is the person's own choice and hides no work: the notices stand.
  if (mailPreferencesOf(personId).muted.includes('request')) return false;
  const draft = composeChasing(reports, day, getInstallation().marking);
  return queueMail({ personId, dedupeKey, kind: 'request', draft }, moment);
}

/**
 * Reminds everybody who is late with an update for a panel that this person clerks: each gets one message with all of theirs and a notice
 * for each, once a day whoever chases. A panel without a coming meeting waits for no report.
 * @returns how many people were reminded
 * @throws NotPossible where nobody is late, as for whoever clerks no panel, or everybody was reminded today
 */
export function chaseUpdates(actor: Actor, moment: Moment): { people: number } {
  return transaction(() => {
    const panels = listClerkedPanels(actor).flatMap(({ id, name }) => {
      const next = nextMeetingOf(id, moment.today);
      return next ? [{ id, name, reportDueOn: next.reportDueOn }] : [];
    });
    const late = latePeople(panels, moment.today);
    if (late.length === 0) throw new NotPossible('Nobody is late with an update for a panel that you clerk.');
    const fresh = late.filter(({ personId }) => isFirstToday(personId, moment.today));
    if (fresh.length === 0) throw new NotPossible('Everybody who is late was reminded today already.');
    const told = fresh.map((person) => ({
      personId: person.personId,
      requestIds: person.requestIds,
      isMailed: tell(person, moment),
    }));
    const subject = { kind: 'person', id: actor.personId };
    recordAudit({ actor: actor.personId, event: 'updates-chased', subject, content: { told } }, moment);
    return { people: told.length };
  });
}
