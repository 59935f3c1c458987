-- 三员: who reads the audit chain holds no other role, and who administers the platform takes no part in evaluations.
-- The person's row is locked first, so that two grants at once cannot each miss the other.
create function keep_duties_apart() returns trigger language plpgsql as $$
begin
  perform 1 from app_user u where u.id = new.user_id for no key update;
  if exists (
    select from membership m
    where m.user_id = new.user_id and m.id <> new.id and duty_of(m.role) <> duty_of(new.role)
  ) then
    raise exception 'one person cannot hold % with another duty', new.role
      using errcode = 'check_violation', constraint = 'membership_duties_apart';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create function duty_of(role text) returns text language sql immutable as $$
  select case
    when role = 'auditAdmin' then 'audit'
    when role in ('systemAdmin', 'securityAdmin') then 'administration'
    else 'evaluation'
  end
$$;
--> statement-breakpoint
create trigger membership_duties_apart before insert or update on membership
  for each row execute function keep_duties_apart();
