-- Room 07, publications: what has been paid of an initiative and whether its final report has come, told by the grants' room for figures
-- of level 3. It goes with its publication.
CREATE TABLE publication_money (
    id CHAR(26) NOT NULL,
    version BIGINT NOT NULL,
    publication_id CHAR(26) NOT NULL,
    paid_ore BIGINT NOT NULL,
    reported INTEGER NOT NULL,
    CONSTRAINT pk_publication_money PRIMARY KEY (id),
    CONSTRAINT uq_publication_money_publication UNIQUE (publication_id),
    CONSTRAINT fk_publication_money_publication FOREIGN KEY (publication_id) REFERENCES publications (id) ON DELETE CASCADE,
    CONSTRAINT ck_publication_money_paid CHECK (paid_ore >= 0),
    CONSTRAINT ck_publication_money_reported CHECK (reported IN (0, 1))
);
