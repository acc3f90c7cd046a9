-- Those who were asked to approve a swap stand with those who were asked about anything else.
INSERT INTO approval_ask (kind, request_id, step, person_id, at)
SELECT 'swap', t.proposal_id, 'APPROVER', t.person_id, COALESCE(p.accepted_at, p.made_at)
FROM swap_told t JOIN swap_proposal p ON p.id = t.proposal_id WHERE t.part = 'APPROVER';
DELETE FROM swap_told WHERE part = 'APPROVER';
-- So do those who were asked to answer an objection to a month, as far as their messages are still known.
INSERT INTO approval_ask (kind, request_id, step, person_id, at)
SELECT 'month-objection', a.id, '', p.id, o.created_at
FROM month_answer a JOIN outbox o ON o.once >= 'month-objection:' || a.id || ':' AND o.once < 'month-objection:' || a.id || ';'
JOIN person p ON o.once = 'month-objection:' || a.id || ':' || p.id;
