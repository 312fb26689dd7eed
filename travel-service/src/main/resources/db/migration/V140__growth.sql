-- Each list has an index in its order: with the unit before it for who sees a few units, without for who sees many.
drop index ix_trip_unit;
create index ix_trip_unit on trip (unit_path, planned_departure desc, id desc) where submitted_at is not null;
create index ix_trip_departure on trip (planned_departure desc, id desc) where submitted_at is not null;
create index ix_trip_unit_authorisation on trip (unit_path, authorisation, planned_departure desc, id desc)
  where submitted_at is not null;
create index ix_trip_authorisation on trip (authorisation, planned_departure desc, id desc) where submitted_at is not null;

drop index ix_reassessment_open;
create index ix_reassessment_unit on reassessment (unit_path, due_at, id);
create index ix_reassessment_deadline on reassessment (due_at, id);
create index ix_reassessment_unit_state on reassessment (unit_path, state, due_at, id);
create index ix_reassessment_state on reassessment (state, due_at, id);
create index ix_reassessment_unit_reference on reassessment (unit_path, advisory_reference, due_at, id);
create index ix_reassessment_reference on reassessment (advisory_reference, due_at, id);

drop index ix_invitation_unit;
create index ix_invitation_unit on invitation (unit_path, starts_on desc, id desc);
create index ix_invitation_starts on invitation (starts_on desc, id desc);
create index ix_invitation_unit_state on invitation (unit_path, state, starts_on desc, id desc);
create index ix_invitation_state on invitation (state, starts_on desc, id desc);

drop index ix_incident_unit;
create index ix_incident_traveller on incident (traveller_id, raised_at desc, id desc);
create index ix_incident_unit on incident (unit_path, raised_at desc, id desc);
create index ix_incident_raised on incident (raised_at desc, id desc);
create index ix_incident_unit_state on incident (unit_path, state, raised_at desc, id desc);
create index ix_incident_state on incident (state, raised_at desc, id desc);

drop index ix_appeal_unit;
create index ix_appeal_unit on appeal (unit_path, filed_at desc, id desc);
create index ix_appeal_filed on appeal (filed_at desc, id desc);
create index ix_appeal_unit_state on appeal (unit_path, state, filed_at desc, id desc);
create index ix_appeal_state on appeal (state, filed_at desc, id desc);

create index ix_check_in_unit on check_in (unit_path, missed_at, id) where state in ('MISSED', 'CHASING');

-- What belongs to a trip, in the order in which it is told.
drop index ix_incident_trip;
create index ix_incident_trip on incident (trip_id, raised_at desc, id desc);
create index ix_check_in_trip on check_in (trip_id, due_at, id);
create index ix_check_in_step_trip on check_in_step (traveller_id, trip_id, taken_at, step);
create index ix_contact_call_trip on contact_call (traveller_id, trip_id, called_at, id);
create index ix_briefing_latest on briefing (traveller_id, trip_id, acknowledged_at desc, id desc);
drop index ix_condition_trip;
create index ix_condition_trip on condition (trip_id, id);
create index ix_condition_reference on condition (trip_reference, id);
drop index ix_amendment_trip;
create index ix_amendment_trip on amendment (trip_id, proposed_at desc, id desc);
drop index ix_recall_trip;
create index ix_recall_trip on recall (trip_id, ordered_at desc, id desc);
drop index ix_reassessment_object;
create index ix_reassessment_object on reassessment (object_id, opened_at desc, id desc);

-- What is changed is found by its id, which the primary key has only behind the traveller's.
create index ix_amendment_id on amendment (id);
create index ix_recall_id on recall (id);

-- Plans that were never followed lapse when their time is over.
create index ix_trip_lapse on trip (grace_ends_at)
  where travel in ('PLANNED', 'READY') and authorisation in ('DRAFT', 'DECLINED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED');

-- What a month counts.
create index ix_trip_departed on trip (departed_on) where departed_on is not null;
create index ix_check_in_month on check_in (misses_at) where state not in ('DUE', 'VOID');
create index ix_decision_at on decision (at);
