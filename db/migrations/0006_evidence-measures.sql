CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`what_it_shows` text DEFAULT '' NOT NULL,
	`dated_on` text,
	`expires_on` text,
	`measure_id` text,
	`milestone_id` text,
	`progress_update_id` text,
	`file_sha256` text,
	`file_name` text,
	`url` text,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`milestone_id`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`progress_update_id`) REFERENCES `progress_updates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_sha256`) REFERENCES `evidence_files`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_kind" CHECK("evidence"."kind" in ('file', 'link')),
	CONSTRAINT "evidence_titled" CHECK(length(trim("evidence"."title", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "evidence_dated" CHECK("evidence"."dated_on" is null or "evidence"."dated_on" is date("evidence"."dated_on")),
	CONSTRAINT "evidence_expires" CHECK("evidence"."expires_on" is null or "evidence"."expires_on" is date("evidence"."expires_on")),
	CONSTRAINT "evidence_file_or_link" CHECK(case "evidence"."kind" when 'file' then "evidence"."file_sha256" is not null and "evidence"."file_name" is not null and "evidence"."url" is null else "evidence"."url" is not null and "evidence"."file_sha256" is null and "evidence"."file_name" is null end),
	CONSTRAINT "evidence_withdrawn_with_reason" CHECK(("evidence"."withdrawn_at" is null and "evidence"."withdrawn_by" is null and "evidence"."withdrawn_reason" is null) or ("evidence"."withdrawn_at" is not null and "evidence"."withdrawn_by" is not null and length(trim("evidence"."withdrawn_reason", char(9, 10, 13, 32))) > 0))
);
--> statement-breakpoint
CREATE INDEX `evidence_action` ON `evidence` (`action_id`);--> statement-breakpoint
CREATE INDEX `evidence_plan` ON `evidence` (`plan_id`);--> statement-breakpoint
CREATE INDEX `evidence_file` ON `evidence` (`file_sha256`);--> statement-breakpoint
CREATE TABLE `evidence_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`evidence_id` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_decisions_decision" CHECK("evidence_decisions"."decision" in ('accepted', 'rejected')),
	CONSTRAINT "evidence_decisions_rejection_says_why" CHECK("evidence_decisions"."decision" = 'accepted' or length(trim("evidence_decisions"."reason", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE INDEX `evidence_decisions_evidence` ON `evidence_decisions` (`evidence_id`);--> statement-breakpoint
CREATE TABLE `evidence_files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`media_type` text NOT NULL,
	`scan` text DEFAULT 'not-scanned' NOT NULL,
	`stored_at` text NOT NULL,
	CONSTRAINT "evidence_files_scan" CHECK("evidence_files"."scan" in ('not-scanned', 'clean', 'quarantined')),
	CONSTRAINT "evidence_files_sha256" CHECK(length("evidence_files"."sha256") = 64 and "evidence_files"."sha256" not glob '*[^0-9a-f]*'),
	CONSTRAINT "evidence_files_not_empty" CHECK("evidence_files"."size" > 0)
);
--> statement-breakpoint
CREATE TABLE `measure_links` (
	`id` text PRIMARY KEY NOT NULL,
	`measure_id` text NOT NULL,
	`recommendation_id` text,
	`action_id` text,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measure_links_one" CHECK(("measure_links"."recommendation_id" is null) <> ("measure_links"."action_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_links_recommendation` ON `measure_links` (`measure_id`,`recommendation_id`) WHERE "measure_links"."recommendation_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `measure_links_action` ON `measure_links` (`measure_id`,`action_id`) WHERE "measure_links"."action_id" is not null;--> statement-breakpoint
CREATE INDEX `measure_links_by_recommendation` ON `measure_links` (`recommendation_id`);--> statement-breakpoint
CREATE INDEX `measure_links_by_action` ON `measure_links` (`action_id`);--> statement-breakpoint
CREATE TABLE `measure_points` (
	`id` text PRIMARY KEY NOT NULL,
	`measure_id` text NOT NULL,
	`measured_on` text NOT NULL,
	`value` real NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`corrects_id` text,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects_id`) REFERENCES `measure_points`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measure_points_measured_on" CHECK("measure_points"."measured_on" is null or "measure_points"."measured_on" is date("measure_points"."measured_on"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_points_corrected_once` ON `measure_points` (`corrects_id`) WHERE "measure_points"."corrects_id" is not null;--> statement-breakpoint
CREATE INDEX `measure_points_measure` ON `measure_points` (`measure_id`,`measured_on`);--> statement-breakpoint
CREATE TABLE `measures` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`name` text NOT NULL,
	`unit` text DEFAULT '' NOT NULL,
	`direction` text NOT NULL,
	`baseline` real,
	`baseline_on` text,
	`target` real,
	`target_on` text,
	`frequency` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`definition` text DEFAULT '' NOT NULL,
	`owner_post_id` text,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measures_named" CHECK(length(trim("measures"."name", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "measures_direction" CHECK("measures"."direction" in ('higher-is-better', 'lower-is-better')),
	CONSTRAINT "measures_frequency" CHECK("measures"."frequency" in ('monthly', 'quarterly', 'yearly')),
	CONSTRAINT "measures_baseline_on" CHECK("measures"."baseline_on" is null or "measures"."baseline_on" is date("measures"."baseline_on")),
	CONSTRAINT "measures_target_on" CHECK("measures"."target_on" is null or "measures"."target_on" is date("measures"."target_on"))
);
--> statement-breakpoint
CREATE INDEX `measures_plan` ON `measures` (`plan_id`);