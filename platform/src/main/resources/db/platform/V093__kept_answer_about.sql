drop index concurrently if exists ix_idempotency_key_about;
create index concurrently ix_idempotency_key_about on idempotency_key (about) where about is not null;
