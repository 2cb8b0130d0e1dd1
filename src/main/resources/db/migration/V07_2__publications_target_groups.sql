-- An initiative can be for several target groups: codes with commas between.
ALTER TABLE publications ALTER COLUMN target_group SET DATA TYPE VARCHAR(200);
ALTER TABLE published_calls ALTER COLUMN target_group SET DATA TYPE VARCHAR(200);
