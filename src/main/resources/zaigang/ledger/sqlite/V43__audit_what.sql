-- What was done of one kind since some day: the bulletins of a month that is opened again.
CREATE INDEX audit_what ON audit (what, at);
