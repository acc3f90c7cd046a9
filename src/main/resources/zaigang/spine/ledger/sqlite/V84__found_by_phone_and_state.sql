-- Whose phone it is, and which requests to take a shift are open, is asked for in words.
CREATE INDEX person_phone ON person (phone);
CREATE INDEX cover_request_state ON cover_request (state) WHERE state IN ('ASKED', 'BEFORE_LEADERS');
