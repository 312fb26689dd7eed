-- The one row-level rule of every personal table: by unit, by person, by an object opened after a relation check, or the system itself.
create function sojourn_visible(unit_path text, person uuid, object uuid) returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('sojourn.system', true) = 'on', false)
    or coalesce(person = nullif(current_setting('sojourn.subject', true), '')::uuid, false)
    or coalesce(object = nullif(current_setting('sojourn.object', true), '')::uuid, false)
    or exists (
      select from unnest(string_to_array(nullif(current_setting('sojourn.scopes', true), ''), ',')) scope
      where unit_path = scope or starts_with(unit_path, scope || '/'));
