-- People :from to :to; one of 200 holds roles, one of 20 is supervised by name.
insert into unit (path) select distinct growth.unit(n) from generate_series(0, 999) n on conflict do nothing;
insert into person (id, username, name, unit_path, roles, coverage, supervisor, email)
select growth.id('8001', n), 'g' || n, 'Person ' || n, growth.unit(n),
  case when n / 1000 = 0 then array['approver', 'debriefer', 'duty-officer', 'security-officer', 'traveller'] else array['traveller'] end,
  case when n % 3 = 0 then array['ai-researchers'] else array[]::text[] end,
  growth.id('8001', n % 1000), 'g' || n || '@growth.example'
from generate_series(:from::bigint, :to - 1) n;
-- Each looked into twice and told twice, long ago.
insert into audit_entry (at, kind, action, actor, actor_unit, roles, object_type, object_id, person, unit_path, purpose, outcome)
select now() - interval '90 days', 'READ', 'growth:read', growth.id('8001', n % 1000), growth.unit(n), array['security-officer'], 'trip',
  growth.id('8002', n), growth.id('8001', n), growth.unit(n), 'TRAVEL_SECURITY', 'DONE'
from generate_series(:from::bigint, :to - 1) n, generate_series(1, 2);
insert into audit_seal (sequence, entry_id, hash)
select (select coalesce(max(sequence), 0) from audit_seal) + row_number() over (order by id), id, sha256(id::text::bytea)
from audit_entry where action = 'growth:read' and id > (select coalesce(max(entry_id), 0) from audit_seal);
insert into log_position (reader, low) select 'sealer', max(id) from audit_entry
on conflict (reader) do update set low = excluded.low;
insert into notice (recipient, id, kind, link, told_at, mail, mailed_at)
select growth.id('8001', n), growth.id('8003', n * 2 + k), 'growth', '/api/trips', now() - interval '90 days', 'SENT', now()
from generate_series(:from::bigint, :to - 1) n, generate_series(0, 1) k;
