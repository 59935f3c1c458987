-- Only what the verbs change, column by column where a row also holds what must stay. No DELETE on anything
-- that somebody typed, but for the cases of a fact, which are replaced with it.
revoke all on table request_receipt, comment_thread, comment, sheet_presence, one_time_link, setup_code from hengji_app;
--> statement-breakpoint
grant select, insert, delete on table request_receipt to hengji_app;
--> statement-breakpoint
grant select, insert on table comment to hengji_app;
--> statement-breakpoint
grant select, insert on table comment_thread to hengji_app;
--> statement-breakpoint
grant update (resolved_at, resolved_by, version) on table comment_thread to hengji_app;
--> statement-breakpoint
grant select, insert, delete on table sheet_presence to hengji_app;
--> statement-breakpoint
grant update (indicator_code, seen_at) on table sheet_presence to hengji_app;
--> statement-breakpoint
grant select, insert on table one_time_link to hengji_app;
--> statement-breakpoint
grant update (used_at, withdrawn_at) on table one_time_link to hengji_app;
--> statement-breakpoint
grant select, delete on table setup_code to hengji_app;
--> statement-breakpoint

-- Scoring: facts, judgements and entries of an evaluation, the totals that follow from them, and when it changed.
grant insert on table fact, fact_case, judgement to hengji_app;
--> statement-breakpoint
grant update (status, value_number, value_flag, value_text, is_case_list, basis_kind, basis_place, basis_from, basis_how,
  reason, version, changed_by, changed_at) on table fact to hengji_app;
--> statement-breakpoint
grant delete on table fact_case to hengji_app;
--> statement-breakpoint
grant update (awarded, reason, version, changed_by, changed_at) on table judgement to hengji_app;
--> statement-breakpoint
grant update (points, computed, awarded, override_awarded, override_reason, override_by, rationale, rationale_version, version, changed_by,
  changed_at) on table entry to hengji_app;
--> statement-breakpoint
grant update (computed_total, total, grade_code, grade_label, scored_rows, applicable_rows, engine_version, scored_at)
  on table assessment to hengji_app;
--> statement-breakpoint
grant update (updated_at) on table evaluation to hengji_app;
--> statement-breakpoint

-- Set-up and accounts.
grant insert on table region, organisation, app_user, membership to hengji_app;
--> statement-breakpoint
grant update (password_hash, status, auth_epoch) on table app_user to hengji_app;
--> statement-breakpoint

-- Of a session only that it was used or ended; one long expired goes at the next sign-in of its person.
revoke update on table session from hengji_app;
--> statement-breakpoint
grant update (last_seen_at, revoked_at), delete on table session to hengji_app;
