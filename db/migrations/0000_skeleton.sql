CREATE TABLE `audit_contents` (
	`seq` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `audit_events`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`event` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`plan_id` text,
	`content_hash` text NOT NULL,
	`mac` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_events_subject` ON `audit_events` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `audit_events_plan` ON `audit_events` (`plan_id`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`key` text PRIMARY KEY NOT NULL,
	`actor` text NOT NULL,
	`route` text NOT NULL,
	`body_hash` text NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_created` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_email_unique` ON `identities` (`email`);--> statement-breakpoint
CREATE TABLE `identity_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `identity_accounts_user` ON `identity_accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `identity_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identity_sessions_token_unique` ON `identity_sessions` (`token`);--> statement-breakpoint
CREATE INDEX `identity_sessions_user` ON `identity_sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `identity_verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `inspections` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`authority` text NOT NULL,
	`title` text NOT NULL,
	`inspected_from` text,
	`inspected_to` text,
	`published_on` text,
	`source_file_name` text,
	`source_sha256` text,
	`note` text,
	`confirmed_by` text NOT NULL,
	`confirmed_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`confirmed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "inspections_kind" CHECK("inspections"."kind" in ('ilacs', 'focused-visit', 'monitoring-visit', 'jtai', 'area-send', 'sif', 'other')),
	CONSTRAINT "inspections_from" CHECK("inspections"."inspected_from" is null or "inspections"."inspected_from" is date("inspections"."inspected_from")),
	CONSTRAINT "inspections_to" CHECK("inspections"."inspected_to" is null or "inspections"."inspected_to" is date("inspections"."inspected_to")),
	CONSTRAINT "inspections_published" CHECK("inspections"."published_on" is null or "inspections"."published_on" is date("inspections"."published_on")),
	CONSTRAINT "inspections_authority_named" CHECK(length(trim("inspections"."authority", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "inspections_in_order" CHECK("inspections"."inspected_from" is null or "inspections"."inspected_to" is null or "inspections"."inspected_to" >= "inspections"."inspected_from")
);
--> statement-breakpoint
CREATE INDEX `inspections_source` ON `inspections` (`source_sha256`);--> statement-breakpoint
CREATE TABLE `judgements` (
	`id` text PRIMARY KEY NOT NULL,
	`inspection_id` text NOT NULL,
	`position` integer NOT NULL,
	`area` text NOT NULL,
	`grade` text NOT NULL,
	FOREIGN KEY (`inspection_id`) REFERENCES `inspections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "judgements_area_said" CHECK(length(trim("judgements"."area", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "judgements_grade_said" CHECK(length(trim("judgements"."grade", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE INDEX `judgements_inspection` ON `judgements` (`inspection_id`,`position`);--> statement-breakpoint
CREATE TABLE `recommendation_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`text_before` text NOT NULL,
	`reason` text NOT NULL,
	`corrected_by` text NOT NULL,
	`corrected_at` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrected_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recommendation_corrections_recommendation` ON `recommendation_corrections` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`inspection_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`ref` text,
	`text` text NOT NULL,
	`page` integer,
	`priority` text DEFAULT 'standard' NOT NULL,
	`set_aside_reason` text,
	`set_aside_by` text,
	`set_aside_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`inspection_id`) REFERENCES `inspections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_aside_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recommendations_kind" CHECK("recommendations"."kind" in ('area-for-improvement', 'recommendation', 'area-for-priority-action')),
	CONSTRAINT "recommendations_priority" CHECK("recommendations"."priority" in ('priority-and-immediate', 'high', 'standard')),
	CONSTRAINT "recommendations_text_said" CHECK(length(trim("recommendations"."text", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "recommendations_page_from_one" CHECK("recommendations"."page" is null or "recommendations"."page" >= 1),
	CONSTRAINT "recommendations_set_aside_whole" CHECK(("recommendations"."set_aside_at" is null) = ("recommendations"."set_aside_reason" is null) and ("recommendations"."set_aside_at" is null) = ("recommendations"."set_aside_by" is null))
);
--> statement-breakpoint
CREATE INDEX `recommendations_inspection` ON `recommendations` (`inspection_id`,`position`);--> statement-breakpoint
CREATE TABLE `installation` (
	`id` integer PRIMARY KEY DEFAULT 1 NOT NULL,
	`kind` text NOT NULL,
	`council_name` text NOT NULL,
	`marking` text DEFAULT 'OFFICIAL' NOT NULL,
	`example_day_on` text,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "installation_is_one" CHECK("installation"."id" = 1),
	CONSTRAINT "installation_kind" CHECK("installation"."kind" in ('example', 'real')),
	CONSTRAINT "installation_example_day" CHECK("installation"."example_day_on" is null or "installation"."example_day_on" is date("installation"."example_day_on")),
	CONSTRAINT "installation_real_has_no_day" CHECK("installation"."kind" = 'example' or "installation"."example_day_on" is null),
	CONSTRAINT "installation_council_named" CHECK(length(trim("installation"."council_name", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE TABLE `proclaimed_days` (
	`id` text PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`name` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`taken_back_by` text,
	`taken_back_at` text,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proclaimed_days_date" CHECK("proclaimed_days"."date" is null or "proclaimed_days"."date" is date("proclaimed_days"."date")),
	CONSTRAINT "proclaimed_days_named" CHECK(length(trim("proclaimed_days"."name", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE TABLE `panel_members` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_members_from" CHECK("panel_members"."from_on" is null or "panel_members"."from_on" is date("panel_members"."from_on")),
	CONSTRAINT "panel_members_until" CHECK("panel_members"."until_on" is null or "panel_members"."until_on" is date("panel_members"."until_on"))
);
--> statement-breakpoint
CREATE INDEX `panel_members_person` ON `panel_members` (`person_id`);--> statement-breakpoint
CREATE INDEX `panel_members_panel` ON `panel_members` (`panel_id`);--> statement-breakpoint
CREATE TABLE `panels` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`chair_post_id` text,
	`clear_days` integer DEFAULT 5 NOT NULL,
	`shows_live_position` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`chair_post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panels_kind" CHECK("panels"."kind" in ('scrutiny', 'corporate-parenting', 'safeguarding-partnership', 'improvement-board', 'cabinet', 'other')),
	CONSTRAINT "panels_named" CHECK(length(trim("panels"."name", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "panels_clear_days" CHECK("panels"."clear_days" between 0 and 30)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panels_name_unique` ON `panels` (`name`);--> statement-breakpoint
CREATE TABLE `routings` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`recommendation_id` text,
	`routed_by` text NOT NULL,
	`routed_at` text NOT NULL,
	`ended_by` text,
	`ended_at` text,
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`routed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `routings_once_a_recommendation` ON `routings` (`panel_id`,`plan_id`,`recommendation_id`) WHERE "routings"."ended_at" is null and "routings"."recommendation_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `routings_once_a_plan` ON `routings` (`panel_id`,`plan_id`) WHERE "routings"."ended_at" is null and "routings"."recommendation_id" is null;--> statement-breakpoint
CREATE INDEX `routings_plan` ON `routings` (`plan_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`identity_id` text,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`created_at` text NOT NULL,
	`disabled_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`identity_id`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "people_named" CHECK(length(trim("people"."name", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_identityId_unique` ON `people` (`identity_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `post_holdings` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	`capacity` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "post_holdings_capacity" CHECK("post_holdings"."capacity" in ('substantive', 'interim', 'deputy')),
	CONSTRAINT "post_holdings_from" CHECK("post_holdings"."from_on" is null or "post_holdings"."from_on" is date("post_holdings"."from_on")),
	CONSTRAINT "post_holdings_until" CHECK("post_holdings"."until_on" is null or "post_holdings"."until_on" is date("post_holdings"."until_on")),
	CONSTRAINT "post_holdings_in_order" CHECK("post_holdings"."until_on" is null or "post_holdings"."until_on" >= "post_holdings"."from_on")
);
--> statement-breakpoint
CREATE INDEX `post_holdings_post` ON `post_holdings` (`post_id`);--> statement-breakpoint
CREATE INDEX `post_holdings_person` ON `post_holdings` (`person_id`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`partner_body` text,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "posts_titled" CHECK(length(trim("posts"."title", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `posts_title_unique` ON `posts` (`title`);--> statement-breakpoint
CREATE TABLE `person_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`plan_id` text,
	`granted_by` text,
	`granted_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_roles_role" CHECK("person_roles"."role" in ('owner', 'plan-lead', 'checker', 'director', 'lead-member', 'clerk', 'panel-member', 'observer', 'administrator')),
	CONSTRAINT "person_roles_administrator_everywhere" CHECK("person_roles"."role" <> 'administrator' or "person_roles"."plan_id" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_roles_once_on_a_plan` ON `person_roles` (`person_id`,`role`,`plan_id`) WHERE "person_roles"."ended_at" is null and "person_roles"."plan_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `person_roles_once_everywhere` ON `person_roles` (`person_id`,`role`) WHERE "person_roles"."ended_at" is null and "person_roles"."plan_id" is null;--> statement-breakpoint
CREATE TABLE `action_recommendations` (
	`action_id` text NOT NULL,
	`recommendation_id` text NOT NULL,
	PRIMARY KEY(`action_id`, `recommendation_id`),
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `action_recommendations_recommendation` ON `action_recommendations` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`ref` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`outcome` text DEFAULT '' NOT NULL,
	`success_measure` text DEFAULT '' NOT NULL,
	`owner_post_id` text,
	`deputy_post_id` text,
	`partner_body` text,
	`priority` text DEFAULT 'standard' NOT NULL,
	`start_on` text,
	`deadline_on` text,
	`stage` text DEFAULT 'not-started' NOT NULL,
	`stage_since_on` text NOT NULL,
	`reopened_at` text,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deputy_post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "actions_priority" CHECK("actions"."priority" in ('priority-and-immediate', 'high', 'standard')),
	CONSTRAINT "actions_stage" CHECK("actions"."stage" in ('not-started', 'in-progress', 'delivered', 'verified', 'embedded', 'closed', 'withdrawn')),
	CONSTRAINT "actions_titled" CHECK(length(trim("actions"."title", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "actions_start" CHECK("actions"."start_on" is null or "actions"."start_on" is date("actions"."start_on")),
	CONSTRAINT "actions_deadline" CHECK("actions"."deadline_on" is null or "actions"."deadline_on" is date("actions"."deadline_on")),
	CONSTRAINT "actions_stage_since" CHECK("actions"."stage_since_on" is null or "actions"."stage_since_on" is date("actions"."stage_since_on")),
	CONSTRAINT "actions_period_in_order" CHECK("actions"."start_on" is null or "actions"."deadline_on" is null or "actions"."deadline_on" >= "actions"."start_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `actions_ref` ON `actions` (`plan_id`,`ref`);--> statement-breakpoint
CREATE INDEX `actions_plan` ON `actions` (`plan_id`,`position`);--> statement-breakpoint
CREATE INDEX `actions_owner` ON `actions` (`owner_post_id`);--> statement-breakpoint
CREATE INDEX `actions_deputy` ON `actions` (`deputy_post_id`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`dropped_reason` text,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "milestones_titled" CHECK(length(trim("milestones"."title", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "milestones_due" CHECK("milestones"."due_on" is null or "milestones"."due_on" is date("milestones"."due_on")),
	CONSTRAINT "milestones_done" CHECK("milestones"."done_on" is null or "milestones"."done_on" is date("milestones"."done_on")),
	CONSTRAINT "milestones_done_or_dropped" CHECK("milestones"."done_on" is null or "milestones"."dropped_reason" is null)
);
--> statement-breakpoint
CREATE INDEX `milestones_action` ON `milestones` (`action_id`,`position`);--> statement-breakpoint
CREATE TABLE `plan_inspections` (
	`plan_id` text NOT NULL,
	`inspection_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`plan_id`, `inspection_id`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`inspection_id`) REFERENCES `inspections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_inspections_inspection` ON `plan_inspections` (`inspection_id`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`overseen_by_post_id` text,
	`received_on` text,
	`received_note` text,
	`published_on` text,
	`stated_due_on` text,
	`working_days` integer,
	`statement_asked_for` integer DEFAULT false NOT NULL,
	`principal_authority` text,
	`area_send_outcome` integer,
	`ends_on` text,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`overseen_by_post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plans_titled" CHECK(length(trim("plans"."title", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "plans_received" CHECK("plans"."received_on" is null or "plans"."received_on" is date("plans"."received_on")),
	CONSTRAINT "plans_published" CHECK("plans"."published_on" is null or "plans"."published_on" is date("plans"."published_on")),
	CONSTRAINT "plans_stated_due" CHECK("plans"."stated_due_on" is null or "plans"."stated_due_on" is date("plans"."stated_due_on")),
	CONSTRAINT "plans_ends" CHECK("plans"."ends_on" is null or "plans"."ends_on" is date("plans"."ends_on")),
	CONSTRAINT "plans_working_days_positive" CHECK("plans"."working_days" is null or "plans"."working_days" between 1 and 400),
	CONSTRAINT "plans_area_send_outcome" CHECK("plans"."area_send_outcome" is null or "plans"."area_send_outcome" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE `progress_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`action_id` text NOT NULL,
	`posted_by` text NOT NULL,
	`post_title` text NOT NULL,
	`on_behalf` integer DEFAULT false NOT NULL,
	`declared_rag` text NOT NULL,
	`done` text NOT NULL,
	`difference` text DEFAULT '' NOT NULL,
	`forecast_on` text,
	`next_step` text DEFAULT '' NOT NULL,
	`proposed_stage` text,
	`posted_at` text NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "progress_updates_rag" CHECK("progress_updates"."declared_rag" in ('red', 'amber', 'green')),
	CONSTRAINT "progress_updates_proposed_stage" CHECK("progress_updates"."proposed_stage" is null or "progress_updates"."proposed_stage" in ('not-started', 'in-progress', 'delivered')),
	CONSTRAINT "progress_updates_done_said" CHECK(length(trim("progress_updates"."done", char(9, 10, 13, 32))) > 0),
	CONSTRAINT "progress_updates_forecast" CHECK("progress_updates"."forecast_on" is null or "progress_updates"."forecast_on" is date("progress_updates"."forecast_on"))
);
--> statement-breakpoint
CREATE INDEX `progress_updates_action` ON `progress_updates` (`action_id`,`posted_at`);--> statement-breakpoint
CREATE TABLE `update_clearings` (
	`progress_update_id` text PRIMARY KEY NOT NULL,
	`decision` text NOT NULL,
	`comment` text DEFAULT '' NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL,
	FOREIGN KEY (`progress_update_id`) REFERENCES `progress_updates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "update_clearings_decision" CHECK("update_clearings"."decision" in ('cleared', 'returned')),
	CONSTRAINT "update_clearings_return_says_why" CHECK("update_clearings"."decision" = 'cleared' or length(trim("update_clearings"."comment", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
CREATE TABLE `password_links` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`secret_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_links_secretHash_unique` ON `password_links` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`failed_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_source` ON `sign_in_failures` (`source`,`failed_at`);