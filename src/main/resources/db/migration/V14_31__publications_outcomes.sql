-- What came of level 3 initiatives, from reviewed reports: text and counts that may be shown, nothing that is hidden. A row goes with the copy.

CREATE TABLE published_outcomes (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    public_id CHAR(26) NOT NULL,
    done_text VARCHAR(1000) NOT NULL,
    learned_text VARCHAR(1000) NOT NULL,
    shown_counts VARCHAR(4000) NOT NULL,
    paid_on DATE,
    reported_on DATE NOT NULL,
    reviewed_on DATE NOT NULL,
    CONSTRAINT pk_published_outcomes PRIMARY KEY (id),
    CONSTRAINT uq_published_outcomes_public UNIQUE (public_id)
);
