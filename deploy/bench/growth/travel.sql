-- Five trips of each person: 37 months of them ended, the last quarter to come; who is to leave for TO or WS is counted out.
create temporary table filed as
select n, k, n * 8 + k as t, growth.id('8001', n) as traveller, growth.unit(n) as unit, d.leaves, d.leaves + 4 as returns,
  case when d.leaves > current_date and n < 50 and n % 5 = 0 then (array['NR','TV','KI','PW','FM','MH','VU','SB','NU','CK'])[1 + n / 5]
    when d.leaves > current_date and n < 12500 then 'TO' when d.leaves > current_date and n < 137500 then 'WS'
    else growth.country(n * 7 + k) end as country,
  d.leaves > current_date + 2 as coming, (n / 5) % 5 as share
from generate_series(:from::bigint, :to - 1) n, generate_series(0, 4) k,
  lateral (select case when k = 4 and n % 5 < 2 then current_date + 3 + ((n / 5) % 90)::int
    else current_date - 10 - ((n * 31 + k * 223) % 1100)::int end as leaves) d;

insert into trip (traveller_id, id, reference, unit_path, version, facts, kind, purpose, emergency_contact, planned_departure, planned_return,
  return_zone, departure_passes_at, grace_ends_at, authorisation, mode, risk, late, submitted_at, ended_at, travel, unauthorised, overdue,
  departed_on, departure_assumed, returned_on, case_fact, created_at, updated_at)
select traveller, growth.id('8002', t), growth.reference('TR', t), unit, 3, 3, 'OFFICIAL', 'CONFERENCE', decode(repeat('5a', 120), 'hex'), leaves,
  returns, 'Europe/Berlin', leaves + interval '1 day', returns + interval '3 days',
  case when not coming then 'APPROVED' when share = 0 then 'IN_ASSESSMENT' else 'APPROVED' end, 'APPROVE', 'MEDIUM', false,
  leaves - interval '60 days', case when not coming then returns + interval '20 days' end,
  case when coming then 'PLANNED' else 'CLOSED' end, false, false, case when not coming then leaves end, false,
  case when not coming then returns end, case when not coming then 'CLOSED' end, leaves - interval '61 days', leaves - interval '50 days'
from filed;

insert into leg (traveller_id, trip_id, sequence, unit_path, country, place, arrival, departure, zone, transit, private_leg)
select traveller, growth.id('8002', t), s, unit, case s when 0 then country else growth.country(n + 11) end, 'Capital', leaves + s * 3,
  leaves + 3 + s, 'Europe/Berlin', s = 1, false
from filed, generate_series(0, 1) s where s = 0 or n % 2 = 0;

insert into decision_clock (traveller_id, trip_id, unit_path, begun_at, due_on, due_at, remind_at)
select traveller, growth.id('8002', t), unit, now() - interval '1 day', leaves, leaves::timestamptz, leaves - interval '1 day'
from filed where coming and share = 0;

insert into check_in (traveller_id, trip_id, id, unit_path, version, occasion, leg, country, zone, risk, opens_at, due_at, misses_at, state,
  by_phone, created_at, updated_at)
select traveller, growth.id('8002', t), growth.id('8004', t), unit, 0, 'ARRIVAL', 0, country, 'Europe/Berlin', 'MEDIUM', leaves, leaves + interval '1 day',
  leaves + interval '30 hours', 'DUE', false, now(), now()
from filed where coming and share <> 0;

insert into reassessment (traveller_id, id, unit_path, version, object_kind, object_id, object_reference, advisory_id, advisory_reference,
  number, title, cause, guidance_from, hits, state, opened_at, told_at, due_at, ended_at, ended_by, reasons)
select traveller, growth.id('8005', t), unit, 1, 'TRIP', growth.id('8002', t), growth.reference('TR', t), growth.id('8006', n / 500),
  growth.reference('AD', n / 500), 1, 'Growth', 'PUBLISHED', leaves - interval '40 days', '[]', 'CONFIRMED', leaves - interval '40 days', leaves - interval '40 days',
  leaves - interval '30 days', leaves - interval '35 days', growth.id('8001', n % 1000), 'Fine.'
from filed where k = 1 and traveller <> growth.id('8001', n % 1000);

insert into invitation (traveller_id, id, reference, unit_path, version, facts, country, starts_on, ends_on, zone, starts_at, details, payer, role,
  state, received_on, created_at, updated_at)
select traveller, growth.id('8007', t), growth.reference('IV', t), unit, 1, 1, country, leaves, returns, 'Europe/Berlin', leaves::timestamptz,
  decode(repeat('5a', 80), 'hex'), 'HOST', 'SPEAKER', case when coming then 'RECEIVED' else 'LAPSED' end, leaves - 70, now(), now()
from filed where k = 4;
insert into briefing (traveller_id, trip_id, id, unit_path, shown, evidence, acknowledged_at, valid_until)
select traveller, growth.id('8002', t), growth.id('800e', t), unit, 'Growth', repeat('ab', 32), now() - interval '1 day', returns + interval '30 days'
from filed where coming and share <> 0 and country not in ('TO', 'WS');
drop table filed;
