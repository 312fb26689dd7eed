-- Every policy a trip may have been judged by, under the fingerprint of its text; kept for ever, so that it can be asked again.
create table policy_model (
  version text primary key,
  name text not null,
  model text not null,
  kept_at timestamptz not null
);

-- A policy of a unit and the units below it. One person uploads it, another lets it hold from a moment on.
create table policy_version (
  id uuid primary key,
  holds_in text not null,
  version bigint not null,
  model_version text not null references policy_model,
  name text not null,
  state text not null,
  report text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  activated_by uuid,
  activated_at timestamptz,
  effective_from timestamptz,
  retired_at timestamptz,
  constraint ck_policy_version_state check (state in ('UPLOADED', 'TESTED', 'ACTIVATED', 'RETIRED')),
  constraint ck_policy_version_active check ((effective_from is not null) = (state in ('ACTIVATED', 'RETIRED'))),
  constraint ck_policy_version_by_another check (activated_by <> uploaded_by)
);

create index ix_policy_version_holds on policy_version (holds_in, effective_from) where state = 'ACTIVATED';

grant select, insert on policy_model to ${app};
grant select, insert, update on policy_version to ${app};
