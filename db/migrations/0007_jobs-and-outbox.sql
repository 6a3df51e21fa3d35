CREATE TABLE `job_runs` (
	`name` text PRIMARY KEY NOT NULL,
	`last_ran_at` text NOT NULL,
	`last_day_on` text,
	`last_error` text,
	CONSTRAINT "job_runs_day" CHECK("job_runs"."last_day_on" is null or "job_runs"."last_day_on" is date("job_runs"."last_day_on"))
);
--> statement-breakpoint
CREATE TABLE `long_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`plan_id` text,
	`asked_by` text NOT NULL,
	`title` text NOT NULL,
	`input` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`units_done` integer DEFAULT 0 NOT NULL,
	`units_total` integer NOT NULL,
	`unit_words` text DEFAULT '' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`error` text,
	`file_name` text,
	`media_type` text,
	`bytes` integer,
	`sha256` text,
	`created_at` text NOT NULL,
	`started_at` text,
	`finished_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "long_jobs_kind" CHECK("long_jobs"."kind" in ('plan-export')),
	CONSTRAINT "long_jobs_state" CHECK("long_jobs"."state" in ('waiting', 'running', 'done', 'failed', 'cancelled')),
	CONSTRAINT "long_jobs_titled" CHECK(length(trim("long_jobs"."title", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "long_jobs_units" CHECK("long_jobs"."units_done" between 0 and "long_jobs"."units_total"),
	CONSTRAINT "long_jobs_done_has_a_result" CHECK("long_jobs"."state" <> 'done' or "long_jobs"."sha256" is not null),
	CONSTRAINT "long_jobs_failed_says_why" CHECK(("long_jobs"."state" = 'failed') = ("long_jobs"."error" is not null)),
	CONSTRAINT "long_jobs_finished" CHECK(("long_jobs"."state" in ('done', 'failed', 'cancelled')) = ("long_jobs"."finished_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `long_jobs_asked_by` ON `long_jobs` (`asked_by`,`state`);--> statement-breakpoint
CREATE INDEX `long_jobs_state` ON `long_jobs` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `mail_mutings` (
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`person_id`, `kind`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_mutings_kind" CHECK("mail_mutings"."kind" in ('digest', 'deadline', 'request', 'escalation', 'role-granted', 'test'))
);
--> statement-breakpoint
CREATE TABLE `mail_preferences` (
	`person_id` text PRIMARY KEY NOT NULL,
	`digest_hour` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_preferences_hour" CHECK("mail_preferences"."digest_hour" between 7 and 18)
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`dedupe_key` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`plan_id` text,
	`action_id` text,
	`text` text NOT NULL,
	`href` text NOT NULL,
	`created_at` text NOT NULL,
	`read_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notices_kind" CHECK("notices"."kind" in ('deadline', 'request', 'escalation', 'role-granted', 'mail-given-up', 'long-job', 'other')),
	CONSTRAINT "notices_said" CHECK(length(trim("notices"."text", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_dedupeKey_unique` ON `notices` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `notices_person` ON `notices` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`person_id`) WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE TABLE `outbox_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`dedupe_key` text NOT NULL,
	`person_id` text NOT NULL,
	`to_address` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`created_at` text NOT NULL,
	`not_before` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sending_at` text,
	`last_error` text,
	`unreached` integer DEFAULT false NOT NULL,
	`sent_at` text,
	`given_up_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outbox_messages_kind" CHECK("outbox_messages"."kind" in ('digest', 'deadline', 'request', 'escalation', 'role-granted', 'test')),
	CONSTRAINT "outbox_messages_addressed" CHECK(length(trim("outbox_messages"."to_address", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "outbox_messages_one_end" CHECK("outbox_messages"."sent_at" is null or "outbox_messages"."given_up_at" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_messages_dedupeKey_unique` ON `outbox_messages` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `outbox_messages_due` ON `outbox_messages` (`not_before`) WHERE "outbox_messages"."sent_at" is null and "outbox_messages"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_messages_created` ON `outbox_messages` (`created_at`);--> statement-breakpoint
CREATE TABLE `plan_escalations` (
	`plan_id` text PRIMARY KEY NOT NULL,
	`deputy_after` integer NOT NULL,
	`plan_lead_after` integer NOT NULL,
	`director_after` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_escalations_in_order" CHECK("plan_escalations"."deputy_after" >= 1 and "plan_escalations"."plan_lead_after" >= "plan_escalations"."deputy_after" and "plan_escalations"."director_after" >= "plan_escalations"."plan_lead_after" and "plan_escalations"."director_after" <= 60)
);
--> statement-breakpoint
CREATE TABLE `reminder_ledger` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reminder_ledger_date" CHECK("reminder_ledger"."on_date" is null or "reminder_ledger"."on_date" is date("reminder_ledger"."on_date"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_ledger_once` ON `reminder_ledger` (`subject_kind`,`subject_id`,`kind`,`on_date`,`person_id`);