-- What must never change is refused by the database itself. Run again, whole, after every migration: a table rebuild
-- drops its triggers without a word. With recursive_triggers on, INSERT OR REPLACE meets the delete trigger too.

create trigger progress_updates_never_change before update on progress_updates
begin select raise(abort, 'A posted update is never changed'); end;
create trigger progress_updates_never_go before delete on progress_updates
begin select raise(abort, 'A posted update is never deleted'); end;

create trigger update_clearings_never_change before update on update_clearings
begin select raise(abort, 'A clearing is never changed'); end;
create trigger update_clearings_never_go before delete on update_clearings
begin select raise(abort, 'A clearing is never deleted'); end;

create trigger recommendation_corrections_never_change before update on recommendation_corrections
begin select raise(abort, 'A correction is never changed'); end;
create trigger recommendation_corrections_never_go before delete on recommendation_corrections
begin select raise(abort, 'A correction is never deleted'); end;

create trigger recommendations_never_go before delete on recommendations
begin select raise(abort, 'A recommendation is set aside, never deleted'); end;
create trigger actions_never_go before delete on actions
begin select raise(abort, 'An action is withdrawn, never deleted'); end;

create trigger audit_events_never_change before update on audit_events
begin select raise(abort, 'The audit trail is never changed'); end;
create trigger audit_events_never_go before delete on audit_events
begin select raise(abort, 'The audit trail is never shortened'); end;
create trigger audit_contents_never_go before delete on audit_contents
begin select raise(abort, 'The audit trail is never shortened'); end;
