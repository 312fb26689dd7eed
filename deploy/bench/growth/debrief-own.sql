-- Two hundred cases of one who signs in, and as many in the hands of another who does.
insert into debrief_case (traveller_id, id, unit_path, trip_id, reference, trip_reference, purpose, unauthorised, countries, state, returned_on,
  return_known, business_days, calendar, zone, term_starts_at, due_at, questionnaire, opened_at, submitted_at, debriefer_id, worked_by, version, deviation_days)
select case o when 0 then ada.id else growth.id('8001', t) end, growth.id('9008', t * 2 + o), '/authority/orion-labs/robotics', growth.id('9002', t * 2 + o),
  growth.reference('DC', 4000000000 + t * 2 + o), growth.reference('TR', 4000000000 + t * 2 + o), 'CONFERENCE', false, array['FR'],
  case o when 0 then 'AWAITING_TRAVELLER' else 'ANALYSIS' end, current_date - 20, true, 10, 'DE', 'Europe/Berlin', now() - interval '20 days',
  now() + t * interval '1 hour', 1, now(), case o when 1 then now() end, case o when 1 then dina.id end, array[]::uuid[], 2, 5
from person ada, person dina, generate_series(1, 200) t, generate_series(0, 1) o where ada.username = 'ada' and dina.username = 'dina';
