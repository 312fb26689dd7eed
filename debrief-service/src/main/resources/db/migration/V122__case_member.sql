-- Who else sees what stands in a case, admitted by name; rows are ended, not removed.
alter table debrief_case add column compartmented boolean not null default false;

create table case_member (
    traveller_id   uuid        not null,
    id             uuid        not null,
    unit_path      text        not null,
    case_id        uuid        not null,
    case_reference text        not null,
    member_id      uuid        not null,
    admitted_by    uuid        not null,
    admitted_at    timestamptz not null,
    reason         bytea       not null,
    removed_by     uuid,
    removed_at     timestamptz,
    removal_reason bytea,
    constraint pk_case_member primary key (traveller_id, id),
    constraint fk_case_member_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id),
    constraint ck_case_member_other check (member_id <> traveller_id),
    constraint ck_case_member_removed check ((removed_at is null) = (removed_by is null))
);

create unique index uq_case_member_present on case_member (traveller_id, case_id, member_id) where removed_at is null;
create index ix_case_member_person on case_member (member_id) where removed_at is null;
create index ix_case_member_case on case_member (case_id, id);

alter table case_member enable row level security;
alter table case_member force row level security;
create policy case_member_visible on case_member
    using (sojourn_visible(unit_path, member_id, case_id));

grant select, insert on case_member to ${app};
grant update (removed_by, removed_at, removal_reason) on case_member to ${app};

-- When a case was compartmented and opened again, by whom and why; never changed.
create table compartment_step (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    closed       boolean     not null,
    person_id    uuid        not null,
    content      bytea       not null,
    taken_at     timestamptz not null,
    constraint pk_compartment_step primary key (traveller_id, id),
    constraint fk_compartment_step_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id)
);

create index ix_compartment_step_case on compartment_step (case_id, id);

alter table compartment_step enable row level security;
alter table compartment_step force row level security;
create policy compartment_step_visible on compartment_step
    using (sojourn_visible(unit_path, null, case_id));

grant select, insert on compartment_step to ${app};
