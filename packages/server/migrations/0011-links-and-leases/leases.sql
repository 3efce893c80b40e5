-- Which process works on the intake, by a word of its own, and until when unless it renews it.
alter table intake
  add column lease_owner uuid,
  add column lease_until timestamptz,
  add constraint intake_lease check ((lease_owner is null) = (lease_until is null));
