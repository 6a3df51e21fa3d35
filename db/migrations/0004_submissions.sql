CREATE TABLE `ofsted_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`sending_id` text NOT NULL,
	`answered_on` text NOT NULL,
	`reflects` integer NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`taken_back_reason` text,
	`taken_back_by` text,
	`taken_back_at` text,
	FOREIGN KEY (`sending_id`) REFERENCES `plan_sendings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ofsted_answers_on" CHECK("ofsted_answers"."answered_on" is null or "ofsted_answers"."answered_on" is date("ofsted_answers"."answered_on")),
	CONSTRAINT "ofsted_answers_says_what_is_wrong" CHECK("ofsted_answers"."reflects" = 1 or length(trim("ofsted_answers"."words", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "ofsted_answers_taken_back_whole" CHECK(("ofsted_answers"."taken_back_at" is null) = ("ofsted_answers"."taken_back_reason" is null) and ("ofsted_answers"."taken_back_at" is null) = ("ofsted_answers"."taken_back_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ofsted_answers_one_a_sending` ON `ofsted_answers` (`sending_id`) WHERE "ofsted_answers"."taken_back_at" is null;--> statement-breakpoint
CREATE TABLE `plan_approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`capacity` text NOT NULL,
	`person_id` text NOT NULL,
	`post_title` text NOT NULL,
	`content_hash` text NOT NULL,
	`approved_at` text NOT NULL,
	`voided_at` text,
	`voided_because` text,
	`sealed_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_approvals_capacity" CHECK("plan_approvals"."capacity" in ('director', 'lead-member')),
	CONSTRAINT "plan_approvals_post_said" CHECK(length(trim("plan_approvals"."post_title", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "plan_approvals_voided_whole" CHECK(("plan_approvals"."voided_at" is null) = ("plan_approvals"."voided_because" is null)),
	CONSTRAINT "plan_approvals_voided_or_sealed" CHECK("plan_approvals"."voided_at" is null or "plan_approvals"."sealed_at" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_approvals_one_a_capacity` ON `plan_approvals` (`plan_id`,`capacity`) WHERE "plan_approvals"."voided_at" is null and "plan_approvals"."sealed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `plan_approvals_two_people` ON `plan_approvals` (`plan_id`,`person_id`) WHERE "plan_approvals"."voided_at" is null and "plan_approvals"."sealed_at" is null;--> statement-breakpoint
CREATE INDEX `plan_approvals_plan` ON `plan_approvals` (`plan_id`,`approved_at`);--> statement-breakpoint
CREATE TABLE `plan_sendings` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`sent_on` text NOT NULL,
	`sent_to` text NOT NULL,
	`how` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`taken_back_reason` text,
	`taken_back_by` text,
	`taken_back_at` text,
	FOREIGN KEY (`version_id`) REFERENCES `plan_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_sendings_sent_on" CHECK("plan_sendings"."sent_on" is null or "plan_sendings"."sent_on" is date("plan_sendings"."sent_on")),
	CONSTRAINT "plan_sendings_to_said" CHECK(length(trim("plan_sendings"."sent_to", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "plan_sendings_how_said" CHECK(length(trim("plan_sendings"."how", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "plan_sendings_taken_back_whole" CHECK(("plan_sendings"."taken_back_at" is null) = ("plan_sendings"."taken_back_reason" is null) and ("plan_sendings"."taken_back_at" is null) = ("plan_sendings"."taken_back_by" is null))
);
--> statement-breakpoint
CREATE INDEX `plan_sendings_version` ON `plan_sendings` (`version_id`);--> statement-breakpoint
CREATE TABLE `plan_version_files` (
	`version_id` text NOT NULL,
	`form` text NOT NULL,
	`media_type` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`version_id`, `form`),
	FOREIGN KEY (`version_id`) REFERENCES `plan_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_version_files_form" CHECK("plan_version_files"."form" in ('docx', 'pdf', 'xlsx', 'csv', 'json', 'html')),
	CONSTRAINT "plan_version_files_size" CHECK("plan_version_files"."size" = length("plan_version_files"."bytes")),
	CONSTRAINT "plan_version_files_sha256" CHECK(length("plan_version_files"."sha256") = 64)
);
--> statement-breakpoint
CREATE TABLE `plan_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`minor` integer DEFAULT false NOT NULL,
	`content_hash` text NOT NULL,
	`facts` text NOT NULL,
	`document` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`director_approval_id` text NOT NULL,
	`lead_member_approval_id` text,
	`sealed_by` text NOT NULL,
	`sealed_by_post` text NOT NULL,
	`sealed_at` text NOT NULL,
	`sealed_on` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`director_approval_id`) REFERENCES `plan_approvals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_member_approval_id`) REFERENCES `plan_approvals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sealed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_versions_kind" CHECK("plan_versions"."kind" in ('submission', 'amendment')),
	CONSTRAINT "plan_versions_sealed_on" CHECK("plan_versions"."sealed_on" is null or "plan_versions"."sealed_on" is date("plan_versions"."sealed_on")),
	CONSTRAINT "plan_versions_first_is_the_submission" CHECK(("plan_versions"."number" = 1) = ("plan_versions"."kind" = 'submission')),
	CONSTRAINT "plan_versions_amendment_says_why" CHECK("plan_versions"."kind" = 'submission' or length(trim("plan_versions"."note", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "plan_versions_submission_is_not_minor" CHECK("plan_versions"."kind" = 'amendment' or "plan_versions"."minor" = 0),
	CONSTRAINT "plan_versions_two_approvals" CHECK("plan_versions"."lead_member_approval_id" is not null or "plan_versions"."minor" = 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_versions_number` ON `plan_versions` (`plan_id`,`number`);--> statement-breakpoint
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`version_id` text,
	`what` text NOT NULL,
	`published_on` text NOT NULL,
	`place` text NOT NULL,
	`audience` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`taken_back_reason` text,
	`taken_back_by` text,
	`taken_back_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `plan_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publications_what" CHECK("publications"."what" in ('inspection-report', 'statement')),
	CONSTRAINT "publications_on" CHECK("publications"."published_on" is null or "publications"."published_on" is date("publications"."published_on")),
	CONSTRAINT "publications_place_said" CHECK(length(trim("publications"."place", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "publications_audience_said" CHECK(length(trim("publications"."audience", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "publications_statement_names_its_version" CHECK(("publications"."what" = 'statement') = ("publications"."version_id" is not null)),
	CONSTRAINT "publications_taken_back_whole" CHECK(("publications"."taken_back_at" is null) = ("publications"."taken_back_reason" is null) and ("publications"."taken_back_at" is null) = ("publications"."taken_back_by" is null))
);
--> statement-breakpoint
CREATE INDEX `publications_plan` ON `publications` (`plan_id`,`published_on`);--> statement-breakpoint
ALTER TABLE `installation` ADD `minor_amendments_delegated` integer DEFAULT false NOT NULL;