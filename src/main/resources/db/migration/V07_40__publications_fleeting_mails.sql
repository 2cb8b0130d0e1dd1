-- Rooms 04 and 07: mails to people who are nobody to the portal. Such a row goes when its mail has been sent or its time has passed, and so does the address in it.
ALTER TABLE outbox_messages ADD COLUMN erase_at TIMESTAMP;
ALTER TABLE outbox_messages ADD COLUMN stop_path VARCHAR(400);
ALTER TABLE outbox_messages ALTER COLUMN link_path SET DATA TYPE VARCHAR(1000);
CREATE INDEX ix_outbox_messages_erase ON outbox_messages (erase_at);
