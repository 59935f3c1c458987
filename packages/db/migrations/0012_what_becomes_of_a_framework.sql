-- Only what the verbs change. Parts of a draft come and go; who wrote in it and which steps it took only grow.
revoke all on table framework_draft, framework_draft_fact, framework_draft_indicator, framework_draft_acknowledgement,
  framework_trial, framework_submission, framework_author, framework_submission_event, framework_presence from hengji_app;
--> statement-breakpoint
grant insert, update (name, year) on table framework to hengji_app;
--> statement-breakpoint
grant insert on table framework_version to hengji_app;
--> statement-breakpoint
grant select, insert, update (head, head_version, head_by, head_at, change, changed_by, changed_at)
  on table framework_draft to hengji_app;
--> statement-breakpoint
grant select, insert, delete, update (position, body, version, changed_by, changed_at)
  on table framework_draft_fact to hengji_app;
--> statement-breakpoint
grant select, insert, delete, update (code, position, body, version, changed_by, changed_at)
  on table framework_draft_indicator to hengji_app;
--> statement-breakpoint
grant select, insert, delete, update (reason, version, changed_by, changed_at)
  on table framework_draft_acknowledgement to hengji_app;
--> statement-breakpoint
grant select, insert, update (body, version, changed_at) on table framework_trial to hengji_app;
--> statement-breakpoint
grant select, insert, update (state, version, at) on table framework_submission to hengji_app;
--> statement-breakpoint
grant select, insert on table framework_author, framework_submission_event to hengji_app;
--> statement-breakpoint
grant select, insert, delete, update (indicator_code, seen_at) on table framework_presence to hengji_app;
--> statement-breakpoint

create trigger framework_author_is_frozen before update or delete or truncate on framework_author
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger framework_submission_event_is_frozen before update or delete or truncate on framework_submission_event
  for each statement execute function refuse_change();
--> statement-breakpoint

-- Nobody lets into force what they wrote in. As its owner, so that no row policy hides an author from the question.
create function keep_author_and_approver_apart() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from public.framework_author a
    where a.region_id = new.region_id and a.draft_id = new.draft_id and a.user_id = new.approved_by
  ) then
    raise exception 'an author of a framework cannot publish it'
      using errcode = 'check_violation', constraint = 'framework_version_two_persons';
  end if;
  return new;
end
$$;
--> statement-breakpoint
revoke all on function keep_author_and_approver_apart() from public;
--> statement-breakpoint
create trigger framework_version_two_persons before insert on framework_version
  for each row execute function keep_author_and_approver_apart();
