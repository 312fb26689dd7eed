-- What an approval depends on. Who owns a condition without being the traveller sees that row, and nothing else of the trip.
create table condition (
  traveller_id uuid not null,
  trip_id uuid not null,
  id uuid not null,
  trip_reference text not null,
  unit_path text not null,
  version bigint not null,
  decision_id uuid not null,
  type text not null,
  country text,
  text bytea not null,
  owner_id uuid not null,
  due_at timestamptz not null,
  remind_at timestamptz not null,
  reminded_at timestamptz,
  state text not null,
  evidence bytea,
  evidenced_at timestamptz,
  settled_by uuid,
  settled_at timestamptz,
  settled_reason bytea,
  created_at timestamptz not null,
  primary key (traveller_id, trip_id, id),
  foreign key (traveller_id, trip_id, decision_id) references decision,
  constraint ck_condition_state check (state in ('OPEN', 'EVIDENCED', 'MET', 'WAIVED', 'MISSED')),
  constraint ck_condition_type check (type in ('LOANER_DEVICE', 'NO_LEG_TO', 'BRIEFING_IN_PERSON', 'CHECK_IN_PLAN', 'CLEARED_MATERIAL', 'COMPANION', 'OTHER')),
  constraint ck_condition_country check ((country is not null) = (type = 'NO_LEG_TO')),
  constraint ck_condition_by_another check (settled_by <> traveller_id)
);

create index ix_condition_id on condition (id);
create index ix_condition_trip on condition (trip_id);
create index ix_condition_owner on condition (owner_id);
create index ix_condition_due on condition (due_at) where state = 'OPEN';
create index ix_condition_remind on condition (remind_at) where state = 'OPEN' and reminded_at is null;

alter table condition enable row level security;
alter table condition force row level security;
create policy condition_visible on condition
  using (sojourn_visible(unit_path, traveller_id, trip_id) or sojourn_visible(unit_path, owner_id, id));

grant select, insert, update on condition to ${app};
