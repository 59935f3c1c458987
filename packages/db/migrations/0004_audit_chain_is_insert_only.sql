-- Nobody edits or removes an entry. ENABLE ALWAYS: also not where session_replication_role is "replica".
create trigger audit_log_is_insert_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
--> statement-breakpoint
alter table audit_log enable always trigger audit_log_is_insert_only;
--> statement-breakpoint
create trigger audit_head_stays before delete or truncate on audit_head
  for each statement execute function refuse_change();
--> statement-breakpoint
alter table audit_head enable always trigger audit_head_stays;
--> statement-breakpoint

-- The text whose SHA-256 is taken, scheme sha256.1. A verifier without a database writes the same: one JSON array,
-- items parted by ", "; times in microseconds since 1970; before and after as strings that hold their JSON text;
-- in strings only \b \f \n \r \t \" \\ and \u00xx for the other control characters below space are escaped.
create function audit_canon(entry audit_log) returns text language sql stable
set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_array(
    entry.scheme, entry.chain, entry.seq, (extract(epoch from entry.at) * 1000000)::bigint,
    entry.region_id, entry.evaluation_id::text, entry.actor::text, entry.actor_name, entry.role,
    entry.session, entry.network, entry.action, entry.object_kind, entry.object_id, entry.object_version,
    entry.before::text, entry.after::text, entry.result, entry.omitted
  )::text
$$;
--> statement-breakpoint

-- Runs as the owner: the application cannot touch the heads. The head's row lock is held until commit, so numbers
-- have no gaps and a rolled back change leaves none. Refused attempts have a chain of their own, at most 120 a
-- minute; what is beyond is counted into the next entry, so that probing neither blocks work nor fills the disk.
create function audit_append() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  head public.audit_head;
begin
  new.chain := coalesce(new.region_id, 'platform') || case new.result when 'refused' then '.refused' else '' end;
  select * into head from public.audit_head h where h.chain = new.chain for update;
  if not found then
    insert into public.audit_head (chain, region_id) values (new.chain, new.region_id) on conflict do nothing;
    select * into strict head from public.audit_head h where h.chain = new.chain for update;
  end if;

  new.at := clock_timestamp();
  if new.at < head.last_at - interval '2 seconds' then
    raise exception 'the clock stands at %, before the last entry of chain % at %', new.at, new.chain, head.last_at
      using errcode = 'object_not_in_prerequisite_state', constraint = 'audit_clock_moved_back';
  end if;

  new.omitted := 0;
  if new.result = 'refused' then
    if new.at >= head.minute_from + interval '1 minute' then
      head.minute_from := new.at;
      head.minute_count := 0;
    end if;
    if head.minute_count >= 120 then
      update public.audit_head h set omitted = h.omitted + 1 where h.chain = new.chain;
      return null;
    end if;
    head.minute_count := head.minute_count + 1;
    new.omitted := head.omitted;
  end if;

  new.scheme := 'sha256.1';
  new.seq := head.seq + 1;
  new.prev := head.hash;
  new.hash := sha256(head.hash || convert_to(public.audit_canon(new), 'UTF8'));
  update public.audit_head h
    set seq = new.seq, hash = new.hash, last_at = greatest(head.last_at, new.at),
        minute_from = head.minute_from, minute_count = head.minute_count, omitted = 0
    where h.chain = new.chain;
  return new;
end
$$;
--> statement-breakpoint
-- Not ALWAYS: a restore and a logical replica copy entries as they are.
create trigger audit_log_appends before insert on audit_log
  for each row execute function audit_append();
--> statement-breakpoint

-- The one way the application reads a head: what the chain's last entry must be.
create function audit_head_of(wanted text) returns table (seq bigint, hash bytea, last_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.seq, h.hash, h.last_at from public.audit_head h where h.chain = wanted
$$;
--> statement-breakpoint
revoke all on function audit_append(), audit_head_of(text), audit_canon(audit_log) from public;
--> statement-breakpoint
grant execute on function audit_head_of(text), audit_canon(audit_log) to hengji_app;
--> statement-breakpoint
revoke all on table audit_head, audit_log from hengji_app;
--> statement-breakpoint
grant select, insert on table audit_log to hengji_app;
