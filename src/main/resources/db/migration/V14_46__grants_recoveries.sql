-- Money asked back: decisions of their own with number, hearing, letters and minutes; and what the ledger answers.

CREATE TABLE recoveries (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    grant_id CHAR(26) NOT NULL,
    case_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    association_id CHAR(26) NOT NULL,
    recovery_number VARCHAR(80) NOT NULL,
    recovery_state VARCHAR(12) NOT NULL,
    why_kind VARCHAR(20) NOT NULL,
    condition_id CHAR(26),
    proposed_ore BIGINT NOT NULL,
    proposal_text ${clob} NOT NULL,
    ground_code VARCHAR(60) NOT NULL,
    ground_text VARCHAR(300) NOT NULL,
    proposed_by CHAR(26) NOT NULL,
    proposed_name VARCHAR(200) NOT NULL,
    proposed_at TIMESTAMP NOT NULL,
    answer_by DATE NOT NULL,
    answer_text ${clob},
    answer_number VARCHAR(80),
    answered_by CHAR(26),
    answered_at TIMESTAMP,
    outcome VARCHAR(12),
    decided_ore BIGINT NOT NULL,
    reasons ${clob},
    appeal_text_id CHAR(26),
    decided_by CHAR(26),
    decided_name VARCHAR(200),
    decided_role VARCHAR(30),
    mandate_paragraph VARCHAR(300),
    decided_at TIMESTAMP,
    decided_on DATE,
    minutes_id CHAR(26),
    minutes_paragraph INTEGER,
    pay_by DATE,
    requested_at TIMESTAMP,
    requested_name VARCHAR(200),
    invoice_number VARCHAR(60),
    paid_ore BIGINT NOT NULL,
    written_off_ore BIGINT NOT NULL,
    state_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_recoveries PRIMARY KEY (id),
    CONSTRAINT uq_recoveries_number UNIQUE (board_id, recovery_number),
    CONSTRAINT fk_recoveries_grant FOREIGN KEY (grant_id) REFERENCES grants (id),
    CONSTRAINT fk_recoveries_condition FOREIGN KEY (condition_id) REFERENCES grant_conditions (id),
    CONSTRAINT ck_recoveries_sums CHECK (proposed_ore > 0 AND decided_ore >= 0 AND decided_ore <= proposed_ore AND paid_ore >= 0 AND written_off_ore >= 0
        AND paid_ore + written_off_ore <= decided_ore),
    CONSTRAINT ck_recoveries_decider CHECK (decided_by IS NULL OR decided_by <> proposed_by)
);
CREATE INDEX ix_recoveries_grant ON recoveries (grant_id, proposed_at);
CREATE INDEX ix_recoveries_board ON recoveries (board_id, recovery_state, proposed_at);
CREATE INDEX ix_recoveries_association ON recoveries (association_id, recovery_state);
CREATE INDEX ix_recoveries_minutes ON recoveries (minutes_id);

CREATE TABLE recovery_letters (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    recovery_id CHAR(26) NOT NULL,
    letter_language VARCHAR(2) NOT NULL,
    content ${clob} NOT NULL,
    content_sha256 CHAR(64) NOT NULL,
    frozen_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_recovery_letters PRIMARY KEY (id),
    CONSTRAINT uq_recovery_letters_language UNIQUE (recovery_id, letter_language),
    CONSTRAINT fk_recovery_letters_recovery FOREIGN KEY (recovery_id) REFERENCES recoveries (id)
);

CREATE TABLE recovery_entries (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    recovery_id CHAR(26) NOT NULL,
    grant_id CHAR(26) NOT NULL,
    entry_no INTEGER NOT NULL,
    entry_kind VARCHAR(12) NOT NULL,
    amount_ore BIGINT NOT NULL,
    fiscal_year INTEGER,
    happened_on DATE NOT NULL,
    entry_text VARCHAR(1000),
    recorded_by CHAR(26) NOT NULL,
    recorded_name VARCHAR(200) NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_recovery_entries PRIMARY KEY (id),
    CONSTRAINT uq_recovery_entries_no UNIQUE (recovery_id, entry_no),
    CONSTRAINT fk_recovery_entries_recovery FOREIGN KEY (recovery_id) REFERENCES recoveries (id),
    CONSTRAINT ck_recovery_entries_sum CHECK (amount_ore > 0),
    CONSTRAINT ck_recovery_entries_year CHECK (entry_kind <> 'PAID' OR fiscal_year IS NOT NULL)
);
CREATE INDEX ix_recovery_entries_grant ON recovery_entries (grant_id, fiscal_year);
