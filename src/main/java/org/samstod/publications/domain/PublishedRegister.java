package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;

/** A board whose register may be looked at by anybody. It is there exactly while the city administrator has turned it on. */
@Entity
@Table(name = "published_registers")
public class PublishedRegister extends Aggregate {

    @Column(name = "board_id", length = 26, nullable = false, updatable = false)
    private String boardId;

    @Column(name = "district_slug", length = 60, nullable = false, updatable = false)
    private String districtSlug;

    protected PublishedRegister() {
    }

    public PublishedRegister(String boardId, String districtSlug) {
        this.boardId = boardId;
        this.districtSlug = districtSlug;
    }

    public String boardId() {
        return boardId;
    }

    public String districtSlug() {
        return districtSlug;
    }
}
