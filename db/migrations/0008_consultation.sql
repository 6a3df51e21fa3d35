CREATE TABLE `comment_answers` (
	`comment_id` text PRIMARY KEY NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` text NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `draft_comments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_answers_decision" CHECK("comment_answers"."decision" in ('accepted', 'in-part', 'not-accepted')),
	CONSTRAINT "comment_answers_reason_said" CHECK(length(trim("comment_answers"."reason", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE TABLE `consultation_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`number` integer NOT NULL,
	`facts` text NOT NULL,
	`document` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`comments_due_on` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_at` text NOT NULL,
	`closed_by` text,
	`closed_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_drafts_from_one" CHECK("consultation_drafts"."number" >= 1),
	CONSTRAINT "consultation_drafts_due" CHECK("consultation_drafts"."comments_due_on" is null or "consultation_drafts"."comments_due_on" is date("consultation_drafts"."comments_due_on")),
	CONSTRAINT "consultation_drafts_closed_whole" CHECK(("consultation_drafts"."closed_at" is null) = ("consultation_drafts"."closed_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_drafts_number` ON `consultation_drafts` (`plan_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_drafts_one_open` ON `consultation_drafts` (`plan_id`) WHERE "consultation_drafts"."closed_at" is null;--> statement-breakpoint
CREATE TABLE `draft_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`recommendation_id` text,
	`action_id` text,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`post_title` text NOT NULL,
	`for_panel_id` text,
	`said_on` text,
	`written_at` text NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `consultation_drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`for_panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "draft_comments_said" CHECK(length(trim("draft_comments"."text", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "draft_comments_post_said" CHECK(length(trim("draft_comments"."post_title", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "draft_comments_said_on" CHECK("draft_comments"."said_on" is null or "draft_comments"."said_on" is date("draft_comments"."said_on")),
	CONSTRAINT "draft_comments_on_one_thing" CHECK("draft_comments"."recommendation_id" is null or "draft_comments"."action_id" is null),
	CONSTRAINT "draft_comments_meeting_of_a_panel" CHECK("draft_comments"."said_on" is null or "draft_comments"."for_panel_id" is not null)
);
--> statement-breakpoint
CREATE INDEX `draft_comments_draft` ON `draft_comments` (`draft_id`,`written_at`);--> statement-breakpoint
CREATE INDEX `draft_comments_plan` ON `draft_comments` (`plan_id`);--> statement-breakpoint
CREATE TABLE `draft_recipients` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`panel_id` text,
	`post_id` text,
	FOREIGN KEY (`draft_id`) REFERENCES `consultation_drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "draft_recipients_panel_or_post" CHECK(("draft_recipients"."panel_id" is null) <> ("draft_recipients"."post_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_recipients_panel` ON `draft_recipients` (`draft_id`,`panel_id`) WHERE "draft_recipients"."panel_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `draft_recipients_post` ON `draft_recipients` (`draft_id`,`post_id`) WHERE "draft_recipients"."post_id" is not null;--> statement-breakpoint
CREATE TABLE `recommendation_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`recommendation_id` text NOT NULL,
	`reason` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` text NOT NULL,
	`ended_by` text,
	`ended_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recommendation_answers_reason_said" CHECK(length(trim("recommendation_answers"."reason", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "recommendation_answers_ended_whole" CHECK(("recommendation_answers"."ended_at" is null) = ("recommendation_answers"."ended_by" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_answers_one_standing` ON `recommendation_answers` (`plan_id`,`recommendation_id`) WHERE "recommendation_answers"."ended_at" is null;