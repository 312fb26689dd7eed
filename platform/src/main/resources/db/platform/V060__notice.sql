create table notice (
  recipient uuid not null,
  id uuid not null,
  kind text not null,
  link text not null,
  told_at timestamptz not null,
  read_at timestamptz,
  primary key (recipient, id)
);

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_of_recipient on notice for select using (sojourn_visible('', recipient, null));
create policy notice_read on notice for update using (sojourn_visible('', recipient, null));
create policy notice_told on notice for insert with check (true);

grant select, insert on notice to ${app};
grant update (read_at) on notice to ${app};
