-- Another plan for a trip that was filed. The plan and what it changes name people, so they are encrypted under the traveller's key;
-- the old plan stands in the trip until this one is applied.
create table amendment (
  traveller_id uuid not null,
  trip_id uuid not null,
  id uuid not null,
  unit_path text not null,
  trip_reference text not null,
  version bigint not null,
  draft bytea not null,
  changes bytea not null,
  material boolean not null,
  rules text[] not null,
  state text not null,
  evaluation_id uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  reasons text,
  ended_at timestamptz,
  primary key (traveller_id, trip_id, id),
  foreign key (traveller_id, trip_id) references trip,
  foreign key (traveller_id, trip_id, evaluation_id) references evaluation,
  constraint ck_amendment_state check (state in ('OPEN', 'APPLIED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
  constraint ck_amendment_by_another check (decided_by <> traveller_id)
);

create index ix_amendment_trip on amendment (trip_id);
create unique index uq_amendment_open on amendment (trip_id) where state = 'OPEN';

alter table amendment enable row level security;
alter table amendment force row level security;
create policy amendment_visible on amendment using (sojourn_visible(unit_path, traveller_id, trip_id));

grant select, insert, update on amendment to ${app};
