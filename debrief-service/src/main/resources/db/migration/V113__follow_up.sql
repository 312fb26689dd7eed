-- Something that is still to be done for a case, sealed under the case's key. Its owner sees his own row and nothing else of the
-- case; the traveller sees one only if it is his.
create table follow_up (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    author_id    uuid        not null,
    owner_id     uuid        not null,
    state        text        not null,
    content      bytea       not null,
    due_on       date        not null,
    due_at       timestamptz not null,
    remind_at    timestamptz,
    added_at     timestamptz not null,
    ended_by     uuid,
    ended_at     timestamptz,
    remark       bytea,
    version      bigint      not null,
    constraint pk_follow_up primary key (traveller_id, id),
    constraint fk_follow_up_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id),
    constraint ck_follow_up_state check (state in ('OPEN', 'DONE', 'WAIVED')),
    constraint ck_follow_up_ended
        check ((state = 'OPEN') = (ended_at is null) and (ended_at is null) = (ended_by is null)
            and (state <> 'WAIVED' or remark is not null))
);

create index ix_follow_up_case on follow_up (case_id, id);
create index ix_follow_up_owner on follow_up (owner_id, due_at, id);
create index ix_follow_up_remind on follow_up (remind_at) where remind_at is not null;

alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy follow_up_visible on follow_up
    using (sojourn_visible(unit_path, null, case_id) or sojourn_visible(null, owner_id, id));

grant select, insert, update on follow_up to ${app};
