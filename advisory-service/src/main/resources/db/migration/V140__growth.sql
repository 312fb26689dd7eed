-- The editions of an advisory in their order, and who is to be looked at first.
drop index ix_edition_reference;
create index ix_edition_reference on edition (reference, number);
create index ix_audience_change_at on audience_change (at);
