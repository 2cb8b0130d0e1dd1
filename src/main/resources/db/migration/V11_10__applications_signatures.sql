-- Signatures as records: who signed which content under which right, and the personal links by which it is done. Of a link only the
-- hash of its secret is kept.
CREATE TABLE application_signatures (
    id             CHAR(26)    NOT NULL,
    version        BIGINT      NOT NULL,
    application_id CHAR(26)    NOT NULL,
    revision_id    CHAR(26),
    sha256         CHAR(64)    NOT NULL,
    account_id     CHAR(26)    NOT NULL,
    mandate_id     CHAR(26)    NOT NULL,
    signing_way    VARCHAR(20) NOT NULL,
    signed_at      TIMESTAMP   NOT NULL,
    CONSTRAINT pk_application_signatures PRIMARY KEY (id),
    CONSTRAINT uq_application_signatures_person UNIQUE (application_id, account_id, sha256),
    CONSTRAINT fk_application_signatures_application FOREIGN KEY (application_id) REFERENCES applications (id)
);

CREATE TABLE signature_links (
    id             CHAR(26)    NOT NULL,
    version        BIGINT      NOT NULL,
    application_id CHAR(26)    NOT NULL,
    account_id     CHAR(26)    NOT NULL,
    secret_hash    CHAR(64)    NOT NULL,
    link_status    VARCHAR(20) NOT NULL,
    asked_by       CHAR(26)    NOT NULL,
    asked_at       TIMESTAMP   NOT NULL,
    expires_at     TIMESTAMP   NOT NULL,
    closed_at      TIMESTAMP,
    CONSTRAINT pk_signature_links PRIMARY KEY (id),
    CONSTRAINT uq_signature_links_secret UNIQUE (secret_hash),
    CONSTRAINT fk_signature_links_application FOREIGN KEY (application_id) REFERENCES applications (id),
    CONSTRAINT ck_signature_links_status CHECK (link_status IN ('OPEN', 'USED', 'REVOKED'))
);
CREATE INDEX ix_signature_links_application ON signature_links (application_id, link_status);
CREATE INDEX ix_signature_links_account ON signature_links (account_id, link_status);
