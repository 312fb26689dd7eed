-- A trip on its two axes. Everything that names other people, and why somebody travels in his own words, is encrypted under the traveller's key.
create table trip (
  traveller_id uuid not null,
  id uuid not null,
  reference text not null,
  unit_path text not null,
  version bigint not null,
  facts bigint not null,
  kind text not null,
  purpose text not null,
  purpose_text bytea,
  contacts bytea,
  emergency_contact bytea,
  planned_departure date not null,
  planned_return date not null,
  return_zone text not null,
  departure_passes_at timestamptz not null,
  grace_ends_at timestamptz not null,
  authorisation text not null,
  remembered text,
  mode text,
  risk text,
  late boolean not null,
  late_reason text,
  submitted_at timestamptz,
  ended_at timestamptz,
  reason_code text,
  guidance_changed_at timestamptz,
  travel text not null,
  unauthorised boolean not null,
  overdue boolean not null,
  departed_on date,
  departure_assumed boolean not null,
  returned_on date,
  case_fact text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (traveller_id, id),
  constraint uq_trip_reference unique (reference),
  constraint ck_trip_authorisation check (authorisation in ('DRAFT', 'SUBMITTED', 'IN_ASSESSMENT', 'INFO_REQUESTED', 'EXEMPT', 'NOTIFIED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED')),
  constraint ck_trip_remembered check ((remembered is not null) = (authorisation in ('WITHDRAWN', 'CANCELLED'))),
  constraint ck_trip_travel check (travel in ('PLANNED', 'READY', 'AWAY', 'RETURNED', 'RECONCILED', 'CLOSED', 'NOT_TRAVELLED')),
  constraint ck_trip_mode check (mode in ('EXEMPT', 'NOTIFY', 'APPROVE', 'PROHIBIT')),
  constraint ck_trip_dates check (planned_departure <= planned_return)
);

create index ix_trip_id on trip (id);
create index ix_trip_traveller on trip (traveller_id, planned_departure desc, id desc);
create index ix_trip_unit on trip (unit_path text_pattern_ops, planned_departure desc, id desc);
create index ix_trip_departure_due on trip (departure_passes_at) where travel in ('PLANNED', 'READY');
create index ix_trip_return_due on trip (grace_ends_at) where travel in ('PLANNED', 'READY', 'AWAY') and not overdue;

create table leg (
  traveller_id uuid not null,
  trip_id uuid not null,
  sequence int not null,
  unit_path text not null,
  country text not null,
  place text,
  arrival date not null,
  departure date not null,
  zone text not null,
  transit boolean not null,
  private_leg boolean not null,
  transport text,
  carrier text,
  primary key (traveller_id, trip_id, sequence),
  foreign key (traveller_id, trip_id) references trip,
  constraint ck_leg_dates check (arrival <= departure)
);

create index ix_leg_trip on leg (trip_id);
create index ix_leg_country on leg (country, departure);

alter table trip enable row level security;
alter table trip force row level security;
create policy trip_visible on trip using (sojourn_visible(unit_path, traveller_id, id));

alter table leg enable row level security;
alter table leg force row level security;
create policy leg_visible on leg using (sojourn_visible(unit_path, traveller_id, trip_id));

grant select, insert, update on trip to ${app};
grant select, insert, update, delete on leg to ${app};
