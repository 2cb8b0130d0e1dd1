-- Room 14, grants: what officers have said about signals. A signal itself is never stored: it is read anew from what it is about.
CREATE TABLE risk_answers (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    grant_id CHAR(26) NOT NULL,
    signal_kind VARCHAR(20) NOT NULL,
    signal_mark CHAR(64) NOT NULL,
    note VARCHAR(1000) NOT NULL,
    answered_by CHAR(26) NOT NULL,
    answered_at TIMESTAMP NOT NULL,
    CONSTRAINT pk_risk_answers PRIMARY KEY (id),
    CONSTRAINT uq_risk_answers_mark UNIQUE (grant_id, signal_kind, signal_mark),
    CONSTRAINT fk_risk_answers_grant FOREIGN KEY (grant_id) REFERENCES grants (id)
);
