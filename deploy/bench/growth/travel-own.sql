-- Two hundred trips, and what comes with them, of one who signs in and of his supervisor's others.
insert into trip (traveller_id, id, reference, unit_path, version, facts, kind, purpose, planned_departure, planned_return, return_zone,
  departure_passes_at, grace_ends_at, authorisation, mode, risk, late, submitted_at, ended_at, travel, unauthorised, overdue, departed_on,
  departure_assumed, returned_on, case_fact, created_at, updated_at)
select p.id, growth.id('900' || p.o, t), growth.reference('TR', 4000000000 + t + 1000 * p.o), p.unit_path, 3, 3, 'OFFICIAL', 'CONFERENCE', current_date - 10 - t::int * 5,
  current_date - 6 - t::int * 5, 'Europe/Berlin', now(), now(), 'APPROVED', 'APPROVE', 'LOW', false, now(), now(), 'CLOSED', false, false,
  current_date - 10 - t::int * 5, false, current_date - 6 - t::int * 5, 'CLOSED', now(), now()
from (select id, unit_path, case username when 'ada' then 1 else 2 end as o from person where username in ('ada', 'emil')) p, generate_series(1, 200) t;
insert into leg (traveller_id, trip_id, sequence, unit_path, country, place, arrival, departure, zone, transit, private_leg)
select traveller_id, id, 0, unit_path, 'FR', 'Capital', planned_departure, planned_return, 'Europe/Paris', false, false
from trip where reference like 'TR-EE6B-%';
insert into notice (recipient, id, kind, link, told_at, mail, mailed_at)
select p.id, growth.id('9003', t), 'growth', '/api/trips', now() - interval '90 days', 'SENT', now()
from person p, generate_series(1, 200) t where p.username = 'ada';
update person set supervisor = (select id from person where username = 'grace') where username in ('ada', 'emil');
