-- Cases that were opened by who may not see them, for how long and why, and what a second person thought of it.
create table break_glass (
    traveller_id   uuid        not null,
    id             uuid        not null,
    unit_path      text        not null,
    case_id        uuid        not null,
    case_reference text        not null,
    opened_by      uuid        not null,
    reason         bytea       not null,
    opened_at      timestamptz not null,
    ends_at        timestamptz not null,
    state          text        not null,
    review_due_at  timestamptz not null,
    remind_at      timestamptz,
    reviewed_by    uuid,
    reviewed_at    timestamptz,
    verdict_reason bytea,
    version        bigint      not null,
    constraint pk_break_glass primary key (traveller_id, id),
    constraint fk_break_glass_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id),
    constraint ck_break_glass_other check (opened_by <> traveller_id),
    constraint ck_break_glass_state check (state in ('OPEN', 'JUSTIFIED', 'NOT_JUSTIFIED')),
    constraint ck_break_glass_reviewed check ((state = 'OPEN') = (reviewed_by is null and reviewed_at is null)),
    constraint ck_break_glass_second_person check (reviewed_by is null
        or (reviewed_by <> opened_by and reviewed_by <> traveller_id))
);

create index ix_break_glass_id on break_glass (id);
create index ix_break_glass_opener on break_glass (opened_by, ends_at);
create index ix_break_glass_state on break_glass (state, review_due_at, id);
create index ix_break_glass_remind on break_glass (remind_at) where remind_at is not null;

alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy break_glass_visible on break_glass
    using (sojourn_visible(unit_path, opened_by, case_id));

grant select, insert, update on break_glass to ${app};
