-- What a trip was judged by, kept as it was: inputs, editions, rules and the whole answer.
create table evaluation (
  traveller_id uuid not null,
  trip_id uuid not null,
  id uuid not null,
  unit_path text not null,
  occasion text not null,
  at timestamptz not null,
  policy_name text not null,
  policy_version text not null,
  mode text not null,
  rule_ids text[] not null,
  inputs jsonb not null,
  answer jsonb not null,
  primary key (traveller_id, trip_id, id),
  foreign key (traveller_id, trip_id) references trip,
  constraint ck_evaluation_occasion check (occasion in ('SUBMITTED', 'DECIDED'))
);

-- Each decision rests on one evaluation; decided_by is empty where the rules decided.
create table decision (
  traveller_id uuid not null,
  trip_id uuid not null,
  id uuid not null,
  unit_path text not null,
  outcome text not null,
  decided_by uuid,
  reasons text not null,
  evaluation_id uuid not null,
  at timestamptz not null,
  primary key (traveller_id, trip_id, id),
  foreign key (traveller_id, trip_id, evaluation_id) references evaluation,
  constraint ck_decision_outcome check (outcome in ('EXEMPT', 'NOTIFIED', 'APPROVED', 'DECLINED')),
  constraint ck_decision_by_another check (decided_by <> traveller_id)
);

-- A question of the assessors and the traveller's answer.
create table inquiry (
  traveller_id uuid not null,
  trip_id uuid not null,
  id uuid not null,
  unit_path text not null,
  question bytea not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer bytea,
  answered_at timestamptz,
  primary key (traveller_id, trip_id, id),
  foreign key (traveller_id, trip_id) references trip
);

alter table evaluation enable row level security;
alter table evaluation force row level security;
create policy evaluation_visible on evaluation using (sojourn_visible(unit_path, traveller_id, trip_id));

alter table decision enable row level security;
alter table decision force row level security;
create policy decision_visible on decision using (sojourn_visible(unit_path, traveller_id, trip_id));

alter table inquiry enable row level security;
alter table inquiry force row level security;
create policy inquiry_visible on inquiry using (sojourn_visible(unit_path, traveller_id, trip_id));

grant select, insert on evaluation, decision to ${app};
grant select, insert, update on inquiry to ${app};
