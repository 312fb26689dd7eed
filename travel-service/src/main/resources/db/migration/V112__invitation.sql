-- Who invites, to what, and about what is encrypted under the key of the one who is invited.
create table invitation (
  traveller_id uuid not null,
  id uuid not null,
  reference text not null,
  unit_path text not null,
  version bigint not null,
  facts bigint not null,
  country text not null,
  area text,
  starts_on date not null,
  ends_on date not null,
  zone text not null,
  starts_at timestamptz not null,
  details bytea not null,
  payer text not null,
  role text not null,
  state text not null,
  redirection text,
  reason_code text,
  advisory_id uuid,
  number int,
  answered_at timestamptz,
  trip_id uuid,
  trip_reference text,
  received_on date not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (traveller_id, id),
  foreign key (traveller_id, trip_id) references trip,
  constraint uq_invitation_reference unique (reference),
  constraint ck_invitation_state check (state in ('RECEIVED', 'UNDER_REVIEW', 'ACCEPTED', 'DECLINED', 'REDIRECTED', 'LAPSED')),
  constraint ck_invitation_redirection check ((redirection is not null) = (state = 'REDIRECTED') and redirection in ('REMOTE', 'DELEGATE', 'OTHER_VENUE')),
  constraint ck_invitation_reason check (reason_code in ('GUIDANCE', 'HOST', 'HEALTH', 'WORK', 'OTHER')),
  constraint ck_invitation_guidance check ((advisory_id is null) = (number is null)),
  constraint ck_invitation_dates check (starts_on <= ends_on)
);

create index ix_invitation_id on invitation (id);
create index ix_invitation_traveller on invitation (traveller_id, starts_on desc, id desc);
create index ix_invitation_unit on invitation (unit_path text_pattern_ops, starts_on desc, id desc);
create index ix_invitation_country on invitation (country, ends_on) where state in ('RECEIVED', 'UNDER_REVIEW');
create index ix_invitation_start on invitation (starts_at) where state in ('RECEIVED', 'UNDER_REVIEW');
create index ix_invitation_trip on invitation (trip_id) where trip_id is not null;

alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_visible on invitation using (sojourn_visible(unit_path, traveller_id, id));

grant select, insert, update on invitation to ${app};
