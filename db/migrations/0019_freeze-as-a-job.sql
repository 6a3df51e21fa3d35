PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_long_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`plan_id` text,
	`report_id` text,
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
	FOREIGN KEY (`report_id`) REFERENCES `panel_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "long_jobs_kind" CHECK("__new_long_jobs"."kind" in ('plan-export', 'plan-sealing', 'draft-sending', 'inspection-pack', 'report-freezing')),
	CONSTRAINT "long_jobs_state" CHECK("__new_long_jobs"."state" in ('waiting', 'running', 'done', 'failed', 'cancelled')),
	CONSTRAINT "long_jobs_titled" CHECK(length(trim("__new_long_jobs"."title", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "long_jobs_of_a_report" CHECK(("__new_long_jobs"."kind" = 'report-freezing') = ("__new_long_jobs"."report_id" is not null)),
	CONSTRAINT "long_jobs_units" CHECK("__new_long_jobs"."units_done" between 0 and "__new_long_jobs"."units_total"),
	CONSTRAINT "long_jobs_done_has_a_result" CHECK("__new_long_jobs"."state" <> 'done' or "__new_long_jobs"."kind" not in ('plan-export', 'inspection-pack') or "__new_long_jobs"."sha256" is not null),
	CONSTRAINT "long_jobs_failed_says_why" CHECK(("__new_long_jobs"."state" = 'failed') = ("__new_long_jobs"."error" is not null)),
	CONSTRAINT "long_jobs_finished" CHECK(("__new_long_jobs"."state" in ('done', 'failed', 'cancelled')) = ("__new_long_jobs"."finished_at" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_long_jobs`("id", "kind", "plan_id", "asked_by", "title", "input", "state", "units_done", "units_total", "unit_words", "attempts", "error", "file_name", "media_type", "bytes", "sha256", "created_at", "started_at", "finished_at") SELECT "id", "kind", "plan_id", "asked_by", "title", "input", "state", "units_done", "units_total", "unit_words", "attempts", "error", "file_name", "media_type", "bytes", "sha256", "created_at", "started_at", "finished_at" FROM `long_jobs`;--> statement-breakpoint
DROP TABLE `long_jobs`;--> statement-breakpoint
ALTER TABLE `__new_long_jobs` RENAME TO `long_jobs`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `long_jobs_asked_by` ON `long_jobs` (`asked_by`,`state`);--> statement-breakpoint
CREATE INDEX `long_jobs_state` ON `long_jobs` (`state`,`created_at`);