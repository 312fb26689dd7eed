-- Who did, read or was refused what. Written in the transaction of the action; nobody who serves may change or remove an entry.
-- xid stands before id for the sealer, as in the outbox.
create table audit_entry (
  xid xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('WRITE', 'READ', 'LISTED', 'REFUSED')),
  action text not null,
  actor uuid,
  actor_unit text,
  roles text[] not null,
  process text,
  object_type text,
  object_id uuid,
  person uuid,
  unit_path text,
  purpose text,
  request_id text,
  rows int,
  outcome text not null
);

create index ix_audit_entry_person on audit_entry (person, id);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;

create policy audit_entry_visible on audit_entry for select using (sojourn_visible(unit_path, person, null));
create policy audit_entry_written on audit_entry for insert with check (true);

-- The chain over the entries, in the order of sealing.
create table audit_seal (
  sequence bigint primary key,
  entry_id bigint not null unique,
  hash bytea not null,
  sealed_at timestamptz not null default clock_timestamp()
);

grant select, insert on audit_entry to ${app};
grant select, insert on audit_seal to ${app};
