CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`taken_back_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "absences_from" CHECK("absences"."from_on" is null or "absences"."from_on" is date("absences"."from_on")),
	CONSTRAINT "absences_until" CHECK("absences"."until_on" is null or "absences"."until_on" is date("absences"."until_on")),
	CONSTRAINT "absences_in_order" CHECK("absences"."until_on" >= "absences"."from_on")
);
--> statement-breakpoint
CREATE INDEX `absences_person` ON `absences` (`person_id`);--> statement-breakpoint
CREATE TABLE `plan_reporting` (
	`plan_id` text PRIMARY KEY NOT NULL,
	`cycle` text NOT NULL,
	`ask_on_working_day` integer NOT NULL,
	`days_to_answer` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_reporting_cycle" CHECK("plan_reporting"."cycle" in ('monthly', 'before-report-deadline', 'off')),
	CONSTRAINT "plan_reporting_ask_on" CHECK("plan_reporting"."ask_on_working_day" between 1 and 15),
	CONSTRAINT "plan_reporting_days" CHECK("plan_reporting"."days_to_answer" between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE `update_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`cycle` text NOT NULL,
	`post_id` text,
	`asked_on` text NOT NULL,
	`due_on` text NOT NULL,
	`answered_at` text,
	`answered_by_update_id` text,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_update_id`) REFERENCES `progress_updates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "update_requests_asked" CHECK("update_requests"."asked_on" is null or "update_requests"."asked_on" is date("update_requests"."asked_on")),
	CONSTRAINT "update_requests_due" CHECK("update_requests"."due_on" is null or "update_requests"."due_on" is date("update_requests"."due_on")),
	CONSTRAINT "update_requests_in_order" CHECK("update_requests"."due_on" >= "update_requests"."asked_on"),
	CONSTRAINT "update_requests_answered" CHECK(("update_requests"."answered_at" is null) = ("update_requests"."answered_by_update_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `update_requests_once_a_round` ON `update_requests` (`action_id`,`cycle`);--> statement-breakpoint
CREATE INDEX `update_requests_plan` ON `update_requests` (`plan_id`,`due_on`);