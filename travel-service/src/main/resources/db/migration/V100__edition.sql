-- Editions as advisory-service published them. Of one advisory the newest that has begun counts; ends_at closes the ones before it.
create table edition (
  advisory_id uuid not null,
  number int not null,
  advisory_reference text not null,
  title text not null,
  classification text not null,
  major boolean not null,
  audience jsonb not null,
  effective_from timestamptz not null,
  expires_at timestamptz,
  ends_at timestamptz,
  end_fact text,
  received_at timestamptz not null,
  primary key (advisory_id, number),
  constraint ck_edition_end_fact check (end_fact in ('SUPERSEDED', 'WITHDRAWN', 'EXPIRED'))
);

create table edition_area (
  advisory_id uuid not null,
  number int not null,
  sequence int not null,
  country text not null,
  area text,
  subdivision text,
  level int not null,
  indicators text[] not null,
  primary key (advisory_id, number, sequence),
  foreign key (advisory_id, number) references edition,
  constraint ck_edition_area_level check (level between 1 and 4)
);

create index ix_edition_area_country on edition_area (country);

grant select, insert, update on edition to ${app};
grant select, insert on edition_area to ${app};
