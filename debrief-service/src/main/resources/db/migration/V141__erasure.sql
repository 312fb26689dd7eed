-- Everything of a traveller, and the keys of his cases with it. It runs as the owner, for the service's role may delete nothing of this; what
-- refers to a row goes before it, and his cases are taken first, so that nothing is added to them meanwhile.
create function erase_person(who uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  previous text := coalesce(current_setting('sojourn.system', true), '');
begin
  perform set_config('sojourn.system', 'on', true);
  perform from debrief_case where traveller_id = who for update;
  perform forget_person(who, array(select id from debrief_case where traveller_id = who));
  delete from interview_signature where traveller_id = who;
  delete from interview_comment where traveller_id = who;
  delete from interview_record where traveller_id = who;
  delete from interview where traveller_id = who;
  delete from referral_step where traveller_id = who;
  delete from referral where traveller_id = who;
  delete from finding_suggestion where traveller_id = who;
  delete from finding where traveller_id = who;
  delete from case_note where traveller_id = who;
  delete from follow_up where traveller_id = who;
  delete from closure_step where traveller_id = who;
  delete from stage_pause where traveller_id = who;
  delete from stage_visit where traveller_id = who;
  delete from break_glass where traveller_id = who;
  delete from case_member where traveller_id = who;
  delete from compartment_step where traveller_id = who;
  delete from plan_statement where traveller_id = who;
  delete from plan_item where traveller_id = who;
  delete from answer where traveller_id = who;
  delete from incident_snapshot where traveller_id = who;
  delete from debrief_case where traveller_id = who;
  delete from trip_snapshot where traveller_id = who;
  perform set_config('sojourn.system', previous, true);
end $$;

revoke execute on function erase_person(uuid) from public;
grant execute on function erase_person(uuid) to ${app};
