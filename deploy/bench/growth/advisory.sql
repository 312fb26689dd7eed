-- An advisory for each 500 people, nine of ten of whom have acknowledged it.
insert into advisory (id, reference, unit_path, facts, created_at)
select growth.id('8006', a), growth.reference('AD', a), '/authority', 1, now() - interval '300 days'
from generate_series(:from::bigint / 500, (:to - 1) / 500) a;

insert into edition (advisory_id, number, reference, unit_path, status, title, classification, areas, audience, body, major, effective_from, review_by,
  authors, submitted_by, approved_by, published_at, published_areas, changed_at, version)
select growth.id('8006', a), 1, growth.reference('AD', a), '/authority', 'PUBLISHED', 'Growth ' || a, 'CLEAR',
  jsonb_build_array(jsonb_build_object('country', growth.country(a), 'level', 2, 'indicators', '[]'::jsonb)), '{"anyOf": []}', '[]', true,
  now() - interval '300 days', current_date + 100 + (a % 200)::int, array[growth.id('8001', 1)], growth.id('8001', 1), growth.id('8001', 2),
  now() - interval '300 days', '[]', now() - interval '300 days', 3
from generate_series(:from::bigint / 500, (:to - 1) / 500) a;

insert into acknowledgement_duty (advisory_id, number, id, reference, issuer, audience, since, asked_at)
select growth.id('8006', a), 1, growth.id('800c', a), growth.reference('AD', a), '/authority', '{"anyOf": []}', now() - interval '300 days', now()
from generate_series(:from::bigint / 500, (:to - 1) / 500) a;

insert into acknowledgement (advisory_id, number, person_id, id, unit_path, reference, status, required_at, remind_at, last_day_at, due_at, next_at,
  acknowledged_at, read_number, via, evidence)
select growth.id('8006', n / 500), 1, growth.id('8001', n), growth.id('800d', n), growth.unit(n), growth.reference('AD', n / 500), case when owes then 'REQUIRED' else 'ACKNOWLEDGED' end,
  now() - interval '300 days', now() - interval '290 days', now() - interval '287 days', now() - interval '286 days',
  case when owes then current_date + 3 + ((n / 10) % 90)::int end, case when not owes then now() - interval '299 days' end, case when not owes then 1 end,
  case when not owes then 'DIRECT' end, case when not owes then repeat('ab', 32) end
from (select n, n % 10 = 0 as owes from generate_series(:from::bigint, :to - 1) n) each;
delete from audience_change;
