-- Which earlier call a call follows, for the figures of earlier years.
ALTER TABLE published_calls ADD COLUMN previous_call_id CHAR(26);
