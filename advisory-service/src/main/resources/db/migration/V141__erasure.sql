-- What a person owed and gave. It runs as the owner, for the service's role may delete nothing of this. Who is still there is looked at
-- anew, and is asked for what is in force.
create function erase_person(who uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  previous text := coalesce(current_setting('sojourn.system', true), '');
begin
  perform set_config('sojourn.system', 'on', true);
  perform forget_person(who, '{}');
  delete from acknowledgement where person_id = who;
  delete from audience_change where person_id = who;
  insert into audience_change (person_id) select id from person where id = who and left_at is null;
  perform set_config('sojourn.system', previous, true);
end $$;

revoke execute on function erase_person(uuid) from public;
grant execute on function erase_person(uuid) to ${app};
