-- Editions carry their advisory's reference and unit, so that reading them needs no join, in queries or in policies.
create table edition (
  advisory_id uuid not null references advisory (id),
  number int not null,
  reference text not null,
  unit_path text not null,
  status text not null,
  title text not null,
  classification text not null,
  areas jsonb not null,
  audience jsonb not null,
  body jsonb not null,
  major boolean not null,
  change_note text,
  effective_from timestamptz,
  expires_at timestamptz,
  review_by date,
  authors uuid[] not null,
  submitted_by uuid,
  return_reason text,
  approved_by uuid,
  published_at timestamptz,
  published_areas jsonb,
  ended_at timestamptz,
  end_reason text,
  changed_at timestamptz not null,
  version bigint not null,
  primary key (advisory_id, number),
  constraint ck_edition_status check (
    status in ('DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN', 'EXPIRED')),
  constraint ck_edition_classification check (classification in ('CLEAR', 'GREEN', 'AMBER', 'RED')),
  constraint ck_edition_published check (
    (status in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN', 'EXPIRED')) = (published_at is not null)
    and (published_at is null or (published_areas is not null and effective_from is not null and review_by is not null))),
  constraint ck_edition_approved check (status in ('DRAFT', 'IN_REVIEW') or approved_by is not null),
  constraint ck_edition_two_people check (
    approved_by is null or (approved_by <> all (authors) and approved_by is distinct from submitted_by)),
  constraint ck_edition_withdrawn check (status <> 'WITHDRAWN' or end_reason is not null),
  constraint ex_edition_one_in_force exclude using btree (advisory_id with =) where (status = 'PUBLISHED')
    deferrable initially deferred
);

create unique index uq_edition_one_open on edition (advisory_id) where status in ('DRAFT', 'IN_REVIEW', 'SCHEDULED');
create index ix_edition_reference on edition (reference);
create index ix_edition_status on edition (status, advisory_id, number);
create index ix_edition_due on edition (effective_from) where status = 'SCHEDULED';
create index ix_edition_expiry on edition (expires_at) where status = 'PUBLISHED' and expires_at is not null;
create index ix_edition_review on edition (review_by, advisory_id, number) where status = 'PUBLISHED';

-- Who reads is in the transaction's settings, put there together with the row-level context.
create function reader_in(audience jsonb) returns boolean
  language sql stable parallel safe
  return in_audience(
    audience,
    nullif(current_setting('sojourn.reader_unit', true), ''),
    string_to_array(current_setting('sojourn.reader_coverage', true), ','),
    string_to_array(current_setting('sojourn.reader_roles', true), ','));

-- Whom the classification admits to a published edition: CLEAR everybody, GREEN the organisation, AMBER and RED the audience.
create function reader_admitted(classification text, unit_path text, audience jsonb) returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('sojourn.reader_unit', true), '') <> '' and case classification
    when 'CLEAR' then true
    when 'GREEN' then split_part(unit_path, '/', 2) = split_part(current_setting('sojourn.reader_unit', true), '/', 2)
    else reader_in(audience)
    end;

alter table edition enable row level security;
alter table edition force row level security;
create policy edition_issuer on edition
  using (sojourn_visible(unit_path, null, advisory_id)) with check (sojourn_visible(unit_path, null, advisory_id));
create policy edition_reader on edition for select
  using (published_at is not null and reader_admitted(classification, unit_path, audience));

-- The text changes only in a draft; what publication added never changes; nothing published becomes a draft again.
create function edition_guard() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.title, new.classification, new.areas, new.audience, new.body, new.major, new.change_note,
      new.expires_at, new.authors, new.submitted_by)
    is distinct from (old.title, old.classification, old.areas, old.audience, old.body, old.major, old.change_note,
      old.expires_at, old.authors, old.submitted_by) then
    raise exception 'edition % of % is no draft: its text does not change', old.number, old.advisory_id
      using errcode = 'integrity_constraint_violation';
  end if;
  if old.published_at is not null and (new.effective_from, new.review_by, new.published_at, new.published_areas, new.approved_by)
    is distinct from (old.effective_from, old.review_by, old.published_at, old.published_areas, old.approved_by) then
    raise exception 'edition % of % is published: it does not change', old.number, old.advisory_id
      using errcode = 'integrity_constraint_violation';
  end if;
  if old.status in ('SUPERSEDED', 'WITHDRAWN', 'EXPIRED') then
    raise exception 'edition % of % has ended', old.number, old.advisory_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger edition_guard before update on edition for each row execute function edition_guard();

grant select, insert on edition to ${app};
grant update (status, title, classification, areas, audience, body, major, change_note, effective_from, expires_at, review_by,
  authors, submitted_by, return_reason, approved_by, published_at, published_areas, ended_at, end_reason, changed_at, version)
  on edition to ${app};
