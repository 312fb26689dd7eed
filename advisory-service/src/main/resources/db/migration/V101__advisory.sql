-- The advisory itself: what its editions share, and the lock that its writers take. Readers never touch it.
create table advisory (
  id uuid primary key,
  reference text not null,
  unit_path text not null,
  facts bigint not null,
  created_at timestamptz not null,
  constraint uq_advisory_reference unique (reference)
);

alter table advisory enable row level security;
alter table advisory force row level security;
create policy advisory_issuer on advisory
  using (sojourn_visible(unit_path, null, id)) with check (sojourn_visible(unit_path, null, id));

grant select, insert on advisory to ${app};
grant update (facts) on advisory to ${app};
