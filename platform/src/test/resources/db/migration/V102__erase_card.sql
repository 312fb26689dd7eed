create function erase_person(who uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  previous text := coalesce(current_setting('sojourn.system', true), '');
begin
  perform set_config('sojourn.system', 'on', true);
  perform forget_person(who, '{}');
  delete from card where holder_id = who;
  perform set_config('sojourn.system', previous, true);
end $$;

revoke execute on function erase_person(uuid) from public;
grant execute on function erase_person(uuid) to ${app};
