-- An appeal against a decision: once, decided by others. What is said in it is encrypted under the traveller's key.
create table appeal (
  traveller_id uuid not null,
  trip_id uuid not null,
  id uuid not null,
  trip_reference text not null,
  unit_path text not null,
  version bigint not null,
  decision_id uuid not null,
  against text not null,
  state text not null,
  grounds bytea not null,
  filed_at timestamptz not null,
  expires_at timestamptz not null,
  exception boolean not null,
  reviewer uuid,
  reasons bytea,
  restricted_reasons bytea,
  ended_at timestamptz,
  primary key (traveller_id, trip_id, id),
  foreign key (traveller_id, trip_id, decision_id) references decision,
  constraint uq_appeal_once unique (traveller_id, trip_id, decision_id),
  constraint ck_appeal_against check (against in ('DECISION', 'CONDITIONS')),
  constraint ck_appeal_state check (state in ('FILED', 'UPHELD', 'OVERTURNED', 'WITHDRAWN', 'EXPIRED')),
  constraint ck_appeal_by_another check (reviewer <> traveller_id)
);

create index ix_appeal_id on appeal (id);
create index ix_appeal_trip on appeal (trip_id);
create index ix_appeal_expires on appeal (expires_at) where state = 'FILED';
create index ix_appeal_unit on appeal (unit_path text_pattern_ops, filed_at desc, id desc);

alter table appeal enable row level security;
alter table appeal force row level security;
create policy appeal_visible on appeal using (sojourn_visible(unit_path, traveller_id, trip_id));

grant select, insert, update on appeal to ${app};
