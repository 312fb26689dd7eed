-- An incident about a traveller. A restricted one is hidden from him, by this very policy too.
create table incident (
  traveller_id uuid not null,
  id uuid not null,
  reference text not null,
  unit_path text not null,
  trip_id uuid not null,
  trip_reference text not null,
  version bigint not null,
  facts bigint not null,
  type text not null,
  country text,
  state text not null,
  source text not null,
  restricted boolean not null,
  raised_at timestamptz not null,
  raised_by uuid,
  acknowledge_by timestamptz not null,
  breach_told_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  assessed_at timestamptz,
  assessed_by uuid,
  outcome text,
  resolved_at timestamptz,
  resolved_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  primary key (traveller_id, id),
  foreign key (traveller_id, trip_id) references trip,
  constraint uq_incident_reference unique (reference),
  constraint ck_incident_type check (type in ('DETENTION', 'EXIT_BAN', 'QUESTIONING', 'MISSING', 'DEVICE_SEIZED', 'COERCION', 'MEDICAL', 'CRIME', 'EVACUATION', 'OTHER')),
  constraint ck_incident_state check (state in ('RAISED', 'ACKNOWLEDGED', 'CONFIRMED', 'FALSE_ALARM', 'RESOLVED', 'CLOSED')),
  constraint ck_incident_source check (source in ('TRAVELLER', 'OFFICER', 'LADDER')),
  constraint ck_incident_outcome check (outcome in ('CONFIRMED', 'FALSE_ALARM')),
  constraint ck_incident_closed_by_another check (closed_by <> coalesce(resolved_by, assessed_by)),
  constraint ck_incident_handled_by_others check (traveller_id not in (acknowledged_by, assessed_by, resolved_by, closed_by))
);

create index ix_incident_id on incident (id);
create index ix_incident_trip on incident (trip_id);
create index ix_incident_unit on incident (unit_path text_pattern_ops, raised_at desc, id desc);
create index ix_incident_acknowledge_due on incident (acknowledge_by) where state = 'RAISED' and breach_told_at is null;

-- The log of an incident; only ever added to, and encrypted under the traveller's key.
create table incident_entry (
  traveller_id uuid not null,
  incident_id uuid not null,
  id uuid not null,
  unit_path text not null,
  action text not null,
  text bytea,
  by_person uuid,
  at timestamptz not null,
  primary key (traveller_id, incident_id, id),
  foreign key (traveller_id, incident_id) references incident
);

alter table incident enable row level security;
alter table incident force row level security;
create policy incident_visible on incident
  using (sojourn_visible(unit_path, case when not restricted then traveller_id end, id));

alter table incident_entry enable row level security;
alter table incident_entry force row level security;
create policy incident_entry_visible on incident_entry
  using (sojourn_visible(unit_path, null, incident_id));
create policy incident_entry_written on incident_entry for insert
  with check (sojourn_visible(unit_path, traveller_id, incident_id));

grant select, insert, update on incident to ${app};
grant select, insert on incident_entry to ${app};
