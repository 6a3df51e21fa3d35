CREATE TABLE `frozen_report_files` (
	`frozen_report_id` text NOT NULL,
	`copy` text NOT NULL,
	`form` text NOT NULL,
	`media_type` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`frozen_report_id`, `copy`, `form`),
	FOREIGN KEY (`frozen_report_id`) REFERENCES `frozen_reports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "frozen_report_files_copy" CHECK("frozen_report_files"."copy" in ('whole', 'public')),
	CONSTRAINT "frozen_report_files_form" CHECK("frozen_report_files"."form" in ('word', 'pdf', 'print', 'json')),
	CONSTRAINT "frozen_report_files_size" CHECK("frozen_report_files"."size" = length("frozen_report_files"."bytes")),
	CONSTRAINT "frozen_report_files_sha256" CHECK(length("frozen_report_files"."sha256") = 64)
);
--> statement-breakpoint
CREATE TABLE `frozen_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`document` text NOT NULL,
	`public_document` text NOT NULL,
	`holds_exempt` integer NOT NULL,
	`frozen_by` text NOT NULL,
	`frozen_by_post` text NOT NULL,
	`frozen_at` text NOT NULL,
	`frozen_on` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `panel_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`frozen_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "frozen_reports_on" CHECK("frozen_reports"."frozen_on" is null or "frozen_reports"."frozen_on" is date("frozen_reports"."frozen_on")),
	CONSTRAINT "frozen_reports_post_said" CHECK(length(trim("frozen_reports"."frozen_by_post", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `frozen_reports_reportId_unique` ON `frozen_reports` (`report_id`);--> statement-breakpoint
CREATE TABLE `report_publications` (
	`frozen_report_id` text PRIMARY KEY NOT NULL,
	`published_by` text NOT NULL,
	`published_at` text NOT NULL,
	`published_on` text NOT NULL,
	`retracted_reason` text,
	`retracted_by` text,
	`retracted_at` text,
	FOREIGN KEY (`frozen_report_id`) REFERENCES `frozen_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retracted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_publications_on" CHECK("report_publications"."published_on" is null or "report_publications"."published_on" is date("report_publications"."published_on")),
	CONSTRAINT "report_publications_retracted_whole" CHECK(("report_publications"."retracted_at" is null) = ("report_publications"."retracted_reason" is null) and ("report_publications"."retracted_at" is null) = ("report_publications"."retracted_by" is null))
);
--> statement-breakpoint
CREATE TABLE `inspector_links` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`held_by` text NOT NULL,
	`token_hash` text NOT NULL,
	`shows_live_position` integer DEFAULT false NOT NULL,
	`shows_evidence_index` integer DEFAULT false NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_by` text,
	`revoked_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspector_links_held" CHECK(length(trim("inspector_links"."held_by", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "inspector_links_hash" CHECK(length("inspector_links"."token_hash") = 64),
	CONSTRAINT "inspector_links_in_order" CHECK("inspector_links"."expires_at" > "inspector_links"."granted_at"),
	CONSTRAINT "inspector_links_revoked_whole" CHECK(("inspector_links"."revoked_at" is null) = ("inspector_links"."revoked_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inspector_links_tokenHash_unique` ON `inspector_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `inspector_links_plan` ON `inspector_links` (`plan_id`,`granted_at`);--> statement-breakpoint
CREATE TABLE `view_records` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`thing` text NOT NULL,
	`subject_id` text NOT NULL,
	`person_id` text,
	`link_id` text,
	`source_address` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`link_id`) REFERENCES `inspector_links`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "view_records_thing" CHECK("view_records"."thing" in ('exempt-text', 'plan-version', 'live-position', 'evidence-index', 'inspection-pack')),
	CONSTRAINT "view_records_one_viewer" CHECK(("view_records"."person_id" is null) <> ("view_records"."link_id" is null))
);
--> statement-breakpoint
CREATE INDEX `view_records_subject` ON `view_records` (`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `view_records_link` ON `view_records` (`link_id`,`at`);--> statement-breakpoint
CREATE TABLE `meeting_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`plan_id` text,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`taken_back_reason` text,
	`taken_back_by` text,
	`taken_back_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_decisions_kind" CHECK("meeting_decisions"."kind" in ('note', 'approve', 'agree', 'recommend')),
	CONSTRAINT "meeting_decisions_said" CHECK(length(trim("meeting_decisions"."words", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "meeting_decisions_taken_back_whole" CHECK(("meeting_decisions"."taken_back_at" is null) = ("meeting_decisions"."taken_back_reason" is null) and ("meeting_decisions"."taken_back_at" is null) = ("meeting_decisions"."taken_back_by" is null))
);
--> statement-breakpoint
CREATE INDEX `meeting_decisions_meeting` ON `meeting_decisions` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`meets_on` text NOT NULL,
	`starts_at` text DEFAULT '' NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`report_due_on` text NOT NULL,
	`scheduled_by` text NOT NULL,
	`scheduled_at` text NOT NULL,
	`called_off_reason` text,
	`called_off_by` text,
	`called_off_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scheduled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`called_off_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_on" CHECK("meetings"."meets_on" is null or "meetings"."meets_on" is date("meetings"."meets_on")),
	CONSTRAINT "meetings_report_due" CHECK("meetings"."report_due_on" is null or "meetings"."report_due_on" is date("meetings"."report_due_on")),
	CONSTRAINT "meetings_report_before" CHECK("meetings"."report_due_on" <= "meetings"."meets_on"),
	CONSTRAINT "meetings_time" CHECK("meetings"."starts_at" = '' or "meetings"."starts_at" glob '[0-2][0-9]:[0-5][0-9]'),
	CONSTRAINT "meetings_called_off_whole" CHECK(("meetings"."called_off_at" is null) = ("meetings"."called_off_reason" is null) and ("meetings"."called_off_at" is null) = ("meetings"."called_off_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_one_a_day` ON `meetings` (`panel_id`,`meets_on`) WHERE "meetings"."called_off_at" is null;--> statement-breakpoint
CREATE INDEX `meetings_day` ON `meetings` (`meets_on`);--> statement-breakpoint
CREATE TABLE `panel_question_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`words` text NOT NULL,
	`answered_by` text NOT NULL,
	`post_title` text NOT NULL,
	`answered_at` text NOT NULL,
	`answered_on` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `panel_questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_question_answers_said" CHECK(length(trim("panel_question_answers"."words", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "panel_question_answers_on" CHECK("panel_question_answers"."answered_on" is null or "panel_question_answers"."answered_on" is date("panel_question_answers"."answered_on"))
);
--> statement-breakpoint
CREATE INDEX `panel_question_answers_question` ON `panel_question_answers` (`question_id`,`answered_at`);--> statement-breakpoint
CREATE TABLE `panel_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`number` integer NOT NULL,
	`meeting_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`recommendation_id` text,
	`action_id` text,
	`words` text NOT NULL,
	`asked_by` text NOT NULL,
	`on_behalf_of` text DEFAULT '' NOT NULL,
	`asked_at` text NOT NULL,
	`asked_on` text NOT NULL,
	`owner_post_id` text,
	`due_on` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_questions_said" CHECK(length(trim("panel_questions"."words", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "panel_questions_asked" CHECK("panel_questions"."asked_on" is null or "panel_questions"."asked_on" is date("panel_questions"."asked_on")),
	CONSTRAINT "panel_questions_due" CHECK("panel_questions"."due_on" is null or "panel_questions"."due_on" is date("panel_questions"."due_on")),
	CONSTRAINT "panel_questions_due_after" CHECK("panel_questions"."due_on" >= "panel_questions"."asked_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_questions_number` ON `panel_questions` (`panel_id`,`number`);--> statement-breakpoint
CREATE INDEX `panel_questions_meeting` ON `panel_questions` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `panel_questions_owner` ON `panel_questions` (`owner_post_id`);--> statement-breakpoint
CREATE TABLE `private_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`report_id` text NOT NULL,
	`item_number` integer,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`asked_as_id` text,
	`written_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `panel_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_as_id`) REFERENCES `panel_questions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "private_notes_kind" CHECK("private_notes"."kind" in ('note', 'question')),
	CONSTRAINT "private_notes_said" CHECK(length(trim("private_notes"."text", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE INDEX `private_notes_person` ON `private_notes` (`person_id`,`report_id`);--> statement-breakpoint
CREATE TABLE `action_panel_recommendations` (
	`action_id` text NOT NULL,
	`panel_recommendation_id` text NOT NULL,
	PRIMARY KEY(`action_id`, `panel_recommendation_id`),
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panel_recommendation_id`) REFERENCES `panel_recommendations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `action_panel_recommendations_recommendation` ON `action_panel_recommendations` (`panel_recommendation_id`);--> statement-breakpoint
CREATE TABLE `panel_recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`number` integer NOT NULL,
	`meeting_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`recommendation_id` text,
	`action_id` text,
	`words` text NOT NULL,
	`notice_on` text,
	`response_due_on` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`taken_back_reason` text,
	`taken_back_by` text,
	`taken_back_at` text,
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_recommendations_said" CHECK(length(trim("panel_recommendations"."words", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "panel_recommendations_notice" CHECK("panel_recommendations"."notice_on" is null or "panel_recommendations"."notice_on" is date("panel_recommendations"."notice_on")),
	CONSTRAINT "panel_recommendations_due" CHECK("panel_recommendations"."response_due_on" is null or "panel_recommendations"."response_due_on" is date("panel_recommendations"."response_due_on")),
	CONSTRAINT "panel_recommendations_taken_back_whole" CHECK(("panel_recommendations"."taken_back_at" is null) = ("panel_recommendations"."taken_back_reason" is null) and ("panel_recommendations"."taken_back_at" is null) = ("panel_recommendations"."taken_back_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_recommendations_number` ON `panel_recommendations` (`panel_id`,`number`);--> statement-breakpoint
CREATE INDEX `panel_recommendations_meeting` ON `panel_recommendations` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `panel_responses` (
	`panel_recommendation_id` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	`drafted_by` text NOT NULL,
	`drafted_at` text NOT NULL,
	`given_by` text,
	`given_by_post` text,
	`given_at` text,
	`given_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`panel_recommendation_id`) REFERENCES `panel_recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_responses_verdict" CHECK("panel_responses"."verdict" in ('accepted', 'accepted-in-part', 'rejected')),
	CONSTRAINT "panel_responses_reason_said" CHECK(length(trim("panel_responses"."reason", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "panel_responses_given_on" CHECK("panel_responses"."given_on" is null or "panel_responses"."given_on" is date("panel_responses"."given_on")),
	CONSTRAINT "panel_responses_given_whole" CHECK(("panel_responses"."given_at" is null) = ("panel_responses"."given_by" is null) and ("panel_responses"."given_at" is null) = ("panel_responses"."given_on" is null) and ("panel_responses"."given_at" is null) = ("panel_responses"."given_by_post" is null))
);
--> statement-breakpoint
CREATE TABLE `exempt_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`person_id` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	`ended_by` text,
	`ended_at` text,
	FOREIGN KEY (`report_id`) REFERENCES `panel_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exempt_grants_ended_whole" CHECK(("exempt_grants"."ended_at" is null) = ("exempt_grants"."ended_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exempt_grants_once` ON `exempt_grants` (`report_id`,`person_id`) WHERE "exempt_grants"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `exempt_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`part` text,
	`item_number` integer,
	`paragraph` integer NOT NULL,
	`public_interest` text NOT NULL,
	`marked_by` text NOT NULL,
	`marked_at` text NOT NULL,
	`ended_by` text,
	`ended_at` text,
	FOREIGN KEY (`report_id`) REFERENCES `panel_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exempt_marks_part_or_item" CHECK(("exempt_marks"."part" is null) <> ("exempt_marks"."item_number" is null)),
	CONSTRAINT "exempt_marks_paragraph" CHECK("exempt_marks"."paragraph" between 1 and 7),
	CONSTRAINT "exempt_marks_says_why" CHECK(length(trim("exempt_marks"."public_interest", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "exempt_marks_ended_whole" CHECK(("exempt_marks"."ended_at" is null) = ("exempt_marks"."ended_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exempt_marks_once_a_part` ON `exempt_marks` (`report_id`,`part`) WHERE "exempt_marks"."ended_at" is null and "exempt_marks"."part" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `exempt_marks_once_an_item` ON `exempt_marks` (`report_id`,`item_number`) WHERE "exempt_marks"."ended_at" is null and "exempt_marks"."item_number" is not null;--> statement-breakpoint
CREATE TABLE `panel_items` (
	`panel_id` text NOT NULL,
	`recommendation_id` text NOT NULL,
	`action_id` text NOT NULL,
	`number` integer NOT NULL,
	`given_at` text NOT NULL,
	PRIMARY KEY(`panel_id`, `recommendation_id`, `action_id`),
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_items_number` ON `panel_items` (`panel_id`,`number`);--> statement-breakpoint
CREATE TABLE `panel_report_headings` (
	`panel_id` text NOT NULL,
	`part` text NOT NULL,
	`position` integer NOT NULL,
	`heading` text NOT NULL,
	PRIMARY KEY(`panel_id`, `part`),
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_report_headings_part" CHECK("panel_report_headings"."part" in ('summary', 'you-asked', 'live', 'completed', 'new-dates', 'overdue', 'measures', 'repeat-findings', 'missing-updates', 'how-to-read')),
	CONSTRAINT "panel_report_headings_said" CHECK(length(trim("panel_report_headings"."heading", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE TABLE `panel_report_sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`kind` text NOT NULL,
	`content_hash` text NOT NULL,
	`signed_by` text NOT NULL,
	`post_title` text NOT NULL,
	`signed_at` text NOT NULL,
	`voided_at` text,
	`voided_because` text,
	FOREIGN KEY (`report_id`) REFERENCES `panel_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_report_sign_offs_kind" CHECK("panel_report_sign_offs"."kind" in ('cleared', 'approved')),
	CONSTRAINT "panel_report_sign_offs_voided_whole" CHECK(("panel_report_sign_offs"."voided_at" is null) = ("panel_report_sign_offs"."voided_because" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_report_sign_offs_one_standing` ON `panel_report_sign_offs` (`report_id`,`kind`) WHERE "panel_report_sign_offs"."voided_at" is null;--> statement-breakpoint
CREATE TABLE `panel_report_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`part` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `panel_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_report_texts_part" CHECK("panel_report_texts"."part" in ('summary', 'you-asked', 'live', 'completed', 'new-dates', 'overdue', 'measures', 'repeat-findings', 'missing-updates', 'how-to-read'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_report_texts_once` ON `panel_report_texts` (`report_id`,`part`);--> statement-breakpoint
CREATE TABLE `panel_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`corrects_id` text,
	`correction_reason` text,
	`title` text NOT NULL,
	`started_by` text NOT NULL,
	`started_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects_id`) REFERENCES `panel_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_reports_titled" CHECK(length(trim("panel_reports"."title", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "panel_reports_from_one" CHECK("panel_reports"."number" >= 1),
	CONSTRAINT "panel_reports_correction_says_why" CHECK(("panel_reports"."corrects_id" is null) = ("panel_reports"."correction_reason" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_reports_number` ON `panel_reports` (`panel_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `panel_reports_one_a_meeting` ON `panel_reports` (`meeting_id`) WHERE "panel_reports"."corrects_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `panel_reports_corrected_once` ON `panel_reports` (`corrects_id`) WHERE "panel_reports"."corrects_id" is not null;--> statement-breakpoint
CREATE TABLE `public_pages` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`turned_on_by` text NOT NULL,
	`turned_on_at` text NOT NULL,
	`turned_off_by` text,
	`turned_off_at` text,
	FOREIGN KEY (`version_id`) REFERENCES `plan_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`turned_on_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`turned_off_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "public_pages_off_whole" CHECK(("public_pages"."turned_off_at" is null) = ("public_pages"."turned_off_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_pages_once` ON `public_pages` (`version_id`) WHERE "public_pages"."turned_off_at" is null;--> statement-breakpoint
CREATE TABLE `carried_recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`carried_from_id` text NOT NULL,
	`decision` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL,
	`taken_back_reason` text,
	`taken_back_by` text,
	`taken_back_at` text,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`carried_from_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "carried_recommendations_decision" CHECK("carried_recommendations"."decision" in ('confirmed', 'declined')),
	CONSTRAINT "carried_recommendations_another" CHECK("carried_recommendations"."recommendation_id" <> "carried_recommendations"."carried_from_id"),
	CONSTRAINT "carried_recommendations_taken_back_whole" CHECK(("carried_recommendations"."taken_back_at" is null) = ("carried_recommendations"."taken_back_reason" is null) and ("carried_recommendations"."taken_back_at" is null) = ("carried_recommendations"."taken_back_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `carried_recommendations_once` ON `carried_recommendations` (`recommendation_id`,`carried_from_id`) WHERE "carried_recommendations"."taken_back_at" is null;--> statement-breakpoint
CREATE INDEX `carried_recommendations_earlier` ON `carried_recommendations` (`carried_from_id`);--> statement-breakpoint
CREATE TABLE `progress_verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`inspection_id` text,
	`said_by` text DEFAULT '' NOT NULL,
	`said_on` text NOT NULL,
	`words` text NOT NULL,
	`page` integer,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	`taken_back_reason` text,
	`taken_back_by` text,
	`taken_back_at` text,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`inspection_id`) REFERENCES `inspections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "progress_verdicts_said" CHECK(length(trim("progress_verdicts"."words", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "progress_verdicts_on" CHECK("progress_verdicts"."said_on" is null or "progress_verdicts"."said_on" is date("progress_verdicts"."said_on")),
	CONSTRAINT "progress_verdicts_says_who" CHECK("progress_verdicts"."inspection_id" is not null or length(trim("progress_verdicts"."said_by", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "progress_verdicts_page" CHECK("progress_verdicts"."page" is null or "progress_verdicts"."page" >= 1),
	CONSTRAINT "progress_verdicts_taken_back_whole" CHECK(("progress_verdicts"."taken_back_at" is null) = ("progress_verdicts"."taken_back_reason" is null) and ("progress_verdicts"."taken_back_at" is null) = ("progress_verdicts"."taken_back_by" is null))
);
--> statement-breakpoint
CREATE INDEX `progress_verdicts_recommendation` ON `progress_verdicts` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `recommendation_themes` (
	`id` text PRIMARY KEY NOT NULL,
	`theme_id` text NOT NULL,
	`recommendation_id` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`ended_by` text,
	`ended_at` text,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recommendation_themes_ended_whole" CHECK(("recommendation_themes"."ended_at" is null) = ("recommendation_themes"."ended_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_themes_once` ON `recommendation_themes` (`theme_id`,`recommendation_id`) WHERE "recommendation_themes"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `recommendation_themes_recommendation` ON `recommendation_themes` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `theme_routings` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`every_meetings` integer DEFAULT 1 NOT NULL,
	`routed_by` text NOT NULL,
	`routed_at` text NOT NULL,
	`ended_by` text,
	`ended_at` text,
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`routed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "theme_routings_every" CHECK("theme_routings"."every_meetings" between 1 and 12),
	CONSTRAINT "theme_routings_ended_whole" CHECK(("theme_routings"."ended_at" is null) = ("theme_routings"."ended_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `theme_routings_once` ON `theme_routings` (`panel_id`,`theme_id`) WHERE "theme_routings"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "themes_named" CHECK(length(trim("themes"."name", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `themes_name_unique` ON `themes` (`name`);--> statement-breakpoint
CREATE TABLE `timetable_meetings` (
	`plan_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`chosen_by` text NOT NULL,
	`chosen_at` text NOT NULL,
	PRIMARY KEY(`plan_id`, `meeting_id`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chosen_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `timetable_meetings_meeting` ON `timetable_meetings` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `timetable_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`kind` text NOT NULL,
	`meeting_id` text,
	`owner_post_id` text,
	`working_days` integer,
	`done_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "timetable_steps_kind" CHECK("timetable_steps"."kind" in ('drafts-in', 'report-cleared', 'agenda-published', 'meeting', 'signed-off', 'submitted')),
	CONSTRAINT "timetable_steps_done" CHECK("timetable_steps"."done_on" is null or "timetable_steps"."done_on" is date("timetable_steps"."done_on")),
	CONSTRAINT "timetable_steps_days" CHECK("timetable_steps"."working_days" is null or "timetable_steps"."working_days" between 0 and 60),
	CONSTRAINT "timetable_steps_of_a_meeting" CHECK(("timetable_steps"."kind" in ('signed-off', 'submitted')) = ("timetable_steps"."meeting_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `timetable_steps_once_a_meeting` ON `timetable_steps` (`plan_id`,`kind`,`meeting_id`) WHERE "timetable_steps"."meeting_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `timetable_steps_once` ON `timetable_steps` (`plan_id`,`kind`) WHERE "timetable_steps"."meeting_id" is null;--> statement-breakpoint
ALTER TABLE `panel_members` ADD `capacity` text DEFAULT 'member' NOT NULL CONSTRAINT "panel_members_capacity" CHECK("capacity" in ('member', 'clerk'));--> statement-breakpoint
UPDATE `panel_members` SET `capacity` = 'clerk' WHERE `person_id` IN (SELECT `person_id` FROM `person_roles` WHERE `role` = 'clerk' AND `ended_at` IS NULL) AND `person_id` NOT IN (SELECT `person_id` FROM `person_roles` WHERE `role` = 'panel-member' AND `ended_at` IS NULL);--> statement-breakpoint
ALTER TABLE `routings` ADD `every_meetings` integer DEFAULT 1 NOT NULL CONSTRAINT "routings_every" CHECK("every_meetings" between 1 and 12);--> statement-breakpoint
ALTER TABLE `panels` ADD `reads_exempt` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `panels` DROP COLUMN `report_due_on`;
