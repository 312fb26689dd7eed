-- The mirror of Keycloak's people and units. Nobody is deleted: who has gone is marked as left.
create table unit (
  path text primary key,
  calendar text,
  zone text,
  disclose_readers boolean not null default false,
  left_at timestamptz
);

create table person (
  id uuid primary key,
  username text not null,
  name text not null,
  unit_path text not null,
  roles text[] not null,
  coverage text[] not null,
  supervisor uuid,
  left_at timestamptz
);

create index ix_person_unit on person (unit_path text_pattern_ops);

-- An audience is any-of clauses, each all-of {unit and below, coverage, role}; Population says the same in Java.
create function in_audience(audience jsonb, unit_path text, coverage text[], roles text[]) returns boolean
  language sql immutable parallel safe
  return exists (
    select from jsonb_array_elements(audience -> 'anyOf') clause
    where (clause ->> 'unit' is null or unit_path = clause ->> 'unit' or starts_with(unit_path, (clause ->> 'unit') || '/'))
      and (clause ->> 'coverage' is null or (clause ->> 'coverage') = any (coverage))
      and (clause ->> 'role' is null or (clause ->> 'role') = any (roles)));

grant select, insert, update on unit, person to ${app};
