-- Raised by the operator after a restore to an earlier point, before the relay starts: order of events is (epoch, version).
create table epoch (
  only_row boolean primary key default true check (only_row),
  epoch int not null check (epoch > 0)
);

insert into epoch (epoch) values (1);

-- An append-only log. Defaults are evaluated in column order: xid stands before id, so that a transaction has its xid before it
-- draws an id. The reader relies on it, and on an identity without cache.
create table outbox (
  xid xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity primary key,
  event_id uuid not null,
  topic text not null,
  key text not null,
  type text not null,
  subject text not null,
  aggregate_version bigint not null,
  epoch int not null,
  time timestamptz not null,
  traceparent text,
  payload text not null,
  created_at timestamptz not null default clock_timestamp()
);

-- Where each reader of a log begins after a restart: everything up to `low` was dealt with.
create table log_position (
  reader text primary key,
  low bigint not null
);

grant select on epoch to ${app};
grant select, insert on outbox to ${app};
grant select, insert, update on log_position to ${app};
