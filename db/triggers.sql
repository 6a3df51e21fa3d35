-- What must never change is refused by the database itself. Run again, whole, after every migration: a table rebuild
-- drops its triggers without a word. With recursive_triggers on, INSERT OR REPLACE meets the delete trigger too.

create trigger progress_updates_never_change before update on progress_updates
begin select raise(abort, 'A posted update is never changed'); end;
create trigger progress_updates_never_go before delete on progress_updates
begin select raise(abort, 'A posted update is never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = (select plan_id from actions where id = old.action_id)); end;

create trigger update_clearings_never_change before update on update_clearings
begin select raise(abort, 'A clearing is never changed'); end;
create trigger update_clearings_never_go before delete on update_clearings
begin select raise(abort, 'A clearing is never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = (select a.plan_id from progress_updates u join actions a on a.id = u.action_id where u.id = old.progress_update_id)); end;

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
begin select raise(abort, 'A change of stage is never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = old.plan_id); end;

create trigger re_checks_are_done_once before update on re_checks
begin select raise(abort, 'A re-check is done once') where old.voided_at is not null
  or (old.id, old.action_id, old.verification_id, old.number, old.due_on)
  is not (new.id, new.action_id, new.verification_id, new.number, new.due_on)
  or (old.done_on is not null and (old.done_on, old.outcome, old.note, old.by)
  is not (new.done_on, new.outcome, new.note, new.by)); end;
create trigger re_checks_never_go before delete on re_checks
begin select raise(abort, 'A re-check is never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = (select plan_id from actions where id = old.action_id)); end;

create trigger deadline_changes_are_decided_once before update on deadline_changes
begin select raise(abort, 'A new date is decided once') where old.decision is not null or new.decision is null
  or (old.id, old.action_id, old.plan_id, old.from_on, old.to_on, old.reason, old.asked_by, old.asked_at)
  is not (new.id, new.action_id, new.plan_id, new.from_on, new.to_on, new.reason, new.asked_by, new.asked_at); end;
create trigger deadline_changes_never_go before delete on deadline_changes
begin select raise(abort, 'A new date that was asked for is never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = old.plan_id); end;

create trigger rag_overrides_are_only_ended before update on rag_overrides
begin select raise(abort, 'An override is only ended') where old.ended_at is not null or new.ended_at is null
  or (old.id, old.action_id, old.colour, old.reason, old.set_by, old.set_at, old.until_on)
  is not (new.id, new.action_id, new.colour, new.reason, new.set_by, new.set_at, new.until_on); end;
create trigger rag_overrides_never_go before delete on rag_overrides
begin select raise(abort, 'An override is ended, never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = (select plan_id from actions where id = old.action_id)); end;

create trigger action_dependencies_never_go before delete on action_dependencies
begin select raise(abort, 'A dependency is ended, never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = (select plan_id from actions where id = old.action_id)); end;

create trigger action_states_never_change before update on action_states
begin select raise(abort, 'How an action stood is never changed'); end;
create trigger action_states_never_go before delete on action_states
begin select raise(abort, 'How an action stood is never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = old.plan_id); end;

create trigger plan_states_never_change before update on plan_states
begin select raise(abort, 'How a plan stood is never changed'); end;
create trigger plan_states_never_go before delete on plan_states
begin select raise(abort, 'How a plan stood is never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = old.plan_id); end;

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

-- Content of the trail goes with a word in it, or stays: `verifyAuditChain` looks for the row that says so.
create trigger audit_contents_are_only_erased before update on audit_contents
begin select raise(abort, 'What the audit trail tells is erased, never changed')
  where new.seq is not old.seq or new.content is not '"erased"'; end;

create trigger plan_versions_never_change before update on plan_versions
begin select raise(abort, 'A sealed version is never changed'); end;
create trigger plan_versions_never_go before delete on plan_versions
begin select raise(abort, 'A sealed version is never deleted'); end;
create trigger plan_version_files_never_change before update on plan_version_files
begin select raise(abort, 'A sealed file is never changed'); end;
create trigger plan_version_files_never_go before delete on plan_version_files
begin select raise(abort, 'A sealed file is never deleted'); end;

-- What a sealed version, a frozen report or a draft points to is its very bytes: nothing is put in their place, taken away or added.
-- What nothing points to yet was laid down ahead, and may go again.
create trigger kept_bytes_never_change before update on kept_bytes
begin select raise(abort, 'Kept bytes are never changed'); end;
create trigger kept_pieces_never_change before update on kept_pieces
begin select raise(abort, 'Kept bytes are never changed'); end;
create trigger kept_pieces_stay_once_pointed_to before delete on kept_pieces
begin select raise(abort, 'Kept bytes that something points to are never deleted') where old.kept_id in (
    select facts_id from plan_versions union all select document_id from plan_versions
    union all select kept_id from plan_version_files union all select facts_id from consultation_drafts
    union all select document_id from consultation_drafts union all select document_id from frozen_reports
    union all select public_document_id from frozen_reports union all select kept_id from frozen_report_files); end;
create trigger kept_pieces_are_all_there_once_pointed_to before insert on kept_pieces
begin select raise(abort, 'Nothing is added to kept bytes that something points to') where new.kept_id in (
    select facts_id from plan_versions union all select document_id from plan_versions
    union all select kept_id from plan_version_files union all select facts_id from consultation_drafts
    union all select document_id from consultation_drafts union all select document_id from frozen_reports
    union all select public_document_id from frozen_reports union all select kept_id from frozen_report_files); end;

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
begin select raise(abort, 'Evidence is withdrawn, never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = old.plan_id); end;
create trigger evidence_decisions_never_change before update on evidence_decisions
begin select raise(abort, 'A decision on evidence is never changed'); end;
create trigger evidence_decisions_never_go before delete on evidence_decisions
begin select raise(abort, 'A decision on evidence is never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = (select plan_id from evidence where id = old.evidence_id)); end;
create trigger evidence_files_are_only_scanned before update on evidence_files
begin select raise(abort, 'What a stored file is, is never changed')
  where (new.sha256, new.size, new.media_type, new.stored_at)
    is not (old.sha256, old.size, old.media_type, old.stored_at); end;

create trigger measure_points_never_change before update on measure_points
begin select raise(abort, 'A figure is corrected by a new one, never changed'); end;
create trigger measure_points_never_go before delete on measure_points
begin select raise(abort, 'A figure is corrected by a new one, never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = (select plan_id from measures where id = old.measure_id)); end;

-- A consultation draft is what its readers read: it can only be closed, once. What was said of it stands as said.
create trigger consultation_drafts_are_only_closed before update on consultation_drafts
begin select raise(abort, 'A consultation draft is closed, never changed')
  where old.closed_at is not null or new.closed_at is null
    or (new.id, new.plan_id, new.number, new.facts_id, new.document_id, new.note, new.comments_due_on, new.sent_by, new.sent_at)
      is not (old.id, old.plan_id, old.number, old.facts_id, old.document_id, old.note, old.comments_due_on,
        old.sent_by, old.sent_at); end;
create trigger consultation_drafts_never_go before delete on consultation_drafts
begin select raise(abort, 'A consultation draft is closed, never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = old.plan_id); end;
create trigger draft_recipients_never_change before update on draft_recipients
begin select raise(abort, 'Whom a draft was sent to is never changed'); end;
create trigger draft_recipients_never_go before delete on draft_recipients
begin select raise(abort, 'Whom a draft was sent to is never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = (select plan_id from consultation_drafts where id = old.draft_id)); end;
create trigger draft_comments_never_change before update on draft_comments
begin select raise(abort, 'A comment is answered, never changed'); end;
create trigger draft_comments_never_go before delete on draft_comments
begin select raise(abort, 'A comment is answered, never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = old.plan_id); end;
create trigger comment_answers_never_change before update on comment_answers
begin select raise(abort, 'The answer to a comment is never changed'); end;
create trigger comment_answers_never_go before delete on comment_answers
begin select raise(abort, 'The answer to a comment is never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = (select plan_id from draft_comments where id = old.comment_id)); end;
create trigger recommendation_answers_are_only_ended before update on recommendation_answers
begin select raise(abort, 'An answer without an action is taken back, never changed')
  where old.ended_at is not null or new.ended_at is null
    or (new.id, new.plan_id, new.recommendation_id, new.reason, new.answered_by, new.answered_at)
      is not (old.id, old.plan_id, old.recommendation_id, old.reason, old.answered_by, old.answered_at); end;
create trigger recommendation_answers_never_go before delete on recommendation_answers
begin select raise(abort, 'An answer without an action is taken back, never deleted')
  where not exists (select 1 from plan_disposals where confirmed_at is not null
    and plan_id = old.plan_id); end;

-- Meetings and what was resolved at them: called off or taken back, never deleted.
create trigger meetings_never_go before delete on meetings
begin select raise(abort, 'A meeting is called off, never deleted'); end;
create trigger meeting_decisions_stay before update on meeting_decisions
begin select raise(abort, 'A decision is taken back, never changed')
  where old.taken_back_at is not null
    or (new.id, new.meeting_id, new.position, new.kind, new.words, new.plan_id, new.recorded_by, new.recorded_at)
      is not (old.id, old.meeting_id, old.position, old.kind, old.words, old.plan_id, old.recorded_by, old.recorded_at); end;
create trigger meeting_decisions_never_go before delete on meeting_decisions
begin select raise(abort, 'A decision is taken back, never deleted'); end;

-- A panel report keeps its number and its items' numbers; what was frozen is never another.
create trigger panel_reports_never_go before delete on panel_reports
begin select raise(abort, 'A panel report is never deleted'); end;
create trigger panel_items_never_change before update on panel_items
begin select raise(abort, 'The number of an item is never changed'); end;
create trigger panel_items_never_go before delete on panel_items
begin select raise(abort, 'The number of an item is never given up'); end;
create trigger exempt_marks_are_only_ended before update on exempt_marks
begin select raise(abort, 'An exempt mark is ended, never changed')
  where old.ended_at is not null or new.ended_at is null
    or (new.id, new.report_id, new.part, new.item_number, new.paragraph, new.public_interest, new.marked_by, new.marked_at)
      is not (old.id, old.report_id, old.part, old.item_number, old.paragraph, old.public_interest, old.marked_by, old.marked_at); end;
create trigger exempt_marks_never_go before delete on exempt_marks
begin select raise(abort, 'An exempt mark is ended, never deleted'); end;
create trigger exempt_grants_are_only_ended before update on exempt_grants
begin select raise(abort, 'A grant is ended, never changed')
  where old.ended_at is not null or new.ended_at is null
    or (new.id, new.report_id, new.person_id, new.granted_by, new.granted_at)
      is not (old.id, old.report_id, old.person_id, old.granted_by, old.granted_at); end;
create trigger exempt_grants_never_go before delete on exempt_grants
begin select raise(abort, 'A grant is ended, never deleted'); end;
create trigger panel_report_sign_offs_are_only_voided before update on panel_report_sign_offs
begin select raise(abort, 'A sign-off is voided, never changed')
  where old.voided_at is not null or new.voided_at is null
    or (new.id, new.report_id, new.kind, new.content_hash, new.signed_by, new.post_title, new.signed_at)
      is not (old.id, old.report_id, old.kind, old.content_hash, old.signed_by, old.post_title, old.signed_at); end;
create trigger panel_report_sign_offs_never_go before delete on panel_report_sign_offs
begin select raise(abort, 'A sign-off is voided, never deleted'); end;
create trigger frozen_reports_never_change before update on frozen_reports
begin select raise(abort, 'A frozen report is never changed'); end;
create trigger frozen_reports_never_go before delete on frozen_reports
begin select raise(abort, 'A frozen report is never deleted'); end;
create trigger frozen_report_files_never_change before update on frozen_report_files
begin select raise(abort, 'A frozen file is never changed'); end;
create trigger frozen_report_files_never_go before delete on frozen_report_files
begin select raise(abort, 'A frozen file is never deleted'); end;
create trigger report_publications_are_only_retracted before update on report_publications
begin select raise(abort, 'A publication is retracted, never changed')
  where old.retracted_at is not null or new.retracted_at is null
    or (new.frozen_report_id, new.published_by, new.published_at, new.published_on)
      is not (old.frozen_report_id, old.published_by, old.published_at, old.published_on); end;
create trigger report_publications_never_go before delete on report_publications
begin select raise(abort, 'A publication is retracted, never deleted'); end;

-- What a panel asked and recommended, and what was answered, stand as said.
create trigger panel_questions_keep_their_words before update on panel_questions
begin select raise(abort, 'A question is answered, never changed')
  where false
    or (new.id, new.panel_id, new.number, new.meeting_id, new.plan_id, new.recommendation_id, new.action_id, new.words, new.asked_by, new.on_behalf_of, new.asked_at, new.asked_on)
      is not (old.id, old.panel_id, old.number, old.meeting_id, old.plan_id, old.recommendation_id, old.action_id, old.words, old.asked_by, old.on_behalf_of, old.asked_at, old.asked_on); end;
create trigger panel_questions_never_go before delete on panel_questions
begin select raise(abort, 'A question is answered, never deleted'); end;
create trigger panel_question_answers_never_change before update on panel_question_answers
begin select raise(abort, 'An answer is followed by another, never changed'); end;
create trigger panel_question_answers_never_go before delete on panel_question_answers
begin select raise(abort, 'An answer is never deleted'); end;
create trigger panel_recommendations_stay before update on panel_recommendations
begin select raise(abort, 'A recommendation of a panel is taken back, never changed')
  where old.taken_back_at is not null
    or (new.id, new.panel_id, new.number, new.meeting_id, new.plan_id, new.recommendation_id, new.action_id, new.words, new.notice_on, new.response_due_on, new.recorded_by, new.recorded_at)
      is not (old.id, old.panel_id, old.number, old.meeting_id, old.plan_id, old.recommendation_id, old.action_id, old.words, old.notice_on, old.response_due_on, old.recorded_by, old.recorded_at); end;
create trigger panel_recommendations_never_go before delete on panel_recommendations
begin select raise(abort, 'A recommendation of a panel is taken back, never deleted'); end;
create trigger panel_responses_are_given_once before update on panel_responses
begin select raise(abort, 'A response that was given is never changed') where old.given_at is not null; end;
create trigger panel_responses_never_go before delete on panel_responses
begin select raise(abort, 'A response is never deleted'); end;

-- Who may look, and who looked.
create trigger inspector_links_are_only_revoked before update on inspector_links
begin select raise(abort, 'A link is revoked, never changed')
  where old.revoked_at is not null or new.revoked_at is null
    or (new.id, new.plan_id, new.held_by, new.token_hash, new.shows_live_position, new.shows_evidence_index, new.granted_by, new.granted_at, new.expires_at)
      is not (old.id, old.plan_id, old.held_by, old.token_hash, old.shows_live_position, old.shows_evidence_index, old.granted_by, old.granted_at, old.expires_at); end;
create trigger inspector_links_never_go before delete on inspector_links
begin select raise(abort, 'A link is revoked, never deleted'); end;
create trigger view_records_never_change before update on view_records
begin select raise(abort, 'A view is never changed'); end;
create trigger view_records_never_go before delete on view_records
begin select raise(abort, 'A view is never forgotten'); end;

-- Memory across inspections: ended or taken back, never deleted.
create trigger recommendation_themes_are_only_ended before update on recommendation_themes
begin select raise(abort, 'A theme is taken off, never changed')
  where old.ended_at is not null or new.ended_at is null
    or (new.id, new.theme_id, new.recommendation_id, new.added_by, new.added_at)
      is not (old.id, old.theme_id, old.recommendation_id, old.added_by, old.added_at); end;
create trigger recommendation_themes_never_go before delete on recommendation_themes
begin select raise(abort, 'A theme is taken off, never deleted'); end;
create trigger carried_recommendations_stay before update on carried_recommendations
begin select raise(abort, 'A link to an earlier recommendation is taken back, never changed')
  where old.taken_back_at is not null
    or (new.id, new.recommendation_id, new.carried_from_id, new.decision, new.decided_by, new.decided_at)
      is not (old.id, old.recommendation_id, old.carried_from_id, old.decision, old.decided_by, old.decided_at); end;
create trigger carried_recommendations_never_go before delete on carried_recommendations
begin select raise(abort, 'A link to an earlier recommendation is taken back, never deleted'); end;
create trigger progress_verdicts_stay before update on progress_verdicts
begin select raise(abort, 'A progress verdict is taken back, never changed')
  where old.taken_back_at is not null
    or (new.id, new.recommendation_id, new.inspection_id, new.said_by, new.said_on, new.words, new.page, new.recorded_by, new.recorded_at)
      is not (old.id, old.recommendation_id, old.inspection_id, old.said_by, old.said_on, old.words, old.page, old.recorded_by, old.recorded_at); end;
create trigger progress_verdicts_never_go before delete on progress_verdicts
begin select raise(abort, 'A progress verdict is taken back, never deleted'); end;
create trigger public_pages_are_only_turned_off before update on public_pages
begin select raise(abort, 'A public page is turned off, never changed')
  where old.turned_off_at is not null or new.turned_off_at is null
    or (new.id, new.version_id, new.turned_on_by, new.turned_on_at)
      is not (old.id, old.version_id, old.turned_on_by, old.turned_on_at); end;
create trigger public_pages_never_go before delete on public_pages
begin select raise(abort, 'A public page is turned off, never deleted'); end;

-- Holds and disposals stand as they were said. Once a disposal is confirmed, the working record of that plan goes, and only of that plan:
-- each trigger above that keeps it asks here.
create trigger legal_holds_are_only_lifted before update on legal_holds
begin select raise(abort, 'A legal hold is lifted, never changed')
  where old.lifted_at is not null or new.lifted_at is null
    or (new.id, new.plan_id, new.reason, new.placed_by, new.placed_at)
      is not (old.id, old.plan_id, old.reason, old.placed_by, old.placed_at); end;
create trigger legal_holds_never_go before delete on legal_holds
begin select raise(abort, 'A legal hold is lifted, never deleted'); end;
create trigger plan_disposals_have_one_end before update on plan_disposals
begin select raise(abort, 'A disposal has one end, and none after it')
  where old.ended_at is not null or old.confirmed_at is not null
    or (new.id, new.plan_id, new.reason, new.proposed_by, new.proposed_at)
      is not (old.id, old.plan_id, old.reason, old.proposed_by, old.proposed_at)
    or (new.confirmed_at is not null
      and exists (select 1 from legal_holds where plan_id = old.plan_id and lifted_at is null)); end;
create trigger plan_disposals_never_go before delete on plan_disposals
begin select raise(abort, 'A disposal is never forgotten'); end;
