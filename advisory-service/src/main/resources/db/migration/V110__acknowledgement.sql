-- What a major edition asks of its audience until it ends. Minor editions after it leave it standing. Holds nothing of a person.
create table acknowledgement_duty (
  advisory_id uuid not null,
  number int not null,
  id uuid not null,
  reference text not null,
  issuer text not null,
  audience jsonb not null,
  since timestamptz not null,
  asked_up_to uuid,
  asked_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  settled_at timestamptz,
  primary key (advisory_id, number),
  foreign key (advisory_id, number) references edition (advisory_id, number),
  constraint uq_acknowledgement_duty_id unique (id),
  constraint ck_acknowledgement_duty_end check (
    (ended_at is null) = (end_reason is null) and end_reason in ('SUPERSEDED', 'WITHDRAWN', 'EXPIRED'))
);

create unique index uq_acknowledgement_duty_open on acknowledgement_duty (advisory_id) where ended_at is null;
create index ix_acknowledgement_duty_reference on acknowledgement_duty (reference, number);
create index ix_acknowledgement_duty_asking on acknowledgement_duty (since) where asked_at is null and ended_at is null;
create index ix_acknowledgement_duty_ended on acknowledgement_duty (ended_at) where ended_at is not null and settled_at is null;

grant select, insert on acknowledgement_duty to ${app};
grant update (asked_up_to, asked_at, ended_at, end_reason, settled_at) on acknowledgement_duty to ${app};

-- What one person owes for one edition, or has given. `unit_path` is his unit when it was asked of him.
create table acknowledgement (
  advisory_id uuid not null,
  number int not null,
  person_id uuid not null,
  id uuid not null,
  unit_path text not null,
  reference text not null,
  status text not null,
  required_at timestamptz not null,
  remind_at timestamptz not null,
  last_day_at timestamptz not null,
  due_at timestamptz not null,
  next_at timestamptz,
  told_at timestamptz,
  seen_at timestamptz,
  overdue_at timestamptz,
  acknowledged_at timestamptz,
  read_number int,
  via text,
  evidence text,
  voided_at timestamptz,
  void_reason text,
  primary key (advisory_id, number, person_id),
  foreign key (advisory_id, number) references acknowledgement_duty (advisory_id, number),
  constraint uq_acknowledgement_id unique (id),
  constraint ck_acknowledgement_status check (status in ('REQUIRED', 'SEEN', 'ACKNOWLEDGED', 'VOID')),
  constraint ck_acknowledgement_given check (
    (status = 'ACKNOWLEDGED') = (acknowledged_at is not null)
    and (acknowledged_at is null) = (evidence is null)
    and (acknowledged_at is null) = (read_number is null)
    and (acknowledged_at is null) = (via is null)
    and via in ('DIRECT', 'BRIEFING')
    and evidence ~ '^[0-9a-f]{64}$'),
  constraint ck_acknowledgement_void check (
    (status = 'VOID') = (voided_at is not null)
    and (voided_at is null) = (void_reason is null)
    and void_reason in ('LEFT_AUDIENCE', 'SUPERSEDED', 'WITHDRAWN', 'EXPIRED')),
  constraint ck_acknowledgement_timer check (next_at is null or status in ('REQUIRED', 'SEEN'))
);

create index ix_acknowledgement_edition on acknowledgement (advisory_id, number, status, person_id);
create index ix_acknowledgement_person on acknowledgement (person_id, required_at desc, id desc);
create index ix_acknowledgement_next on acknowledgement (next_at) where next_at is not null;
create index ix_acknowledgement_due on acknowledgement (due_at);

alter table acknowledgement enable row level security;
alter table acknowledgement force row level security;
create policy acknowledgement_visible on acknowledgement
  using (sojourn_visible(unit_path, person_id, id)) with check (sojourn_visible(unit_path, person_id, id));

grant select, insert on acknowledgement to ${app};
grant update (unit_path, status, required_at, remind_at, last_day_at, due_at, next_at, told_at, seen_at, overdue_at,
  acknowledged_at, read_number, via, evidence, voided_at, void_reason) on acknowledgement to ${app};

-- What was given stays given: neither its evidence nor its instant ever changes.
create function acknowledgement_guard() returns trigger language plpgsql as $$
begin
  raise exception 'acknowledgement % was given: it does not change', old.id using errcode = 'integrity_constraint_violation';
end $$;

create trigger acknowledgement_guard before update on acknowledgement
  for each row when (old.status = 'ACKNOWLEDGED') execute function acknowledgement_guard();

-- People whose audiences may have changed since they were last looked at. An update locks the row until its transaction ends, so
-- that nobody takes a person off the list before the change can be seen.
create table audience_change (
  person_id uuid primary key,
  at timestamptz not null default clock_timestamp()
);

create function audience_change_noted() returns trigger language plpgsql as $$
begin
  insert into audience_change (person_id) values (new.id)
    on conflict (person_id) do update set at = excluded.at;
  return null;
end $$;

create trigger audience_change_new after insert on person
  for each row execute function audience_change_noted();
create trigger audience_change_moved after update of unit_path, roles, coverage, left_at on person
  for each row when ((old.unit_path, old.roles, old.coverage, old.left_at) is distinct from
    (new.unit_path, new.roles, new.coverage, new.left_at))
  execute function audience_change_noted();

grant select, insert, update, delete on audience_change to ${app};
