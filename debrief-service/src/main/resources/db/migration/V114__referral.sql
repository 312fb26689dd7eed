-- What is handed to somebody outside the case: the extract, sealed under the case's key, and its hash. Its receiver sees this one
-- row, until it is revoked; the traveller does not.
create table referral (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    author_id    uuid        not null,
    receiver_id  uuid        not null,
    kind         text        not null,
    state        text        not null,
    content      bytea       not null,
    hash         text        not null,
    requested_at timestamptz not null,
    version      bigint      not null,
    constraint pk_referral primary key (traveller_id, id),
    constraint fk_referral_case foreign key (traveller_id, case_id) references debrief_case (traveller_id, id),
    constraint ck_referral_kind
        check (kind in ('CI', 'POLICE', 'IT_FORENSICS', 'EXPORT_CONTROL', 'LEGAL', 'MEDICAL', 'HR')),
    constraint ck_referral_state check (state in ('REQUESTED', 'ACCEPTED', 'DONE', 'REJECTED', 'REVOKED')),
    constraint ck_referral_receiver check (receiver_id <> traveller_id)
);

create index ix_referral_case on referral (case_id, id);
create index ix_referral_receiver on referral (receiver_id, id);

-- Each step of a referral: who took it, when, on which extract; the last one by the receiver is his receipt.
create table referral_step (
    traveller_id uuid        not null,
    id           uuid        not null,
    unit_path    text        not null,
    case_id      uuid        not null,
    author_id    uuid        not null,
    referral_id  uuid        not null,
    state        text        not null,
    hash         text        not null,
    remark       bytea,
    taken_at     timestamptz not null,
    constraint pk_referral_step primary key (traveller_id, id),
    constraint fk_referral_step_referral foreign key (traveller_id, referral_id) references referral (traveller_id, id)
);

create index ix_referral_step_case on referral_step (case_id, id);

alter table referral enable row level security;
alter table referral force row level security;
create policy referral_visible on referral
    using (sojourn_visible(unit_path, null, case_id) or (state <> 'REVOKED' and sojourn_visible(null, receiver_id, id)));

alter table referral_step enable row level security;
alter table referral_step force row level security;
create policy referral_step_visible on referral_step
    using (sojourn_visible(unit_path, null, case_id));

grant select, insert, update on referral to ${app};
grant select, insert on referral_step to ${app};
