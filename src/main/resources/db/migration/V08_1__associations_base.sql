-- Associations: who they are, who may act for them, what they keep here, and how much of them may be shown.

CREATE TABLE associations (
    id                  CHAR(26)      NOT NULL,
    version             BIGINT        NOT NULL,
    organisation_number CHAR(10)      NOT NULL,
    name                VARCHAR(120)  NOT NULL,
    name_sort           VARCHAR(800)  NOT NULL,
    name_search         VARCHAR(500)  NOT NULL,
    status              VARCHAR(20)   NOT NULL,
    home_board_id       CHAR(26)      NOT NULL,
    publication_cap     INTEGER       NOT NULL,
    cap_changed_at      TIMESTAMP,
    purpose             VARCHAR(1000),
    neighbourhood_slug  VARCHAR(80),
    contact_email       VARCHAR(200),
    contact_phone       VARCHAR(40),
    web_address         VARCHAR(200),
    created_at          TIMESTAMP     NOT NULL,
    CONSTRAINT pk_associations PRIMARY KEY (id),
    CONSTRAINT uq_associations_number UNIQUE (organisation_number),
    CONSTRAINT ck_associations_status CHECK (status IN ('UNVERIFIED', 'ACTIVE', 'DISSOLVED')),
    CONSTRAINT ck_associations_cap CHECK (publication_cap BETWEEN 0 AND 3)
);

CREATE TABLE memberships (
    id                 CHAR(26)      NOT NULL,
    version            BIGINT        NOT NULL,
    association_id     CHAR(26)      NOT NULL,
    account_id         CHAR(26)      NOT NULL,
    status             VARCHAR(20)   NOT NULL,
    roles              VARCHAR(120)  NOT NULL,
    board_id           CHAR(26)      NOT NULL,
    claimed_name       VARCHAR(120)  NOT NULL,
    claimed_at         TIMESTAMP     NOT NULL,
    told_at            TIMESTAMP,
    objected_at        TIMESTAMP,
    objected_by        CHAR(26),
    objection          VARCHAR(1000),
    verified_way       VARCHAR(20),
    verified_by        CHAR(26),
    verified_at        TIMESTAMP,
    verified_basis     VARCHAR(1000),
    board_confirmed_on DATE,
    ended_at           TIMESTAMP,
    ended_by           CHAR(26),
    end_cause          VARCHAR(20),
    end_reason         VARCHAR(1000),
    CONSTRAINT pk_memberships PRIMARY KEY (id),
    CONSTRAINT fk_memberships_association FOREIGN KEY (association_id) REFERENCES associations (id),
    CONSTRAINT ck_memberships_status CHECK (status IN ('CLAIMED', 'VERIFIED', 'ENDED')),
    CONSTRAINT ck_memberships_verified CHECK (status <> 'VERIFIED' OR (verified_by IS NOT NULL AND verified_at IS NOT NULL)),
    CONSTRAINT ck_memberships_ended CHECK (status <> 'ENDED' OR (ended_at IS NOT NULL AND end_cause IS NOT NULL))
);
CREATE INDEX ix_memberships_account ON memberships (account_id, status);
CREATE INDEX ix_memberships_association ON memberships (association_id, status);
CREATE INDEX ix_memberships_board ON memberships (board_id, status);

CREATE TABLE invitations (
    id             CHAR(26)      NOT NULL,
    version        BIGINT        NOT NULL,
    association_id CHAR(26)      NOT NULL,
    mail_address   VARCHAR(200)  NOT NULL,
    roles          VARCHAR(120)  NOT NULL,
    secret_hash    CHAR(64)      NOT NULL,
    status         VARCHAR(20)   NOT NULL,
    invited_by     CHAR(26)      NOT NULL,
    invited_at     TIMESTAMP     NOT NULL,
    expires_at     TIMESTAMP     NOT NULL,
    accepted_by    CHAR(26),
    closed_at      TIMESTAMP,
    CONSTRAINT pk_invitations PRIMARY KEY (id),
    CONSTRAINT uq_invitations_secret UNIQUE (secret_hash),
    CONSTRAINT fk_invitations_association FOREIGN KEY (association_id) REFERENCES associations (id),
    CONSTRAINT ck_invitations_status CHECK (status IN ('OPEN', 'ACCEPTED', 'WITHDRAWN'))
);
CREATE INDEX ix_invitations_association ON invitations (association_id, status);

CREATE TABLE mandates (
    id               CHAR(26)    NOT NULL,
    version          BIGINT      NOT NULL,
    association_id   CHAR(26)    NOT NULL,
    membership_id    CHAR(26)    NOT NULL,
    signing_kind     VARCHAR(20) NOT NULL,
    status           VARCHAR(20) NOT NULL,
    evidence_file_id CHAR(26)    NOT NULL,
    minutes_on       DATE        NOT NULL,
    valid_from       DATE        NOT NULL,
    valid_to         DATE        NOT NULL,
    verified_by      CHAR(26),
    verified_at      TIMESTAMP,
    ended_at         TIMESTAMP,
    CONSTRAINT pk_mandates PRIMARY KEY (id),
    CONSTRAINT fk_mandates_association FOREIGN KEY (association_id) REFERENCES associations (id),
    CONSTRAINT fk_mandates_membership FOREIGN KEY (membership_id) REFERENCES memberships (id),
    CONSTRAINT ck_mandates_kind CHECK (signing_kind IN ('ALONE', 'TWO_TOGETHER')),
    CONSTRAINT ck_mandates_status CHECK (status IN ('CLAIMED', 'VERIFIED', 'ENDED')),
    CONSTRAINT ck_mandates_period CHECK (valid_to > valid_from)
);
CREATE INDEX ix_mandates_association ON mandates (association_id, status);

CREATE TABLE vault_items (
    id             CHAR(26)    NOT NULL,
    version        BIGINT      NOT NULL,
    association_id CHAR(26)    NOT NULL,
    vault_kind     VARCHAR(40) NOT NULL,
    fiscal_year    INTEGER,
    file_id        CHAR(26)    NOT NULL,
    added_by       CHAR(26)    NOT NULL,
    added_at       TIMESTAMP   NOT NULL,
    replaced_by    CHAR(26),
    removed_at     TIMESTAMP,
    CONSTRAINT pk_vault_items PRIMARY KEY (id),
    CONSTRAINT fk_vault_items_association FOREIGN KEY (association_id) REFERENCES associations (id)
);
CREATE INDEX ix_vault_items_association ON vault_items (association_id);

CREATE TABLE payout_accounts (
    id             CHAR(26)     NOT NULL,
    version        BIGINT       NOT NULL,
    association_id CHAR(26)     NOT NULL,
    giro_type      VARCHAR(20)  NOT NULL,
    giro_digits    VARCHAR(8)   NOT NULL,
    holder_name    VARCHAR(120) NOT NULL,
    status         VARCHAR(20)  NOT NULL,
    changed_by     CHAR(26)     NOT NULL,
    changed_at     TIMESTAMP    NOT NULL,
    settled_by     CHAR(26),
    settled_at     TIMESTAMP,
    CONSTRAINT pk_payout_accounts PRIMARY KEY (id),
    CONSTRAINT fk_payout_accounts_association FOREIGN KEY (association_id) REFERENCES associations (id),
    CONSTRAINT ck_payout_accounts_type CHECK (giro_type IN ('BANKGIRO', 'PLUSGIRO')),
    CONSTRAINT ck_payout_accounts_status CHECK (status IN ('PENDING', 'CONFIRMED', 'REFUSED', 'REPLACED')),
    CONSTRAINT ck_payout_accounts_second CHECK (status <> 'CONFIRMED' OR settled_by <> changed_by)
);
CREATE INDEX ix_payout_accounts_association ON payout_accounts (association_id, status);

CREATE TABLE threat_reviews (
    id             CHAR(26)    NOT NULL,
    version        BIGINT      NOT NULL,
    association_id CHAR(26)    NOT NULL,
    board_id       CHAR(26)    NOT NULL,
    reported_by    CHAR(26)    NOT NULL,
    reported_at    TIMESTAMP   NOT NULL,
    cap_before     INTEGER     NOT NULL,
    due_at         TIMESTAMP   NOT NULL,
    status         VARCHAR(20) NOT NULL,
    reviewed_by    CHAR(26),
    reviewed_at    TIMESTAMP,
    outcome        VARCHAR(1000),
    CONSTRAINT pk_threat_reviews PRIMARY KEY (id),
    CONSTRAINT fk_threat_reviews_association FOREIGN KEY (association_id) REFERENCES associations (id),
    CONSTRAINT ck_threat_reviews_status CHECK (status IN ('OPEN', 'REVIEWED'))
);
CREATE INDEX ix_threat_reviews_board ON threat_reviews (board_id, status);
CREATE INDEX ix_threat_reviews_association ON threat_reviews (association_id);

CREATE TABLE cap_raises (
    id             CHAR(26)      NOT NULL,
    version        BIGINT        NOT NULL,
    association_id CHAR(26)      NOT NULL,
    board_id       CHAR(26)      NOT NULL,
    wished_level   INTEGER       NOT NULL,
    reason         VARCHAR(1000) NOT NULL,
    status         VARCHAR(20)   NOT NULL,
    asked_by       CHAR(26)      NOT NULL,
    asked_at       TIMESTAMP     NOT NULL,
    settled_by     CHAR(26),
    settled_at     TIMESTAMP,
    settled_reason VARCHAR(1000),
    CONSTRAINT pk_cap_raises PRIMARY KEY (id),
    CONSTRAINT fk_cap_raises_association FOREIGN KEY (association_id) REFERENCES associations (id),
    CONSTRAINT ck_cap_raises_status CHECK (status IN ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT ck_cap_raises_level CHECK (wished_level BETWEEN 1 AND 3),
    CONSTRAINT ck_cap_raises_second CHECK (status <> 'APPROVED' OR settled_by <> asked_by)
);
CREATE INDEX ix_cap_raises_association ON cap_raises (association_id, status);
CREATE INDEX ix_cap_raises_board ON cap_raises (board_id, status);
