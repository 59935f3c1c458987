-- The application role may read everything it needs and change only what a verb changes.
-- It owns nothing: no table can be altered, no trigger dropped, no policy lifted through it.
grant usage on schema public to hengji_app;
--> statement-breakpoint
grant select on all tables in schema public to hengji_app;
--> statement-breakpoint
revoke all on table hengji_migration from hengji_app;
--> statement-breakpoint
grant insert, update on table session to hengji_app;
--> statement-breakpoint
grant insert, delete on table sign_in_failure to hengji_app;
--> statement-breakpoint

-- A published framework version and a release are records: nobody edits or removes them, the owner
-- included, short of dropping this trigger.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create trigger framework_version_is_frozen before update or delete or truncate on framework_version
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger evaluation_release_is_frozen before update or delete or truncate on evaluation_release
  for each statement execute function refuse_change();
