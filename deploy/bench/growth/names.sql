-- What the others call: ids and units of the nth person, the same in each database.
create schema if not exists growth;
create or replace function growth.id(kind text, n bigint) returns uuid language sql immutable as
  $$ select ('00000000-0000-7000-' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create or replace function growth.reference(prefix text, n bigint) returns text language sql immutable as
  $$ select prefix || '-' || substr(upper(lpad(to_hex(n), 8, '0')), 1, 4) || '-' || substr(upper(lpad(to_hex(n), 8, '0')), 5) $$;
-- 400 of 1,000 units lie below one laboratory, 20 below another organisation, the others below twenty branches.
create or replace function growth.unit(n bigint) returns text language sql immutable as
  $$ select case when n % 1000 < 400 then '/authority/orion-labs/team-' || lpad((n % 1000)::text, 3, '0')
       when n % 1000 < 420 then '/vega-institute/team-' || lpad((n % 1000)::text, 3, '0')
       else '/authority/branch-' || lpad((n % 20)::text, 2, '0') || '/team-' || lpad((n % 1000)::text, 3, '0') end $$;
create or replace function growth.country(n bigint) returns text language sql immutable as
  $$ select (array['AD','AL','AM','AR','AT','AU','AZ','BD','BE','BG','BO','BR','BW','CA','CH','CL','CM','CO','CY','CZ','DK','DO','EC','EE',
       'EG','ES','FI','FJ','FR','GB','GE','GH','GR','HR','HU','ID','IE','IN','IS','IT','JM','JO','JP','KE','KR','LV','MA','MX','NL','NO'])[1 + n % 50] $$;
create table if not exists growth.dropped (statement text not null);
