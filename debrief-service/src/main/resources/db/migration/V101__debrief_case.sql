-- One case per traveller and trip: the constraint holds it, whatever is delivered twice or at once.
create table debrief_case (
    traveller_id     uuid        not null,
    id               uuid        not null,
    unit_path        text        not null,
    trip_id          uuid        not null,
    reference        text        not null,
    trip_reference   text        not null,
    purpose          text        not null,
    unauthorised     boolean     not null,
    countries        text[]      not null,
    state            text        not null,
    returned_on      date        not null,
    return_known     boolean     not null,
    business_days    int         not null,
    calendar         text        not null,
    zone             text        not null,
    term_starts_at   timestamptz not null,
    due_at           timestamptz not null,
    remind_at        timestamptz,
    questionnaire    int         not null,
    opened_at        timestamptz not null,
    reconciled_at    timestamptz,
    submitted_at     timestamptz,
    debriefer_id     uuid,
    worked_by        uuid[]      not null,
    proposed_outcome text,
    outcome          text,
    closed_by        uuid,
    closed_at        timestamptz,
    version          bigint      not null,
    constraint pk_debrief_case primary key (traveller_id, id),
    constraint uq_debrief_case_trip unique (traveller_id, trip_id),
    constraint uq_debrief_case_reference unique (reference),
    constraint ck_debrief_case_state
        check (state in ('AWAITING_TRAVELLER', 'SUBMITTED', 'ANALYSIS', 'CLOSURE_REVIEW', 'CLOSED')),
    constraint ck_debrief_case_due check (due_at > term_starts_at and business_days > 0),
    constraint ck_debrief_case_closed
        check ((state = 'CLOSED') = (closed_at is not null and closed_by is not null and outcome is not null)),
    constraint ck_debrief_case_two_people check (closed_by is null or
        (closed_by <> traveller_id and not closed_by = any (worked_by)))
);

create index ix_debrief_case_id on debrief_case (id);
create index ix_debrief_case_own on debrief_case (traveller_id, due_at, id);
create index ix_debrief_case_unit on debrief_case (due_at, id) where state <> 'CLOSED';
create index ix_debrief_case_awaiting on debrief_case (due_at, id) where state = 'AWAITING_TRAVELLER';
create index ix_debrief_case_unclaimed on debrief_case (due_at, id)
    where debriefer_id is null and state in ('SUBMITTED', 'ANALYSIS');
create index ix_debrief_case_claimed on debrief_case (debriefer_id, due_at, id) where state in ('SUBMITTED', 'ANALYSIS');
create index ix_debrief_case_review on debrief_case (due_at, id) where state = 'CLOSURE_REVIEW';
create index ix_debrief_case_remind on debrief_case (remind_at) where remind_at is not null;

alter table debrief_case enable row level security;
alter table debrief_case force row level security;
create policy debrief_case_visible on debrief_case
    using (sojourn_visible(unit_path, traveller_id, id));

grant select, insert, update on debrief_case to ${app};
