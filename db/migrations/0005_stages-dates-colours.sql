CREATE TABLE `deadline_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`decision` text,
	`granted_on` text,
	`decision_reason` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`decided_by_panel_id` text,
	`decided_on` text,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deadline_changes_from" CHECK("deadline_changes"."from_on" is null or "deadline_changes"."from_on" is date("deadline_changes"."from_on")),
	CONSTRAINT "deadline_changes_to" CHECK("deadline_changes"."to_on" is null or "deadline_changes"."to_on" is date("deadline_changes"."to_on")),
	CONSTRAINT "deadline_changes_granted" CHECK("deadline_changes"."granted_on" is null or "deadline_changes"."granted_on" is date("deadline_changes"."granted_on")),
	CONSTRAINT "deadline_changes_decided_on" CHECK("deadline_changes"."decided_on" is null or "deadline_changes"."decided_on" is date("deadline_changes"."decided_on")),
	CONSTRAINT "deadline_changes_reason_said" CHECK(length(trim("deadline_changes"."reason", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "deadline_changes_another_date" CHECK("deadline_changes"."to_on" <> "deadline_changes"."from_on"),
	CONSTRAINT "deadline_changes_decision" CHECK(case when "deadline_changes"."decision" is null then "deadline_changes"."decided_by" is null and "deadline_changes"."decided_at" is null and "deadline_changes"."decided_on" is null and "deadline_changes"."granted_on" is null else "deadline_changes"."decision" in ('granted', 'refused') and "deadline_changes"."decided_by" is not null and "deadline_changes"."decided_at" is not null and "deadline_changes"."decided_on" is not null and ("deadline_changes"."decision" = 'granted') = ("deadline_changes"."granted_on" is not null) end),
	CONSTRAINT "deadline_changes_refusal_says_why" CHECK("deadline_changes"."decision" is null or "deadline_changes"."decision" = 'granted' or length(trim("deadline_changes"."decision_reason", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE INDEX `deadline_changes_action` ON `deadline_changes` (`action_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `deadline_changes_plan` ON `deadline_changes` (`plan_id`);--> statement-breakpoint
CREATE TABLE `deadline_deciders` (
	`plan_id` text PRIMARY KEY NOT NULL,
	`decided_by` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deadline_deciders_decided_by" CHECK("deadline_deciders"."decided_by" in ('plan-lead', 'panel'))
);
--> statement-breakpoint
CREATE TABLE `rag_overrides` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`colour` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`until_on` text NOT NULL,
	`ended_by` text,
	`ended_at` text,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rag_overrides_colour" CHECK("rag_overrides"."colour" in ('red', 'amber', 'green')),
	CONSTRAINT "rag_overrides_reason_said" CHECK(length(trim("rag_overrides"."reason", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "rag_overrides_until" CHECK("rag_overrides"."until_on" is null or "rag_overrides"."until_on" is date("rag_overrides"."until_on")),
	CONSTRAINT "rag_overrides_ended_by_somebody" CHECK(("rag_overrides"."ended_at" is null) = ("rag_overrides"."ended_by" is null))
);
--> statement-breakpoint
CREATE INDEX `rag_overrides_action` ON `rag_overrides` (`action_id`,`until_on`);--> statement-breakpoint
CREATE TABLE `status_records` (
	`action_id` text NOT NULL,
	`on_date` text NOT NULL,
	`stage` text NOT NULL,
	`declared` text,
	`computed` text NOT NULL,
	`override` text,
	PRIMARY KEY(`action_id`, `on_date`),
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_records_on" CHECK("status_records"."on_date" is null or "status_records"."on_date" is date("status_records"."on_date")),
	CONSTRAINT "status_records_stage" CHECK("status_records"."stage" in ('not-started', 'in-progress', 'delivered', 'verified', 'embedded', 'closed', 'withdrawn')),
	CONSTRAINT "status_records_computed" CHECK("status_records"."computed" in ('none', 'blue', 'grey', 'red', 'amber', 'green')),
	CONSTRAINT "status_records_declared" CHECK("status_records"."declared" is null or "status_records"."declared" in ('red', 'amber', 'green')),
	CONSTRAINT "status_records_override" CHECK("status_records"."override" is null or "status_records"."override" in ('red', 'amber', 'green'))
);
--> statement-breakpoint
CREATE TABLE `action_dependencies` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`waits_on_action_id` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`ended_by` text,
	`ended_at` text,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`waits_on_action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "action_dependencies_on_another" CHECK("action_dependencies"."action_id" <> "action_dependencies"."waits_on_action_id")
);
--> statement-breakpoint
CREATE INDEX `action_dependencies_action` ON `action_dependencies` (`action_id`);--> statement-breakpoint
CREATE INDEX `action_dependencies_waits_on` ON `action_dependencies` (`waits_on_action_id`);--> statement-breakpoint
CREATE TABLE `re_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`verification_id` text NOT NULL,
	`number` integer NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`outcome` text,
	`note` text DEFAULT '' NOT NULL,
	`by` text,
	`voided_at` text,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verification_id`) REFERENCES `stage_changes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "re_checks_due" CHECK("re_checks"."due_on" is null or "re_checks"."due_on" is date("re_checks"."due_on")),
	CONSTRAINT "re_checks_done" CHECK("re_checks"."done_on" is null or "re_checks"."done_on" is date("re_checks"."done_on")),
	CONSTRAINT "re_checks_outcome" CHECK("re_checks"."outcome" is null or "re_checks"."outcome" in ('passed', 'failed')),
	CONSTRAINT "re_checks_done_by_somebody" CHECK(("re_checks"."done_on" is null) = ("re_checks"."outcome" is null) and ("re_checks"."done_on" is null) = ("re_checks"."by" is null))
);
--> statement-breakpoint
CREATE INDEX `re_checks_action` ON `re_checks` (`action_id`,`due_on`);--> statement-breakpoint
CREATE INDEX `re_checks_verification` ON `re_checks` (`verification_id`);--> statement-breakpoint
CREATE TABLE `stage_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`act` text NOT NULL,
	`from_stage` text NOT NULL,
	`to_stage` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`sampled` text DEFAULT '' NOT NULL,
	`found` text DEFAULT '' NOT NULL,
	`decision_named` text DEFAULT '' NOT NULL,
	`decision_on` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`on_date` text NOT NULL,
	`voided_at` text,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stage_changes_act" CHECK("stage_changes"."act" in ('start', 'deliver', 'verify', 'fail-verification', 'pass-re-check', 'fail-re-check', 'close', 're-open', 'withdraw', 'restore')),
	CONSTRAINT "stage_changes_from" CHECK("stage_changes"."from_stage" in ('not-started', 'in-progress', 'delivered', 'verified', 'embedded', 'closed', 'withdrawn')),
	CONSTRAINT "stage_changes_to" CHECK("stage_changes"."to_stage" in ('not-started', 'in-progress', 'delivered', 'verified', 'embedded', 'closed', 'withdrawn')),
	CONSTRAINT "stage_changes_on" CHECK("stage_changes"."on_date" is null or "stage_changes"."on_date" is date("stage_changes"."on_date")),
	CONSTRAINT "stage_changes_decision_on" CHECK("stage_changes"."decision_on" is null or "stage_changes"."decision_on" is date("stage_changes"."decision_on")),
	CONSTRAINT "stage_changes_say_why" CHECK("stage_changes"."act" not in ('fail-verification', 'fail-re-check', 're-open', 'withdraw', 'restore') or length(trim("stage_changes"."reason", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "stage_changes_closed_by_a_decision" CHECK("stage_changes"."act" <> 'close' or ("stage_changes"."decision_on" is not null and length(trim("stage_changes"."decision_named", char(9, 10, 13, 32))) > 0))
);
--> statement-breakpoint
CREATE INDEX `stage_changes_action` ON `stage_changes` (`action_id`,`at`);