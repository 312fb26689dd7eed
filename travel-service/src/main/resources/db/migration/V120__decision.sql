-- What an evaluation rested on in full, so that the version of the policy that decided can be asked again; absent before this column.
alter table evaluation add column filing jsonb;

-- As what somebody decided; absent where it follows from decided_by.
alter table decision add column decided_as text;
alter table decision add constraint ck_decision_decided_as check (decided_as in ('approver', 'appeal-reviewer'));

-- What each decider said. Votes wait until enough of them rest on the same grounds; a voided one no longer counts.
create table vote (
  traveller_id uuid not null,
  trip_id uuid not null,
  id uuid not null,
  unit_path text not null,
  voter uuid not null,
  outcome text not null,
  reasons text not null,
  restricted_reasons bytea,
  conditions bytea,
  evaluation_id uuid not null,
  grounds text not null,
  at timestamptz not null,
  voided_at timestamptz,
  decision_id uuid,
  primary key (traveller_id, trip_id, id),
  foreign key (traveller_id, trip_id, evaluation_id) references evaluation,
  foreign key (traveller_id, trip_id, decision_id) references decision,
  constraint ck_vote_outcome check (outcome in ('APPROVED', 'DECLINED')),
  constraint ck_vote_by_another check (voter <> traveller_id)
);

-- One person has one say: two people are two.
create unique index uq_vote_counting on vote (traveller_id, trip_id, voter) where voided_at is null and decision_id is null;

create table recusal (
  traveller_id uuid not null,
  trip_id uuid not null,
  person uuid not null,
  unit_path text not null,
  id uuid not null,
  reason bytea not null,
  at timestamptz not null,
  primary key (traveller_id, trip_id, person),
  foreign key (traveller_id, trip_id) references trip
);

-- How long deciding may take; it stands still while nobody can decide.
create table decision_clock (
  traveller_id uuid not null,
  trip_id uuid not null,
  unit_path text not null,
  begun_at timestamptz not null,
  due_on date not null,
  due_at timestamptz not null,
  remind_at timestamptz not null,
  reminded_at timestamptz,
  escalated_at timestamptz,
  paused_at timestamptz,
  remaining int,
  decided_at timestamptz,
  business_days int,
  primary key (traveller_id, trip_id),
  foreign key (traveller_id, trip_id) references trip
);

create index ix_decision_clock_remind on decision_clock (remind_at) where paused_at is null and reminded_at is null;
create index ix_decision_clock_decided on decision_clock (decided_at);
create index ix_decision_clock_due on decision_clock (due_at) where paused_at is null and escalated_at is null;

alter table vote enable row level security;
alter table vote force row level security;
create policy vote_visible on vote using (sojourn_visible(unit_path, traveller_id, trip_id));

alter table recusal enable row level security;
alter table recusal force row level security;
create policy recusal_visible on recusal using (sojourn_visible(unit_path, traveller_id, trip_id));

alter table decision_clock enable row level security;
alter table decision_clock force row level security;
create policy decision_clock_visible on decision_clock using (sojourn_visible(unit_path, traveller_id, trip_id));

grant select, insert, update on vote, decision_clock to ${app};
grant select, insert on recusal to ${app};
