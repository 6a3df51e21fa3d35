import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { planEscalations } from '#db/schema/outbox.ts';
import { defaultEscalation, type Escalation } from '#domain/mail/reminders.ts';

/** After how many working days late a plan tells whom; version 0 where nothing was set and the default holds. */
export function escalationOf(planId: string): Escalation & { version: number } {
  const { deputyAfter, planLeadAfter, directorAfter, version } = planEscalations;
  const row = database()
    .select({ deputyAfter, planLeadAfter, directorAfter, version })
    .from(planEscalations)
    .where(eq(planEscalations.planId, planId))
    .get();
  return row ?? { ...defaultEscalation, version: 0 };
}
