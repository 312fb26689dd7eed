-- A case may end without an account, and may be opened again; the steps keep what each closing came to.
alter table debrief_case add column reopened_at timestamptz;

alter table closure_step drop constraint ck_closure_step_kind;
alter table closure_step add constraint ck_closure_step_kind
    check (kind in ('PROPOSED', 'RETURNED', 'CLOSED', 'WAIVED', 'REOPENED'));
