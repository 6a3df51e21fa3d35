CREATE TABLE `kept_bytes` (
	`id` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`kept_at` text NOT NULL,
	CONSTRAINT "kept_bytes_size" CHECK("kept_bytes"."size" >= 0)
);--> statement-breakpoint
CREATE TABLE `kept_pieces` (
	`kept_id` text NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`kept_id`, `position`),
	FOREIGN KEY (`kept_id`) REFERENCES `kept_bytes`(`id`) ON UPDATE no action ON DELETE no action
);--> statement-breakpoint
INSERT INTO `kept_bytes` (`id`, `size`, `kept_at`) SELECT r.id || '.facts', length(cast(r.facts as blob)), r.sealed_at FROM `plan_versions` r;--> statement-breakpoint
WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < (SELECT max(length(cast(r.facts as blob))) FROM `plan_versions` r) / 262144)
INSERT INTO `kept_pieces` (`kept_id`, `position`, `bytes`) SELECT r.id || '.facts', place.n, substr(cast(r.facts as blob), place.n * 262144 + 1, 262144) FROM `plan_versions` r JOIN place ON place.n * 262144 < length(cast(r.facts as blob));--> statement-breakpoint
INSERT INTO `kept_bytes` (`id`, `size`, `kept_at`) SELECT r.id || '.document', length(cast(r.document as blob)), r.sealed_at FROM `plan_versions` r;--> statement-breakpoint
WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < (SELECT max(length(cast(r.document as blob))) FROM `plan_versions` r) / 262144)
INSERT INTO `kept_pieces` (`kept_id`, `position`, `bytes`) SELECT r.id || '.document', place.n, substr(cast(r.document as blob), place.n * 262144 + 1, 262144) FROM `plan_versions` r JOIN place ON place.n * 262144 < length(cast(r.document as blob));--> statement-breakpoint
INSERT INTO `kept_bytes` (`id`, `size`, `kept_at`) SELECT r.version_id || '.' || r.form, length(r.bytes), (SELECT sealed_at FROM plan_versions WHERE id = r.version_id) FROM `plan_version_files` r;--> statement-breakpoint
WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < (SELECT max(length(r.bytes)) FROM `plan_version_files` r) / 262144)
INSERT INTO `kept_pieces` (`kept_id`, `position`, `bytes`) SELECT r.version_id || '.' || r.form, place.n, substr(r.bytes, place.n * 262144 + 1, 262144) FROM `plan_version_files` r JOIN place ON place.n * 262144 < length(r.bytes);--> statement-breakpoint
INSERT INTO `kept_bytes` (`id`, `size`, `kept_at`) SELECT r.id || '.facts', length(cast(r.facts as blob)), r.sent_at FROM `consultation_drafts` r;--> statement-breakpoint
WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < (SELECT max(length(cast(r.facts as blob))) FROM `consultation_drafts` r) / 262144)
INSERT INTO `kept_pieces` (`kept_id`, `position`, `bytes`) SELECT r.id || '.facts', place.n, substr(cast(r.facts as blob), place.n * 262144 + 1, 262144) FROM `consultation_drafts` r JOIN place ON place.n * 262144 < length(cast(r.facts as blob));--> statement-breakpoint
INSERT INTO `kept_bytes` (`id`, `size`, `kept_at`) SELECT r.id || '.document', length(cast(r.document as blob)), r.sent_at FROM `consultation_drafts` r;--> statement-breakpoint
WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < (SELECT max(length(cast(r.document as blob))) FROM `consultation_drafts` r) / 262144)
INSERT INTO `kept_pieces` (`kept_id`, `position`, `bytes`) SELECT r.id || '.document', place.n, substr(cast(r.document as blob), place.n * 262144 + 1, 262144) FROM `consultation_drafts` r JOIN place ON place.n * 262144 < length(cast(r.document as blob));--> statement-breakpoint
INSERT INTO `kept_bytes` (`id`, `size`, `kept_at`) SELECT r.id || '.document', length(cast(r.document as blob)), r.frozen_at FROM `frozen_reports` r;--> statement-breakpoint
WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < (SELECT max(length(cast(r.document as blob))) FROM `frozen_reports` r) / 262144)
INSERT INTO `kept_pieces` (`kept_id`, `position`, `bytes`) SELECT r.id || '.document', place.n, substr(cast(r.document as blob), place.n * 262144 + 1, 262144) FROM `frozen_reports` r JOIN place ON place.n * 262144 < length(cast(r.document as blob));--> statement-breakpoint
INSERT INTO `kept_bytes` (`id`, `size`, `kept_at`) SELECT r.id || '.public', length(cast(r.public_document as blob)), r.frozen_at FROM `frozen_reports` r;--> statement-breakpoint
WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < (SELECT max(length(cast(r.public_document as blob))) FROM `frozen_reports` r) / 262144)
INSERT INTO `kept_pieces` (`kept_id`, `position`, `bytes`) SELECT r.id || '.public', place.n, substr(cast(r.public_document as blob), place.n * 262144 + 1, 262144) FROM `frozen_reports` r JOIN place ON place.n * 262144 < length(cast(r.public_document as blob));--> statement-breakpoint
INSERT INTO `kept_bytes` (`id`, `size`, `kept_at`) SELECT r.frozen_report_id || '.' || r.copy || '.' || r.form, length(r.bytes), (SELECT frozen_at FROM frozen_reports WHERE id = r.frozen_report_id) FROM `frozen_report_files` r;--> statement-breakpoint
WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < (SELECT max(length(r.bytes)) FROM `frozen_report_files` r) / 262144)
INSERT INTO `kept_pieces` (`kept_id`, `position`, `bytes`) SELECT r.frozen_report_id || '.' || r.copy || '.' || r.form, place.n, substr(r.bytes, place.n * 262144 + 1, 262144) FROM `frozen_report_files` r JOIN place ON place.n * 262144 < length(r.bytes);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_plan_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`minor` integer DEFAULT false NOT NULL,
	`content_hash` text NOT NULL,
	`facts_id` text NOT NULL,
	`document_id` text NOT NULL,
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
	FOREIGN KEY (`facts_id`) REFERENCES `kept_bytes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `kept_bytes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_versions_kind" CHECK("__new_plan_versions"."kind" in ('submission', 'amendment')),
	CONSTRAINT "plan_versions_sealed_on" CHECK("__new_plan_versions"."sealed_on" is null or "__new_plan_versions"."sealed_on" is date("__new_plan_versions"."sealed_on")),
	CONSTRAINT "plan_versions_first_is_the_submission" CHECK(("__new_plan_versions"."number" = 1) = ("__new_plan_versions"."kind" = 'submission')),
	CONSTRAINT "plan_versions_amendment_says_why" CHECK("__new_plan_versions"."kind" = 'submission' or length(trim("__new_plan_versions"."note", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "plan_versions_submission_is_not_minor" CHECK("__new_plan_versions"."kind" = 'amendment' or "__new_plan_versions"."minor" = 0),
	CONSTRAINT "plan_versions_two_approvals" CHECK("__new_plan_versions"."lead_member_approval_id" is not null or "__new_plan_versions"."minor" = 1)
);--> statement-breakpoint
INSERT INTO `__new_plan_versions`("id", "plan_id", "number", "kind", "minor", "content_hash", "facts_id", "document_id", "note", "director_approval_id", "lead_member_approval_id", "sealed_by", "sealed_by_post", "sealed_at", "sealed_on") SELECT "id", "plan_id", "number", "kind", "minor", "content_hash", "id" || '.facts', "id" || '.document', "note", "director_approval_id", "lead_member_approval_id", "sealed_by", "sealed_by_post", "sealed_at", "sealed_on" FROM `plan_versions`;--> statement-breakpoint
DROP TABLE `plan_versions`;--> statement-breakpoint
ALTER TABLE `__new_plan_versions` RENAME TO `plan_versions`;--> statement-breakpoint
CREATE UNIQUE INDEX `plan_versions_number` ON `plan_versions` (`plan_id`,`number`);--> statement-breakpoint
CREATE TABLE `__new_plan_version_files` (
	`version_id` text NOT NULL,
	`form` text NOT NULL,
	`media_type` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`kept_id` text NOT NULL,
	PRIMARY KEY(`version_id`, `form`),
	FOREIGN KEY (`version_id`) REFERENCES `plan_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kept_id`) REFERENCES `kept_bytes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_version_files_form" CHECK("__new_plan_version_files"."form" in ('docx', 'pdf', 'xlsx', 'csv', 'json', 'html')),
	CONSTRAINT "plan_version_files_sha256" CHECK(length("__new_plan_version_files"."sha256") = 64)
);--> statement-breakpoint
INSERT INTO `__new_plan_version_files`("version_id", "form", "media_type", "file_name", "sha256", "size", "kept_id") SELECT "version_id", "form", "media_type", "file_name", "sha256", "size", "version_id" || '.' || "form" FROM `plan_version_files`;--> statement-breakpoint
DROP TABLE `plan_version_files`;--> statement-breakpoint
ALTER TABLE `__new_plan_version_files` RENAME TO `plan_version_files`;--> statement-breakpoint
CREATE TABLE `__new_consultation_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`number` integer NOT NULL,
	`facts_id` text NOT NULL,
	`document_id` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`comments_due_on` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_at` text NOT NULL,
	`closed_by` text,
	`closed_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facts_id`) REFERENCES `kept_bytes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `kept_bytes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_drafts_from_one" CHECK("__new_consultation_drafts"."number" >= 1),
	CONSTRAINT "consultation_drafts_due" CHECK("__new_consultation_drafts"."comments_due_on" is null or "__new_consultation_drafts"."comments_due_on" is date("__new_consultation_drafts"."comments_due_on")),
	CONSTRAINT "consultation_drafts_closed_whole" CHECK(("__new_consultation_drafts"."closed_at" is null) = ("__new_consultation_drafts"."closed_by" is null))
);--> statement-breakpoint
INSERT INTO `__new_consultation_drafts`("id", "plan_id", "number", "facts_id", "document_id", "note", "comments_due_on", "sent_by", "sent_at", "closed_by", "closed_at") SELECT "id", "plan_id", "number", "id" || '.facts', "id" || '.document', "note", "comments_due_on", "sent_by", "sent_at", "closed_by", "closed_at" FROM `consultation_drafts`;--> statement-breakpoint
DROP TABLE `consultation_drafts`;--> statement-breakpoint
ALTER TABLE `__new_consultation_drafts` RENAME TO `consultation_drafts`;--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_drafts_number` ON `consultation_drafts` (`plan_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_drafts_one_open` ON `consultation_drafts` (`plan_id`) WHERE "consultation_drafts"."closed_at" is null;--> statement-breakpoint
CREATE TABLE `__new_frozen_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`document_id` text NOT NULL,
	`public_document_id` text NOT NULL,
	`holds_exempt` integer NOT NULL,
	`frozen_by` text NOT NULL,
	`frozen_by_post` text NOT NULL,
	`frozen_at` text NOT NULL,
	`frozen_on` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `panel_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`frozen_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `kept_bytes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`public_document_id`) REFERENCES `kept_bytes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "frozen_reports_on" CHECK("__new_frozen_reports"."frozen_on" is null or "__new_frozen_reports"."frozen_on" is date("__new_frozen_reports"."frozen_on")),
	CONSTRAINT "frozen_reports_post_said" CHECK(length(trim("__new_frozen_reports"."frozen_by_post", char(9, 10, 13, 32))) > 0)
);--> statement-breakpoint
INSERT INTO `__new_frozen_reports`("id", "report_id", "content_hash", "document_id", "public_document_id", "holds_exempt", "frozen_by", "frozen_by_post", "frozen_at", "frozen_on") SELECT "id", "report_id", "content_hash", "id" || '.document', "id" || '.public', "holds_exempt", "frozen_by", "frozen_by_post", "frozen_at", "frozen_on" FROM `frozen_reports`;--> statement-breakpoint
DROP TABLE `frozen_reports`;--> statement-breakpoint
ALTER TABLE `__new_frozen_reports` RENAME TO `frozen_reports`;--> statement-breakpoint
CREATE UNIQUE INDEX `frozen_reports_reportId_unique` ON `frozen_reports` (`report_id`);--> statement-breakpoint
CREATE TABLE `__new_frozen_report_files` (
	`frozen_report_id` text NOT NULL,
	`copy` text NOT NULL,
	`form` text NOT NULL,
	`media_type` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`kept_id` text NOT NULL,
	PRIMARY KEY(`frozen_report_id`, `copy`, `form`),
	FOREIGN KEY (`frozen_report_id`) REFERENCES `frozen_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kept_id`) REFERENCES `kept_bytes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "frozen_report_files_copy" CHECK("__new_frozen_report_files"."copy" in ('whole', 'public')),
	CONSTRAINT "frozen_report_files_form" CHECK("__new_frozen_report_files"."form" in ('word', 'pdf', 'print', 'json')),
	CONSTRAINT "frozen_report_files_sha256" CHECK(length("__new_frozen_report_files"."sha256") = 64)
);--> statement-breakpoint
INSERT INTO `__new_frozen_report_files`("frozen_report_id", "copy", "form", "media_type", "file_name", "sha256", "size", "kept_id") SELECT "frozen_report_id", "copy", "form", "media_type", "file_name", "sha256", "size", "frozen_report_id" || '.' || "copy" || '.' || "form" FROM `frozen_report_files`;--> statement-breakpoint
DROP TABLE `frozen_report_files`;--> statement-breakpoint
ALTER TABLE `__new_frozen_report_files` RENAME TO `frozen_report_files`;--> statement-breakpoint
PRAGMA foreign_keys=ON;