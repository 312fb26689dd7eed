drop index concurrently if exists ix_card_unit;
create index concurrently ix_card_unit on card (unit_path);
