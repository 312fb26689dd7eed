-- That somebody is to be erased: asked for by one person, decided by another. It outlives the erasure, so its words are encrypted under a
-- key of its own and name nobody's affairs; the person concerned sees it.
create table erasure (
  id uuid primary key,
  person_id uuid not null,
  unit_path text not null,
  version bigint not null,
  state text not null,
  reason bytea not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  ended_reason bytea,
  constraint ck_erasure_state check (state in ('REQUESTED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
  constraint ck_erasure_ended check ((state = 'REQUESTED') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  constraint ck_erasure_of_another check (requested_by <> person_id and ended_by <> person_id),
  constraint ck_erasure_two_people check (state <> 'CONFIRMED' or ended_by <> requested_by)
);

create unique index uq_erasure_open on erasure (person_id) where state = 'REQUESTED';
create index ix_erasure_person on erasure (person_id, requested_at desc, id desc);
create index ix_erasure_unit on erasure (unit_path, requested_at desc, id desc);
create index ix_erasure_requested on erasure (requested_at desc, id desc);
create index ix_erasure_unit_state on erasure (unit_path, state, requested_at desc, id desc);
create index ix_erasure_state on erasure (state, requested_at desc, id desc);

-- What is held of a person is kept until this is lifted. Whoever it is about does not see it.
create table legal_hold (
  id uuid primary key,
  person_id uuid not null,
  unit_path text not null,
  version bigint not null,
  state text not null,
  reason bytea not null,
  set_by uuid not null,
  set_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  lifted_reason bytea,
  constraint ck_legal_hold_state check (state in ('IN_FORCE', 'LIFTED')),
  constraint ck_legal_hold_lifted check ((state = 'IN_FORCE') = (lifted_at is null) and (lifted_at is null) = (lifted_by is null)),
  constraint ck_legal_hold_of_another check (set_by <> person_id and lifted_by <> person_id)
);

create index ix_legal_hold_person on legal_hold (person_id) where state = 'IN_FORCE';
create index ix_legal_hold_unit on legal_hold (unit_path, set_at desc, id desc);
create index ix_legal_hold_set on legal_hold (set_at desc, id desc);
create index ix_legal_hold_unit_state on legal_hold (unit_path, state, set_at desc, id desc);
create index ix_legal_hold_state on legal_hold (state, set_at desc, id desc);

alter table erasure enable row level security;
alter table erasure force row level security;
create policy erasure_visible on erasure using (sojourn_visible(unit_path, person_id, id));

alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy legal_hold_visible on legal_hold using (sojourn_visible(unit_path, null, id));

grant select, insert, update on erasure, legal_hold to ${app};

-- Everything of a traveller. It runs as the owner, for the service's role may delete nothing of this; what refers to a row goes before it,
-- and his trips are taken first, so that nothing is added to them meanwhile.
create function erase_person(who uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  previous text := coalesce(current_setting('sojourn.system', true), '');
begin
  perform set_config('sojourn.system', 'on', true);
  perform from trip where traveller_id = who for update;
  perform forget_person(who, '{}');
  delete from contact_call where traveller_id = who;
  delete from check_in_step where traveller_id = who;
  delete from check_in where traveller_id = who;
  delete from incident_entry where traveller_id = who;
  delete from incident where traveller_id = who;
  delete from briefing_edition where traveller_id = who;
  delete from briefing where traveller_id = who;
  delete from edition_acknowledgement where person_id = who;
  delete from guidance_outcome where traveller_id = who;
  delete from recall where traveller_id = who;
  delete from reassessment where traveller_id = who;
  delete from invitation where traveller_id = who;
  delete from appeal where traveller_id = who;
  delete from condition where traveller_id = who;
  delete from recusal where traveller_id = who;
  delete from vote where traveller_id = who;
  delete from amendment where traveller_id = who;
  delete from decision_clock where traveller_id = who;
  delete from decision where traveller_id = who;
  delete from inquiry where traveller_id = who;
  delete from evaluation where traveller_id = who;
  delete from leg where traveller_id = who;
  delete from trip where traveller_id = who;
  perform set_config('sojourn.system', previous, true);
end $$;

revoke execute on function erase_person(uuid) from public;
grant execute on function erase_person(uuid) to ${app};
