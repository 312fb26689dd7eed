-- Named groups of countries. Everybody may read them; only the issuing unit's editors may write them.
create table country_group (
  id uuid primary key,
  unit_path text not null,
  name text not null,
  members jsonb not null,
  changed_at timestamptz not null,
  version bigint not null,
  constraint uq_country_group_name unique (unit_path, name)
);

alter table country_group enable row level security;
alter table country_group force row level security;
create policy country_group_reader on country_group for select using (true);
create policy country_group_insert on country_group for insert with check (sojourn_visible(unit_path, null, id));
create policy country_group_update on country_group for update
  using (sojourn_visible(unit_path, null, id)) with check (sojourn_visible(unit_path, null, id));

grant select, insert on country_group to ${app};
grant update (name, members, changed_at, version) on country_group to ${app};
