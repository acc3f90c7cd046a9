-- A return from a later leave is one from those before it, too: no question speaks of them any more.
UPDATE leave_request
SET returned_at = (SELECT max(n.returned_at) FROM leave_request n
                   WHERE n.person_id = leave_request.person_id AND n.state = 'APPROVED' AND n.returned_at IS NOT NULL
                     AND n.from_day > leave_request.to_day),
    returned_on = (SELECT max(n.returned_on) FROM leave_request n
                   WHERE n.person_id = leave_request.person_id AND n.state = 'APPROVED' AND n.returned_at IS NOT NULL
                     AND n.from_day > leave_request.to_day)
WHERE state = 'APPROVED' AND returned_at IS NULL
  AND EXISTS (SELECT 1 FROM leave_request n
              WHERE n.person_id = leave_request.person_id AND n.state = 'APPROVED' AND n.returned_at IS NOT NULL
                AND n.from_day > leave_request.to_day);
