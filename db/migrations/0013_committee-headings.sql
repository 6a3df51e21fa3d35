PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_panel_report_headings` (
	`panel_id` text NOT NULL,
	`part` text NOT NULL,
	`position` integer NOT NULL,
	`heading` text NOT NULL,
	PRIMARY KEY(`panel_id`, `part`),
	FOREIGN KEY (`panel_id`) REFERENCES `panels`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_report_headings_part" CHECK("__new_panel_report_headings"."part" in ('summary', 'you-asked', 'live', 'completed', 'new-dates', 'overdue', 'measures', 'repeat-findings', 'missing-updates', 'how-to-read', 'introduction', 'asked', 'reasons', 'alternatives', 'background', 'outcomes', 'climate', 'statutory-comments', 'appendices', 'background-papers')),
	CONSTRAINT "panel_report_headings_said" CHECK(length(trim("__new_panel_report_headings"."heading", char(9, 10, 13, 32))) > 0)
);
--> statement-breakpoint
INSERT INTO `__new_panel_report_headings`("panel_id", "part", "position", "heading") SELECT "panel_id", "part", "position", "heading" FROM `panel_report_headings`;--> statement-breakpoint
DROP TABLE `panel_report_headings`;--> statement-breakpoint
ALTER TABLE `__new_panel_report_headings` RENAME TO `panel_report_headings`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE TABLE `__new_panel_report_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`part` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `panel_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_report_texts_part" CHECK("__new_panel_report_texts"."part" in ('summary', 'you-asked', 'live', 'completed', 'new-dates', 'overdue', 'measures', 'repeat-findings', 'missing-updates', 'how-to-read', 'introduction', 'asked', 'reasons', 'alternatives', 'background', 'outcomes', 'climate', 'statutory-comments', 'appendices', 'background-papers'))
);
--> statement-breakpoint
INSERT INTO `__new_panel_report_texts`("id", "report_id", "part", "text", "written_by", "written_at", "version") SELECT "id", "report_id", "part", "text", "written_by", "written_at", "version" FROM `panel_report_texts`;--> statement-breakpoint
DROP TABLE `panel_report_texts`;--> statement-breakpoint
ALTER TABLE `__new_panel_report_texts` RENAME TO `panel_report_texts`;--> statement-breakpoint
CREATE UNIQUE INDEX `panel_report_texts_once` ON `panel_report_texts` (`report_id`,`part`);