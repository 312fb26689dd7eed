-- Three cases of two people: three of four closed, the others in each state that a queue shows.
create temporary table opened as
select n, k, n * 8 + k as t, growth.id('8001', n) as traveller, growth.unit(n) as unit, (n * 3 + k) % 16 as share,
  current_date - 10 - ((n * 31 + k * 223) % 1100)::int as returned, growth.country(n * 7 + k) as country
from generate_series(:from::bigint, :to - 1) n, generate_series(0, 1) k where k = 0 or n % 2 = 0;

insert into trip_snapshot (traveller_id, trip_id, unit_path, reference, mode, authorisation, travel, unauthorised, risk, purpose, countries,
  planned_return, last_fact, updated_at)
select traveller, growth.id('8002', t), unit, growth.reference('TR', t), 'APPROVE', 'APPROVED', 'RETURNED', false, 'MEDIUM', 'CONFERENCE',
  array[country], returned, 'returned', now()
from opened;

insert into debrief_case (traveller_id, id, unit_path, trip_id, reference, trip_reference, purpose, unauthorised, countries, state, returned_on,
  return_known, business_days, calendar, zone, term_starts_at, due_at, remind_at, questionnaire, opened_at, submitted_at, debriefer_id, worked_by, proposed_outcome,
  outcome, closed_by, closed_at, version, deviation_days)
select traveller, growth.id('8008', t), unit, growth.id('8002', t), growth.reference('DC', t), growth.reference('TR', t), 'CONFERENCE', false,
  array[country], case share when 0 then 'AWAITING_TRAVELLER' when 1 then 'SUBMITTED' when 2 then 'ANALYSIS' when 3 then 'CLOSURE_REVIEW' else 'CLOSED' end,
  returned, true, 10, 'DE', 'Europe/Berlin', returned, returned + interval '14 days' + t * interval '1 microsecond',
  case share when 0 then current_date + 3 + ((n / 16) % 90)::int end, 1, returned,
  case when share > 0 then returned + interval '2 days' end, case when share > 1 then growth.id('8001', (n + 1) % 1000) end,
  case when share > 1 then array[growth.id('8001', (n + 1) % 1000)] else array[]::uuid[] end, case when share > 2 then 'NO_FINDINGS' end,
  case when share > 3 then 'NO_FINDINGS' end, case when share > 3 then growth.id('8001', (n + 2) % 1000) end,
  case when share > 3 then returned + interval '12 days' end, 4, 5
from opened;

insert into plan_item (traveller_id, id, unit_path, case_id, sequence, kind, planned, confirmation, confirmed_at, version)
select traveller, growth.id('8009', t), unit, growth.id('8008', t), 0, 'LEG', decode(repeat('5a', 90), 'hex'),
  case when share > 0 then 'AS_PLANNED' end, case when share > 0 then returned + interval '2 days' end, 1
from opened;

insert into stage_visit (traveller_id, id, unit_path, case_id, stage, business_days, counts_from, started_at, target_at, paused_seconds)
select traveller, growth.id('800a', t), unit, growth.id('8008', t), case share when 1 then 'SUBMITTED' when 2 then 'ANALYSIS' else 'CLOSURE_REVIEW' end, 5,
  returned, returned, current_date + 3 + ((n / 16) % 90)::int, 0
from opened where share between 1 and 3;

insert into inbox (event_id, type, subject, key, epoch, version, received_at, outcome)
select growth.id('800b', t), 'org.sojourn.travel.trip.returned.v1', growth.id('8002', t)::text, traveller::text, 1, 1, now() - interval '1 day', 'APPLIED'
from opened;
drop table opened;
