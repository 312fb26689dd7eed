-- Why an edition was written, and when its end came to be known here, so that what somebody missed can be found later.
alter table edition add column change_note text;
alter table edition add column end_reason text;
alter table edition add column ended_seen_at timestamptz;

create index ix_edition_received on edition (received_at);
create index ix_edition_ended_seen on edition (ended_seen_at) where ended_seen_at is not null;

-- One change of guidance and one trip or invitation that it affects. What the person is told why stands in the row, so that it
-- stays as it was. The deadline is told, reminded of and escalated by its due columns.
create table reassessment (
  traveller_id uuid not null,
  id uuid not null,
  unit_path text not null,
  version bigint not null,
  object_kind text not null,
  object_id uuid not null,
  object_reference text not null,
  advisory_id uuid not null,
  advisory_reference text not null,
  number int not null,
  title text not null,
  cause text not null,
  change_note text,
  guidance_from timestamptz not null,
  guidance_until timestamptz,
  hits jsonb not null,
  state text not null,
  opened_at timestamptz not null,
  told_at timestamptz,
  remind_at timestamptz,
  reminded_at timestamptz,
  due_at timestamptz not null,
  escalated_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  reasons text,
  evaluation_id uuid,
  primary key (traveller_id, id),
  constraint uq_reassessment unique (traveller_id, object_id, advisory_id, number, cause),
  constraint ck_reassessment_object check (object_kind in ('TRIP', 'INVITATION')),
  constraint ck_reassessment_cause check (cause in ('PUBLISHED', 'WITHDRAWN', 'EXPIRED')),
  constraint ck_reassessment_state check (state in ('OPEN', 'CONFIRMED', 'ALTERED', 'CANCELLED', 'RECALLED', 'DECLINED', 'SUPERSEDED', 'LAPSED')),
  constraint ck_reassessment_ended check ((ended_at is null) = (state = 'OPEN')),
  constraint ck_reassessment_by_another check (state <> 'CONFIRMED' or ended_by <> traveller_id)
);

create index ix_reassessment_id on reassessment (id);
create index ix_reassessment_object on reassessment (object_id);
create index ix_reassessment_traveller on reassessment (traveller_id, due_at, id);
create index ix_reassessment_open on reassessment (unit_path text_pattern_ops, due_at, id) where state = 'OPEN';
create index ix_reassessment_advisory on reassessment (advisory_id, number);
create index ix_reassessment_untold on reassessment (opened_at) where state = 'OPEN' and told_at is null;
create index ix_reassessment_remind on reassessment (remind_at) where state = 'OPEN' and reminded_at is null;
create index ix_reassessment_due on reassessment (due_at) where state = 'OPEN' and escalated_at is null;

-- The order to come home; it ends with the return.
create table recall (
  traveller_id uuid not null,
  trip_id uuid not null,
  id uuid not null,
  unit_path text not null,
  version bigint not null,
  reassessment_id uuid not null,
  advisory_id uuid not null,
  number int not null,
  return_by date,
  reasons text not null,
  state text not null,
  ordered_by uuid not null,
  ordered_at timestamptz not null,
  acknowledged_at timestamptz,
  ended_at timestamptz,
  primary key (traveller_id, trip_id, id),
  foreign key (traveller_id, trip_id) references trip,
  constraint ck_recall_state check (state in ('ORDERED', 'ACKNOWLEDGED', 'ENDED')),
  constraint ck_recall_by_another check (ordered_by <> traveller_id)
);

create index ix_recall_trip on recall (trip_id);

-- What became of a trip or an invitation after guidance: once for each, with the edition that caused it.
create table guidance_outcome (
  traveller_id uuid not null,
  object_id uuid not null,
  object_kind text not null,
  unit_path text not null,
  outcome text not null,
  advisory_id uuid not null,
  advisory_reference text not null,
  number int not null,
  title text not null,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (traveller_id, object_id),
  constraint ck_guidance_outcome_object check (object_kind in ('TRIP', 'INVITATION')),
  constraint ck_guidance_outcome check (outcome in ('ALTERED', 'CANCELLED', 'RECALLED', 'DECLINED'))
);

create index ix_guidance_outcome_at on guidance_outcome (at);

alter table reassessment enable row level security;
alter table reassessment force row level security;
create policy reassessment_visible on reassessment using (sojourn_visible(unit_path, traveller_id, object_id));

alter table recall enable row level security;
alter table recall force row level security;
create policy recall_visible on recall using (sojourn_visible(unit_path, traveller_id, trip_id));

alter table guidance_outcome enable row level security;
alter table guidance_outcome force row level security;
create policy guidance_outcome_visible on guidance_outcome using (sojourn_visible(unit_path, traveller_id, object_id));

grant select, insert, update on reassessment, recall, guidance_outcome to ${app};
