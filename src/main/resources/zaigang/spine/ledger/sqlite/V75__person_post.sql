-- Those at a post: who could hold it while somebody is away.
CREATE INDEX person_post ON person (post_id);
