-- What was done of one kind since some day: the bulletins of a month that is opened again.
CREATE INDEX audit_what ON audit (what, at);
-- What somebody had answered before another recorded something.
CREATE INDEX answer_change_answer ON answer_change (round_id, person_id);
