-- A decision that money is paid back can be appealed: what came, what courts did, what is left of the claim; and money that goes back to the association.

CREATE TABLE recovery_appeals (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    recovery_id CHAR(26) NOT NULL,
    appeal_no INTEGER NOT NULL,
    received_on DATE NOT NULL,
    appeal_state VARCHAR(12) NOT NULL,
    leaves_ore BIGINT,
    steps INTEGER NOT NULL,
    CONSTRAINT pk_recovery_appeals PRIMARY KEY (id),
    CONSTRAINT uq_recovery_appeals_no UNIQUE (recovery_id, appeal_no),
    CONSTRAINT fk_recovery_appeals_recovery FOREIGN KEY (recovery_id) REFERENCES recoveries (id),
    CONSTRAINT ck_recovery_appeals_leaves CHECK (leaves_ore IS NULL OR leaves_ore >= 0)
);

CREATE TABLE recovery_appeal_steps (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    appeal_id CHAR(26) NOT NULL,
    step_no INTEGER NOT NULL,
    appeal_state VARCHAR(12) NOT NULL,
    step_day DATE NOT NULL,
    court VARCHAR(200),
    court_number VARCHAR(60),
    note VARCHAR(2000),
    set_ore BIGINT,
    recorded_by CHAR(26) NOT NULL,
    recorded_name VARCHAR(200) NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_recovery_appeal_steps PRIMARY KEY (id),
    CONSTRAINT uq_recovery_appeal_steps_no UNIQUE (appeal_id, step_no),
    CONSTRAINT fk_recovery_appeal_steps_appeal FOREIGN KEY (appeal_id) REFERENCES recovery_appeals (id)
);

ALTER TABLE recoveries ADD COLUMN appeals INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE recoveries ADD COLUMN appeal_state VARCHAR(12);
ALTER TABLE recoveries ADD COLUMN stayed_on DATE;
ALTER TABLE recoveries ADD COLUMN left_ore BIGINT;
ALTER TABLE recoveries ADD COLUMN asked_ore BIGINT;
ALTER TABLE recoveries ADD CONSTRAINT ck_recoveries_left CHECK (left_ore IS NULL OR (left_ore >= 0 AND left_ore < decided_ore));
ALTER TABLE recovery_entries ADD CONSTRAINT ck_recovery_entries_refund CHECK (entry_kind <> 'REFUNDED' OR fiscal_year IS NOT NULL);
