CREATE TABLE `legal_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`reason` text NOT NULL,
	`placed_by` text NOT NULL,
	`placed_at` text NOT NULL,
	`lifted_by` text,
	`lifted_at` text,
	`lifted_reason` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "legal_holds_reasoned" CHECK(length(trim("legal_holds"."reason", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "legal_holds_lifted_whole" CHECK(("legal_holds"."lifted_at" is null) = ("legal_holds"."lifted_by" is null) and ("legal_holds"."lifted_at" is null) = ("legal_holds"."lifted_reason" is null))
);
--> statement-breakpoint
CREATE INDEX `legal_holds_plan` ON `legal_holds` (`plan_id`);--> statement-breakpoint
CREATE TABLE `plan_disposals` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` text NOT NULL,
	`ended_by` text,
	`ended_at` text,
	`ended_reason` text,
	`confirmed_by` text,
	`confirmed_at` text,
	`certificate` text,
	`certificate_sha256` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_disposals_reasoned" CHECK(length(trim("plan_disposals"."reason", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "plan_disposals_ended_whole" CHECK(("plan_disposals"."ended_at" is null) = ("plan_disposals"."ended_by" is null) and ("plan_disposals"."ended_at" is null) = ("plan_disposals"."ended_reason" is null)),
	CONSTRAINT "plan_disposals_confirmed_whole" CHECK(("plan_disposals"."confirmed_at" is null) = ("plan_disposals"."confirmed_by" is null) and ("plan_disposals"."confirmed_at" is null) = ("plan_disposals"."certificate" is null) and ("plan_disposals"."confirmed_at" is null) = ("plan_disposals"."certificate_sha256" is null)),
	CONSTRAINT "plan_disposals_one_end" CHECK("plan_disposals"."ended_at" is null or "plan_disposals"."confirmed_at" is null),
	CONSTRAINT "plan_disposals_two_people" CHECK("plan_disposals"."confirmed_by" is null or "plan_disposals"."confirmed_by" <> "plan_disposals"."proposed_by")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_disposals_once` ON `plan_disposals` (`plan_id`) WHERE "plan_disposals"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `plan_retentions` (
	`plan_id` text PRIMARY KEY NOT NULL,
	`years` integer NOT NULL,
	`basis` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_retentions_years" CHECK("plan_retentions"."years" between 1 and 100),
	CONSTRAINT "plan_retentions_based" CHECK(length(trim("plan_retentions"."basis", char(9, 10, 13, 32))) > 0)
);
