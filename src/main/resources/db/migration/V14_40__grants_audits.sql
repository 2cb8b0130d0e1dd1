-- Room 14, grants: how many grants are drawn to be looked into and when a signal shows (dated), draws with their whole lists, and the reviews
-- of what was drawn.

CREATE TABLE audit_rules (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26),
    draw_percent INTEGER NOT NULL,
    internal_percent INTEGER NOT NULL,
    reply_days INTEGER NOT NULL,
    change_months INTEGER NOT NULL,
    board_changes INTEGER NOT NULL,
    account_changes INTEGER NOT NULL,
    rent_ore BIGINT NOT NULL,
    same_after_days INTEGER NOT NULL,
    valid_from DATE NOT NULL,
    CONSTRAINT pk_audit_rules PRIMARY KEY (id),
    CONSTRAINT ck_audit_rules_percent CHECK (draw_percent BETWEEN 1 AND 99 AND internal_percent BETWEEN 1 AND 100),
    CONSTRAINT ck_audit_rules_figures CHECK (reply_days > 0 AND change_months > 0 AND board_changes > 0 AND account_changes > 0 AND rent_ore >= 0 AND same_after_days > 0)
);
CREATE INDEX ix_audit_rules_from ON audit_rules (valid_from);

INSERT INTO audit_rules (id, version, board_id, draw_percent, internal_percent, reply_days, change_months, board_changes, account_changes, rent_ore, same_after_days, valid_from)
    VALUES ('0000000000000000000AUDIT01', 1, NULL, 10, 10, 21, 12, 4, 2, 2000000, 180, DATE('2015-01-01'));

CREATE TABLE audit_draws (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    board_id CHAR(26) NOT NULL,
    draw_kind VARCHAR(10) NOT NULL,
    decided_year INTEGER NOT NULL,
    draw_percent INTEGER NOT NULL,
    draw_state VARCHAR(12) NOT NULL,
    live_key VARCHAR(60),
    list_sha256 CHAR(64),
    seed_source VARCHAR(300),
    seed_day DATE,
    seed VARCHAR(80),
    public_id CHAR(26),
    announced_at TIMESTAMP NOT NULL,
    announced_by CHAR(26) NOT NULL,
    drawn_at TIMESTAMP,
    drawn_by CHAR(26),
    reason VARCHAR(1000),
    CONSTRAINT pk_audit_draws PRIMARY KEY (id),
    CONSTRAINT uq_audit_draws_live UNIQUE (live_key),
    CONSTRAINT ck_audit_draws_drawn CHECK (draw_state <> 'DRAWN' OR (seed IS NOT NULL AND drawn_at IS NOT NULL))
);
CREATE INDEX ix_audit_draws_board ON audit_draws (board_id, announced_at);

CREATE TABLE audit_lines (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    draw_id CHAR(26) NOT NULL,
    grant_id CHAR(26) NOT NULL,
    line_key CHAR(26) NOT NULL,
    CONSTRAINT pk_audit_lines PRIMARY KEY (id),
    CONSTRAINT uq_audit_lines_grant UNIQUE (draw_id, grant_id),
    CONSTRAINT fk_audit_lines_draw FOREIGN KEY (draw_id) REFERENCES audit_draws (id),
    CONSTRAINT fk_audit_lines_grant FOREIGN KEY (grant_id) REFERENCES grants (id)
);
CREATE INDEX ix_audit_lines_grant ON audit_lines (grant_id);

CREATE TABLE audit_reviews (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    draw_id CHAR(26) NOT NULL,
    grant_id CHAR(26) NOT NULL,
    case_id CHAR(26) NOT NULL,
    board_id CHAR(26) NOT NULL,
    decided_year INTEGER NOT NULL,
    review_state VARCHAR(12) NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    officer_id CHAR(26),
    taken_at TIMESTAMP,
    asked_kinds VARCHAR(60),
    asked_text VARCHAR(2000),
    due_on DATE,
    asked_at TIMESTAMP,
    finding VARCHAR(12),
    conclusion VARCHAR(2000),
    closed_at TIMESTAMP,
    CONSTRAINT pk_audit_reviews PRIMARY KEY (id),
    CONSTRAINT uq_audit_reviews_grant UNIQUE (draw_id, grant_id),
    CONSTRAINT fk_audit_reviews_draw FOREIGN KEY (draw_id) REFERENCES audit_draws (id),
    CONSTRAINT fk_audit_reviews_grant FOREIGN KEY (grant_id) REFERENCES grants (id),
    CONSTRAINT ck_audit_reviews_asked CHECK (review_state <> 'ASKED' OR (asked_text IS NOT NULL AND due_on IS NOT NULL)),
    CONSTRAINT ck_audit_reviews_closed CHECK (review_state <> 'CLOSED' OR (finding IS NOT NULL AND conclusion IS NOT NULL AND closed_at IS NOT NULL))
);
CREATE INDEX ix_audit_reviews_board ON audit_reviews (board_id, review_state);
CREATE INDEX ix_audit_reviews_grant ON audit_reviews (grant_id);
