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

create trigger stage_changes_are_only_voided before update on stage_changes
begin select raise(abort, 'A change of stage is never changed') where old.voided_at is not null or new.voided_at is null
  or (old.id, old.action_id, old.plan_id, old.act, old.from_stage, old.to_stage, old.reason, old.sampled, old.found,
      old.decision_named, old.decision_on, old.by, old.at, old.on_date)
  is not (new.id, new.action_id, new.plan_id, new.act, new.from_stage, new.to_stage, new.reason, new.sampled, new.found,
      new.decision_named, new.decision_on, new.by, new.at, new.on_date); end;
create trigger stage_changes_never_go before delete on stage_changes
begin select raise(abort, 'A change of stage is never deleted'); end;

create trigger re_checks_are_done_once before update on re_checks
begin select raise(abort, 'A re-check is done once') where old.voided_at is not null
  or (old.id, old.action_id, old.verification_id, old.number, old.due_on)
  is not (new.id, new.action_id, new.verification_id, new.number, new.due_on)
  or (old.done_on is not null and (old.done_on, old.outcome, old.note, old.by)
  is not (new.done_on, new.outcome, new.note, new.by)); end;
create trigger re_checks_never_go before delete on re_checks
begin select raise(abort, 'A re-check is never deleted'); end;

create trigger deadline_changes_are_decided_once before update on deadline_changes
begin select raise(abort, 'A new date is decided once') where old.decision is not null or new.decision is null
  or (old.id, old.action_id, old.plan_id, old.from_on, old.to_on, old.reason, old.asked_by, old.asked_at)
  is not (new.id, new.action_id, new.plan_id, new.from_on, new.to_on, new.reason, new.asked_by, new.asked_at); end;
create trigger deadline_changes_never_go before delete on deadline_changes
begin select raise(abort, 'A new date that was asked for is never deleted'); end;

create trigger rag_overrides_are_only_ended before update on rag_overrides
begin select raise(abort, 'An override is only ended') where old.ended_at is not null or new.ended_at is null
  or (old.id, old.action_id, old.colour, old.reason, old.set_by, old.set_at, old.until_on)
  is not (new.id, new.action_id, new.colour, new.reason, new.set_by, new.set_at, new.until_on); end;
create trigger rag_overrides_never_go before delete on rag_overrides
begin select raise(abort, 'An override is ended, never deleted'); end;

create trigger action_dependencies_never_go before delete on action_dependencies
begin select raise(abort, 'A dependency is ended, never deleted'); end;

create trigger action_states_never_change before update on action_states
begin select raise(abort, 'How an action stood is never changed'); end;
create trigger action_states_never_go before delete on action_states
begin select raise(abort, 'How an action stood is never deleted'); end;

create trigger plan_states_never_change before update on plan_states
begin select raise(abort, 'How a plan stood is never changed'); end;
create trigger plan_states_never_go before delete on plan_states
begin select raise(abort, 'How a plan stood is never deleted'); end;

create trigger recommendation_states_never_change before update on recommendation_states
begin select raise(abort, 'How a recommendation stood is never changed'); end;
create trigger recommendation_states_never_go before delete on recommendation_states
begin select raise(abort, 'How a recommendation stood is never deleted'); end;

create trigger audit_events_never_change before update on audit_events
begin select raise(abort, 'The audit trail is never changed'); end;
create trigger audit_events_never_go before delete on audit_events
begin select raise(abort, 'The audit trail is never shortened'); end;
create trigger audit_contents_never_go before delete on audit_contents
begin select raise(abort, 'The audit trail is never shortened'); end;

create trigger plan_versions_never_change before update on plan_versions
begin select raise(abort, 'A sealed version is never changed'); end;
create trigger plan_versions_never_go before delete on plan_versions
begin select raise(abort, 'A sealed version is never deleted'); end;
create trigger plan_version_files_never_change before update on plan_version_files
begin select raise(abort, 'A sealed file is never changed'); end;
create trigger plan_version_files_never_go before delete on plan_version_files
begin select raise(abort, 'A sealed file is never deleted'); end;

-- An approval stays bound to what was approved: it can only be voided, or sealed into its version, once.
create trigger plan_approvals_stay_bound before update on plan_approvals
begin select raise(abort, 'An approval is given once and never changed')
  where old.voided_at is not null or old.sealed_at is not null
    or (new.id, new.plan_id, new.capacity, new.person_id, new.post_title, new.content_hash, new.approved_at)
      is not (old.id, old.plan_id, old.capacity, old.person_id, old.post_title, old.content_hash, old.approved_at); end;
create trigger plan_approvals_never_go before delete on plan_approvals
begin select raise(abort, 'An approval is voided, never deleted'); end;

-- What was sent, answered and published is a record: only taking it back, once and with a reason, is added to it.
create trigger plan_sendings_stay before update on plan_sendings
begin select raise(abort, 'A sending is taken back, never changed')
  where old.taken_back_at is not null
    or (new.id, new.version_id, new.sent_on, new.sent_to, new.how, new.note, new.recorded_by, new.recorded_at)
      is not (old.id, old.version_id, old.sent_on, old.sent_to, old.how, old.note, old.recorded_by, old.recorded_at); end;
create trigger plan_sendings_never_go before delete on plan_sendings
begin select raise(abort, 'A sending is taken back, never deleted'); end;
create trigger ofsted_answers_stay before update on ofsted_answers
begin select raise(abort, 'An answer of Ofsted is taken back, never changed')
  where old.taken_back_at is not null
    or (new.id, new.sending_id, new.answered_on, new.reflects, new.words, new.recorded_by, new.recorded_at)
      is not (old.id, old.sending_id, old.answered_on, old.reflects, old.words, old.recorded_by, old.recorded_at); end;
create trigger ofsted_answers_never_go before delete on ofsted_answers
begin select raise(abort, 'An answer of Ofsted is taken back, never deleted'); end;
create trigger publications_stay before update on publications
begin select raise(abort, 'A publication is taken back, never changed')
  where old.taken_back_at is not null
    or (new.id, new.plan_id, new.version_id, new.what, new.published_on, new.place, new.audience, new.recorded_by, new.recorded_at)
      is not (old.id, old.plan_id, old.version_id, old.what, old.published_on, old.place, old.audience, old.recorded_by, old.recorded_at); end;
create trigger publications_never_go before delete on publications
begin select raise(abort, 'A publication is taken back, never deleted'); end;

-- The original deadline of an action that stands in a sealed version never changes; a new date is asked for and decided.
create trigger actions_keep_their_sealed_deadline before update on actions
begin select raise(abort, 'The original deadline of a sealed action never changes')
  where new.deadline_on is not old.deadline_on
    and old.created_at <= (select max(sealed_at) from plan_versions where plan_id = old.plan_id); end;

-- What somebody showed as evidence stands as they showed it: only its withdrawal is added to it, once. A milestone that
-- leaves the plan takes its name from it and nothing else.
create trigger evidence_is_only_withdrawn before update on evidence
begin select raise(abort, 'Evidence is withdrawn, never changed')
  where (old.withdrawn_at is not null
      and (new.withdrawn_by, new.withdrawn_at, new.withdrawn_reason)
        is not (old.withdrawn_by, old.withdrawn_at, old.withdrawn_reason))
    or (new.id, new.action_id, new.plan_id, new.kind, new.title, new.what_it_shows, new.dated_on, new.expires_on,
        new.measure_id, new.progress_update_id, new.file_sha256, new.file_name, new.url, new.added_by, new.added_at)
      is not (old.id, old.action_id, old.plan_id, old.kind, old.title, old.what_it_shows, old.dated_on, old.expires_on,
        old.measure_id, old.progress_update_id, old.file_sha256, old.file_name, old.url, old.added_by, old.added_at); end;
create trigger evidence_never_goes before delete on evidence
begin select raise(abort, 'Evidence is withdrawn, never deleted'); end;
create trigger evidence_decisions_never_change before update on evidence_decisions
begin select raise(abort, 'A decision on evidence is never changed'); end;
create trigger evidence_decisions_never_go before delete on evidence_decisions
begin select raise(abort, 'A decision on evidence is never deleted'); end;
create trigger evidence_files_are_only_scanned before update on evidence_files
begin select raise(abort, 'What a stored file is, is never changed')
  where (new.sha256, new.size, new.media_type, new.stored_at)
    is not (old.sha256, old.size, old.media_type, old.stored_at); end;

create trigger measure_points_never_change before update on measure_points
begin select raise(abort, 'A figure is corrected by a new one, never changed'); end;
create trigger measure_points_never_go before delete on measure_points
begin select raise(abort, 'A figure is corrected by a new one, never deleted'); end;

-- A consultation draft is what its readers read: it can only be closed, once. What was said of it stands as said.
create trigger consultation_drafts_are_only_closed before update on consultation_drafts
begin select raise(abort, 'A consultation draft is closed, never changed')
  where old.closed_at is not null or new.closed_at is null
    or (new.id, new.plan_id, new.number, new.facts, new.document, new.note, new.comments_due_on, new.sent_by, new.sent_at)
      is not (old.id, old.plan_id, old.number, old.facts, old.document, old.note, old.comments_due_on, old.sent_by,
        old.sent_at); end;
create trigger consultation_drafts_never_go before delete on consultation_drafts
begin select raise(abort, 'A consultation draft is closed, never deleted'); end;
create trigger draft_recipients_never_change before update on draft_recipients
begin select raise(abort, 'Whom a draft was sent to is never changed'); end;
create trigger draft_recipients_never_go before delete on draft_recipients
begin select raise(abort, 'Whom a draft was sent to is never deleted'); end;
create trigger draft_comments_never_change before update on draft_comments
begin select raise(abort, 'A comment is answered, never changed'); end;
create trigger draft_comments_never_go before delete on draft_comments
begin select raise(abort, 'A comment is answered, never deleted'); end;
create trigger comment_answers_never_change before update on comment_answers
begin select raise(abort, 'The answer to a comment is never changed'); end;
create trigger comment_answers_never_go before delete on comment_answers
begin select raise(abort, 'The answer to a comment is never deleted'); end;
create trigger recommendation_answers_are_only_ended before update on recommendation_answers
begin select raise(abort, 'An answer without an action is taken back, never changed')
  where old.ended_at is not null or new.ended_at is null
    or (new.id, new.plan_id, new.recommendation_id, new.reason, new.answered_by, new.answered_at)
      is not (old.id, old.plan_id, old.recommendation_id, old.reason, old.answered_by, old.answered_at); end;
create trigger recommendation_answers_never_go before delete on recommendation_answers
begin select raise(abort, 'An answer without an action is taken back, never deleted'); end;
