-- A sign of life that is expected at one moment of a trip; the return is the last of them.
create table check_in (
  traveller_id uuid not null,
  trip_id uuid not null,
  id uuid not null,
  unit_path text not null,
  version bigint not null,
  occasion text not null,
  leg int,
  country text,
  zone text not null,
  risk text not null,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  misses_at timestamptz not null,
  state text not null,
  missed_at timestamptz,
  step text,
  next_step_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  answered_safe boolean,
  by_phone boolean not null,
  note bytea,
  resolved_at timestamptz,
  resolved_by uuid,
  resolution bytea,
  incident_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (traveller_id, trip_id, id),
  foreign key (traveller_id, trip_id) references trip,
  constraint ck_check_in_occasion check (occasion in ('ARRIVAL', 'ROUTINE', 'LEAVING', 'RETURN')),
  constraint ck_check_in_risk check (risk in ('LOW', 'MEDIUM', 'HIGH')),
  constraint ck_check_in_state check (state in ('DUE', 'RECEIVED', 'MISSED', 'CHASING', 'RESOLVED_OK', 'ESCALATED', 'VOID')),
  constraint ck_check_in_step check (step in ('TRAVELLER', 'OFFICER', 'SUPERVISOR', 'INCIDENT')),
  constraint ck_check_in_window check (opens_at <= due_at and due_at <= misses_at),
  constraint ck_check_in_resolved_by_another check (resolved_by <> traveller_id)
);

create index ix_check_in_id on check_in (id);
create index ix_check_in_misses on check_in (misses_at) where state = 'DUE';
create index ix_check_in_next_step on check_in (next_step_at) where state in ('MISSED', 'CHASING');
create index ix_check_in_open on check_in (missed_at, id) where state in ('MISSED', 'CHASING');

-- The steps of the ladder that were taken, and who took note of each.
create table check_in_step (
  traveller_id uuid not null,
  trip_id uuid not null,
  check_in_id uuid not null,
  step text not null,
  unit_path text not null,
  taken_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  primary key (traveller_id, trip_id, check_in_id, step),
  foreign key (traveller_id, trip_id, check_in_id) references check_in,
  constraint ck_check_in_step_step check (step in ('TRAVELLER', 'OFFICER', 'SUPERVISOR', 'INCIDENT'))
);

-- Calls to the emergency contact, with what they brought.
create table contact_call (
  traveller_id uuid not null,
  trip_id uuid not null,
  check_in_id uuid not null,
  id uuid not null,
  unit_path text not null,
  outcome text not null,
  note bytea,
  called_by uuid not null,
  called_at timestamptz not null,
  primary key (traveller_id, trip_id, check_in_id, id),
  foreign key (traveller_id, trip_id, check_in_id) references check_in,
  constraint ck_contact_call_outcome check (outcome in ('REACHED_SAFE', 'REACHED_NO_NEWS', 'NOT_REACHED', 'NO_CONTACT'))
);

alter table check_in enable row level security;
alter table check_in force row level security;
create policy check_in_visible on check_in using (sojourn_visible(unit_path, traveller_id, trip_id));

alter table check_in_step enable row level security;
alter table check_in_step force row level security;
create policy check_in_step_visible on check_in_step using (sojourn_visible(unit_path, traveller_id, trip_id));

alter table contact_call enable row level security;
alter table contact_call force row level security;
create policy contact_call_visible on contact_call using (sojourn_visible(unit_path, traveller_id, trip_id));

grant select, insert, update on check_in, check_in_step to ${app};
grant select, insert on contact_call to ${app};
