create table idempotency_key (
  scope text not null,
  key text not null,
  subject uuid not null,
  request_hash bytea not null,
  status int not null,
  location text,
  etag text,
  response bytea not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);

create index ix_idempotency_key_created on idempotency_key (created_at);

-- Locking a row for its deletion takes the right to update one of its columns.
grant select, insert, delete, update (created_at) on idempotency_key to ${app};
