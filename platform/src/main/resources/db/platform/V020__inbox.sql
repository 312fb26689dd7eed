-- Every event that came, by its id.
create table inbox (
  event_id uuid primary key,
  type text not null,
  subject text not null,
  key text not null,
  epoch int not null,
  version bigint not null,
  received_at timestamptz not null default clock_timestamp(),
  outcome text not null check (outcome in ('APPLIED', 'STALE'))
);

create index ix_inbox_received on inbox (received_at);

-- How far each aggregate of another service is known here; what is older is recorded and ignored.
create table inbox_position (
  topic text not null,
  subject text not null,
  epoch int not null,
  version bigint not null,
  primary key (topic, subject)
);

-- What could not be read or applied, for an operator to look at and to replay.
create table dead_letter (
  id bigint generated always as identity primary key,
  topic text not null,
  partition int not null,
  position bigint not null,
  key text,
  headers jsonb not null,
  payload bytea,
  error text not null,
  at timestamptz not null default clock_timestamp(),
  replayed_at timestamptz,
  unique (topic, partition, position)
);

grant select, insert, delete on inbox to ${app};
grant select, insert, update on inbox_position to ${app};
grant select, insert, update (replayed_at) on dead_letter to ${app};
