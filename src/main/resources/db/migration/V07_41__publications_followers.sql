-- Room 07, publications: who wants a mail when something new is published, and about what. Only an address that has been confirmed is here, and no longer than it is followed by.
CREATE TABLE followers (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    mail_address VARCHAR(254) NOT NULL,
    reader_language VARCHAR(5) NOT NULL,
    stop_code VARCHAR(52) NOT NULL,
    confirmed_at TIMESTAMP NOT NULL,
    told_until TIMESTAMP NOT NULL,
    told_on DATE NOT NULL,
    CONSTRAINT pk_followers PRIMARY KEY (id),
    CONSTRAINT uq_followers_address UNIQUE (mail_address),
    CONSTRAINT uq_followers_stop_code UNIQUE (stop_code)
);
CREATE INDEX ix_followers_told_on ON followers (told_on, id);

CREATE TABLE follower_subjects (
    follower_id CHAR(26) NOT NULL,
    subject_kind VARCHAR(20) NOT NULL,
    subject_code VARCHAR(60) NOT NULL,
    CONSTRAINT pk_follower_subjects PRIMARY KEY (follower_id, subject_kind, subject_code),
    CONSTRAINT fk_follower_subjects_follower FOREIGN KEY (follower_id) REFERENCES followers (id)
);
