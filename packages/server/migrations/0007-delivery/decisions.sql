-- A decision is kept once where nothing was delivered, and once per delivery where something was delivered or refused.
drop index release_decision_once;
create unique index release_decision_once on release_decision
  (thing_id, revision, outlet, audience_class, recipient_id, reason, rule_version) nulls not distinct where delivery_id is null;
create unique index release_decision_delivered on release_decision (delivery_id, thing_id, revision, decision, reason)
  where delivery_id is not null;
