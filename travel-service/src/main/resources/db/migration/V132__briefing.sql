-- A briefing that its traveller took note of, with the very text he was shown; evidence is its SHA-256.
create table briefing (
  traveller_id uuid not null,
  trip_id uuid not null,
  id uuid not null,
  unit_path text not null,
  shown text not null,
  evidence text not null,
  acknowledged_at timestamptz not null,
  valid_until timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  primary key (traveller_id, trip_id, id),
  foreign key (traveller_id, trip_id) references trip,
  constraint ck_briefing_void check ((voided_at is null) = (void_reason is null)),
  constraint ck_briefing_void_reason check (void_reason in ('NEW_EDITION', 'EXPIRED', 'REPLACED'))
);

create index ix_briefing_trip on briefing (trip_id);
create index ix_briefing_valid_until on briefing (valid_until) where voided_at is null;

create table briefing_edition (
  traveller_id uuid not null,
  trip_id uuid not null,
  briefing_id uuid not null,
  advisory_id uuid not null,
  number int not null,
  unit_path text not null,
  primary key (traveller_id, trip_id, briefing_id, advisory_id, number),
  foreign key (traveller_id, trip_id, briefing_id) references briefing
);

-- Editions that people acknowledged without a briefing, as advisory-service told.
create table edition_acknowledgement (
  person_id uuid not null,
  advisory_id uuid not null,
  number int not null,
  unit_path text not null,
  acknowledged_at timestamptz not null,
  primary key (person_id, advisory_id, number)
);

alter table briefing enable row level security;
alter table briefing force row level security;
create policy briefing_visible on briefing using (sojourn_visible(unit_path, traveller_id, trip_id));

alter table briefing_edition enable row level security;
alter table briefing_edition force row level security;
create policy briefing_edition_visible on briefing_edition
  using (sojourn_visible(unit_path, traveller_id, trip_id));

alter table edition_acknowledgement enable row level security;
alter table edition_acknowledgement force row level security;
create policy edition_acknowledgement_visible on edition_acknowledgement
  using (sojourn_visible(unit_path, person_id, null));

grant select, insert, update on briefing to ${app};
grant select, insert on briefing_edition, edition_acknowledgement to ${app};
