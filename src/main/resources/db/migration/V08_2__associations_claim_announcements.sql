-- What the administrators of a known association still have to be told. A claim writes one row whether its number is known or not:
-- an order here, or a new association; neither time nor statements then tell which.
CREATE TABLE claim_announcements (
    id            CHAR(26)  NOT NULL,
    version       BIGINT    NOT NULL,
    membership_id CHAR(26)  NOT NULL,
    ordered_at    TIMESTAMP NOT NULL,
    settled_at    TIMESTAMP,
    CONSTRAINT pk_claim_announcements PRIMARY KEY (id),
    CONSTRAINT uq_claim_announcements_membership UNIQUE (membership_id),
    CONSTRAINT fk_claim_announcements_membership FOREIGN KEY (membership_id) REFERENCES memberships (id)
);
CREATE INDEX ix_claim_announcements_settled ON claim_announcements (settled_at);

INSERT INTO claim_announcements (id, version, membership_id, ordered_at)
    SELECT id, 1, id, claimed_at FROM memberships WHERE status = 'CLAIMED' AND told_at IS NULL;
ALTER TABLE memberships DROP COLUMN told_at;
