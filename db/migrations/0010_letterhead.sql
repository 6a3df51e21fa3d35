ALTER TABLE `installation` ADD `logo` text;--> statement-breakpoint
ALTER TABLE `installation` ADD `colour` text;--> statement-breakpoint
ALTER TABLE `panels` ADD `meets` text DEFAULT '' NOT NULL;