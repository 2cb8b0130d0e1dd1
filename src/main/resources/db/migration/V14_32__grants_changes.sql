-- Requests to change what was granted, and the decisions on them.

CREATE TABLE grant_changes (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    grant_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    change_state VARCHAR(12) NOT NULL,
    change_kinds VARCHAR(60) NOT NULL,
    what_text VARCHAR(2000) NOT NULL,
    why_text VARCHAR(2000) NOT NULL,
    wanted_to DATE,
    wanted_budget ${clob},
    reception_number VARCHAR(80),
    asked_by CHAR(26) NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    granted_to DATE,
    report_due DATE,
    pay_from DATE,
    reasons VARCHAR(2000),
    mandate_paragraph VARCHAR(300),
    decided_by CHAR(26),
    decided_name VARCHAR(200),
    decided_role VARCHAR(30),
    decided_at TIMESTAMP,
    CONSTRAINT pk_grant_changes PRIMARY KEY (id),
    CONSTRAINT fk_grant_changes_grant FOREIGN KEY (grant_id) REFERENCES grants (id),
    CONSTRAINT ck_grant_changes_decided CHECK (change_state IN ('ASKED', 'WITHDRAWN') OR (decided_at IS NOT NULL AND reasons IS NOT NULL))
);
CREATE INDEX ix_grant_changes_grant ON grant_changes (grant_id, asked_at);
CREATE INDEX ix_grant_changes_board ON grant_changes (board_id, change_state);
