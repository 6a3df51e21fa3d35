CREATE TABLE `action_states` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`at` text NOT NULL,
	`by_person_id` text,
	`event` text NOT NULL,
	`facts` text NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "action_states_event" CHECK(length(trim("action_states"."event", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "action_states_facts" CHECK(json_valid("action_states"."facts"))
);
--> statement-breakpoint
CREATE INDEX `action_states_action` ON `action_states` (`action_id`,`at`);--> statement-breakpoint
CREATE INDEX `action_states_plan` ON `action_states` (`plan_id`,`at`);--> statement-breakpoint
CREATE TABLE `plan_states` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`at` text NOT NULL,
	`by_person_id` text,
	`event` text NOT NULL,
	`facts` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_states_event" CHECK(length(trim("plan_states"."event", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "plan_states_facts" CHECK(json_valid("plan_states"."facts"))
);
--> statement-breakpoint
CREATE INDEX `plan_states_plan` ON `plan_states` (`plan_id`,`at`);--> statement-breakpoint
CREATE TABLE `recommendation_states` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`inspection_id` text NOT NULL,
	`at` text NOT NULL,
	`by_person_id` text,
	`event` text NOT NULL,
	`facts` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`inspection_id`) REFERENCES `inspections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recommendation_states_event" CHECK(length(trim("recommendation_states"."event", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "recommendation_states_facts" CHECK(json_valid("recommendation_states"."facts"))
);
--> statement-breakpoint
CREATE INDEX `recommendation_states_recommendation` ON `recommendation_states` (`recommendation_id`,`at`);--> statement-breakpoint
CREATE INDEX `recommendation_states_inspection` ON `recommendation_states` (`inspection_id`,`at`);--> statement-breakpoint
INSERT INTO `action_states` (`id`, `action_id`, `plan_id`, `at`, `by_person_id`, `event`, `facts`)
SELECT lower(hex(randomblob(16))), a.id, a.plan_id,
  max(a.created_at, coalesce((SELECT example_day_on || 'T00:00:00.000Z' FROM installation), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))),
  NULL, 'first-kept',
  json_object(
    'ref', a.ref, 'title', a.title, 'outcome', a.outcome, 'successMeasure', a.success_measure,
    'ownerPostId', a.owner_post_id, 'ownerPost', o.title, 'deputyPostId', a.deputy_post_id, 'deputyPost', d.title,
    'partnerBody', a.partner_body, 'priority', a.priority, 'startOn', a.start_on, 'deadlineOn', a.deadline_on,
    'stage', a.stage, 'stageSinceOn', a.stage_since_on,
    'milestones', json((SELECT json_group_array(json_object(
      'id', m.id, 'position', m.position, 'title', m.title, 'dueOn', m.due_on, 'doneOn', m.done_on,
      'droppedReason', m.dropped_reason)) FROM (SELECT * FROM milestones WHERE action_id = a.id ORDER BY position) m)),
    'recommendationIds', json((SELECT json_group_array(r.recommendation_id)
      FROM (SELECT recommendation_id FROM action_recommendations WHERE action_id = a.id ORDER BY recommendation_id) r)))
FROM actions a LEFT JOIN posts o ON o.id = a.owner_post_id LEFT JOIN posts d ON d.id = a.deputy_post_id;
--> statement-breakpoint
INSERT INTO `plan_states` (`id`, `plan_id`, `at`, `by_person_id`, `event`, `facts`)
SELECT lower(hex(randomblob(16))), p.id,
  max(p.created_at, coalesce((SELECT example_day_on || 'T00:00:00.000Z' FROM installation), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))),
  NULL, 'first-kept',
  json_object(
    'title', p.title, 'overseenByPostId', p.overseen_by_post_id, 'overseenBy', o.title, 'receivedOn', p.received_on,
    'receivedNote', p.received_note, 'publishedOn', p.published_on, 'statedDueOn', p.stated_due_on,
    'workingDays', p.working_days,
    'statementAskedFor', json(CASE p.statement_asked_for WHEN 1 THEN 'true' ELSE 'false' END),
    'principalAuthority', p.principal_authority, 'areaSendOutcome', p.area_send_outcome, 'endsOn', p.ends_on)
FROM plans p LEFT JOIN posts o ON o.id = p.overseen_by_post_id;
--> statement-breakpoint
INSERT INTO `recommendation_states` (`id`, `recommendation_id`, `inspection_id`, `at`, `by_person_id`, `event`, `facts`)
SELECT lower(hex(randomblob(16))), r.id, r.inspection_id,
  max(i.confirmed_at, coalesce((SELECT example_day_on || 'T00:00:00.000Z' FROM installation), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))),
  NULL, 'first-kept',
  json_object(
    'kind', r.kind, 'position', r.position, 'ref', r.ref, 'text', r.text, 'page', r.page,
    'responsibleBody', r.responsible_body, 'priority', r.priority, 'setAsideReason', r.set_aside_reason)
FROM recommendations r JOIN inspections i ON i.id = r.inspection_id;
