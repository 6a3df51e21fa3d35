ALTER TABLE `panels` ADD `report_due_on` text CONSTRAINT "panels_report_due" CHECK("report_due_on" is null or "report_due_on" is date("report_due_on"));
