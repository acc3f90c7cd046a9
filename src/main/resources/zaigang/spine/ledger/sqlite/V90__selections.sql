-- The days of a post and the people of a home unit, however many others there are.
CREATE INDEX member_post ON member (post_id, day);
CREATE INDEX person_home_unit ON person (home_unit) WHERE home_unit <> '';
