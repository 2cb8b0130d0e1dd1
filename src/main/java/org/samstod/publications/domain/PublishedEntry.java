package org.samstod.publications.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.samstod.register.PublicEntry;
import org.samstod.shared.Aggregate;
import org.samstod.shared.SearchText;

/**
 * What anybody may see of a confirmed entry of a board's register (OSL 5:2): its day and number, whom it came from or went to and what it is
 * about, the last two only where nothing speaks against it. It goes the moment the entry's level falls.
 */
@Entity
@Table(name = "published_entries")
public class PublishedEntry extends Aggregate {

    @Column(name = "entry_id", length = 26, nullable = false, updatable = false)
    private String entryId;

    @Column(name = "board_id", length = 26, nullable = false, updatable = false)
    private String boardId;

    @Column(name = "happened_on", nullable = false)
    private LocalDate happenedOn;

    @Column(name = "entry_number", length = 80, nullable = false)
    private String entryNumber;

    @Column(name = "number_search", length = 80, nullable = false)
    private String numberSearch;

    @Column(name = "direction", length = 10, nullable = false)
    private String direction;

    @Column(name = "entry_kind", length = 30, nullable = false)
    private String kind;

    @Column(name = "counterpart", length = 200)
    private String counterpart;

    @Column(name = "is_person", nullable = false)
    private boolean person;

    @Column(name = "short_matter", length = 300)
    private String matter;

    protected PublishedEntry() {
    }

    /** A copy of an entry. */
    public PublishedEntry(PublicEntry entry) {
        this.entryId = entry.entryId();
        this.boardId = entry.boardId();
        follow(entry);
    }

    /** Takes what the entry says now. */
    public final void follow(PublicEntry entry) {
        this.happenedOn = entry.day();
        this.entryNumber = entry.number();
        this.numberSearch = SearchText.of(entry.number());
        this.direction = entry.direction().name();
        this.kind = entry.kind().name();
        this.counterpart = entry.counterpart();
        this.person = entry.person();
        this.matter = entry.matter();
    }

    public String entryId() {
        return entryId;
    }

    public String boardId() {
        return boardId;
    }

    public LocalDate day() {
        return happenedOn;
    }

    public String number() {
        return entryNumber;
    }

    public String direction() {
        return direction;
    }

    public String kind() {
        return kind;
    }

    public String counterpart() {
        return counterpart;
    }

    public boolean person() {
        return person;
    }

    public String matter() {
        return matter;
    }
}
