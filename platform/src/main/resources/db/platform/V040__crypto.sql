-- One data key per person or case, wrapped by the service's key-encryption key; without its row nothing of that owner can be read again.
create table data_key (
  owner uuid primary key,
  wrapped bytea not null,
  created_at timestamptz not null default now()
);

grant select, insert on data_key to ${app};
