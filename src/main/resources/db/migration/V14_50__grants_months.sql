-- The month where portal, ledger and frames are held against each other: lines read from the city's ledger, pairs that a person confirmed,
-- written reasons for differences, and the closing. When a payment ended is needed to tell what came after a closing.

ALTER TABLE payments ADD COLUMN ended_at TIMESTAMP;
UPDATE payments SET ended_at = (SELECT r.state_at FROM payment_runs r WHERE r.id = payments.run_id)
    WHERE payment_state IN ('PAID', 'REJECTED', 'WITHDRAWN');

CREATE TABLE ledger_lines (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    line_key CHAR(64) NOT NULL,
    voucher VARCHAR(40) NOT NULL,
    booked_on DATE NOT NULL,
    account VARCHAR(20),
    object_text VARCHAR(60),
    amount_ore BIGINT NOT NULL,
    line_text VARCHAR(300),
    read_by CHAR(26) NOT NULL,
    read_name VARCHAR(200) NOT NULL,
    read_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_ledger_lines PRIMARY KEY (id),
    CONSTRAINT uq_ledger_lines_key UNIQUE (board_id, line_key)
);
CREATE INDEX ix_ledger_lines_day ON ledger_lines (board_id, booked_on);

CREATE TABLE ledger_matches (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    line_id CHAR(26) NOT NULL,
    item_key VARCHAR(60) NOT NULL,
    said_by CHAR(26) NOT NULL,
    said_name VARCHAR(200) NOT NULL,
    said_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_ledger_matches PRIMARY KEY (id),
    CONSTRAINT uq_ledger_matches_line UNIQUE (line_id),
    CONSTRAINT fk_ledger_matches_line FOREIGN KEY (line_id) REFERENCES ledger_lines (id)
);
CREATE INDEX ix_ledger_matches_board ON ledger_matches (board_id);

CREATE TABLE month_reasons (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    month_on DATE NOT NULL,
    row_key VARCHAR(60) NOT NULL,
    row_kind VARCHAR(20) NOT NULL,
    difference_ore BIGINT NOT NULL,
    reason_text VARCHAR(500) NOT NULL,
    said_by CHAR(26) NOT NULL,
    said_name VARCHAR(200) NOT NULL,
    said_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_month_reasons PRIMARY KEY (id)
);
CREATE INDEX ix_month_reasons_month ON month_reasons (board_id, month_on);

CREATE TABLE month_closings (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    month_on DATE NOT NULL,
    portal_ore BIGINT NOT NULL,
    ledger_ore BIGINT NOT NULL,
    committed_ore BIGINT NOT NULL,
    returned_ore BIGINT NOT NULL,
    explained INTEGER NOT NULL,
    closed_by CHAR(26) NOT NULL,
    closed_name VARCHAR(200) NOT NULL,
    closed_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_month_closings PRIMARY KEY (id),
    CONSTRAINT uq_month_closings_month UNIQUE (board_id, month_on)
);
