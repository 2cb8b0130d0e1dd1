package org.samstod.publications.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Ids;

/**
 * An address that has asked, and confirmed by a link sent to it, to be told once a day what is new about some things.
 *
 * <p>Life: made by the confirmation, follows more or fewer things, and is removed with its address when the last one is stopped. Before
 * the confirmation nothing is stored at all. Who reads the mails is not known (GDPR article 5.1 c).
 */
@Entity
@Table(name = "followers")
public class Follower extends Aggregate {

    /** More things than anybody wants to read about. */
    public static final int MOST = 20;

    @Column(name = "mail_address", length = 254, nullable = false, updatable = false)
    private String address;

    @Column(name = "reader_language", length = 5, nullable = false)
    private String language;

    @Column(name = "stop_code", length = 52, nullable = false, updatable = false)
    private String stopCode;

    @Column(name = "confirmed_at", nullable = false, updatable = false)
    private Instant confirmedAt;

    @Column(name = "told_until", nullable = false)
    private Instant toldUntil;

    @Column(name = "told_on", nullable = false)
    private LocalDate toldOn;

    @ElementCollection
    @CollectionTable(name = "follower_subjects", joinColumns = @JoinColumn(name = "follower_id"))
    private List<Followed> subjects = new ArrayList<>();

    protected Follower() {
    }

    /** Somebody who has confirmed just now; the first mail comes tomorrow at the earliest. */
    public Follower(MailAddress address, String language, Instant now, LocalDate today) {
        this.address = address.text();
        this.language = language;
        this.stopCode = Ids.next() + Ids.next();
        this.confirmedAt = now;
        this.toldUntil = now;
        this.toldOn = today;
    }

    /**
     * Follows one more thing; the same again changes nothing.
     *
     * @throws BusinessException {@code follow.many}
     */
    public void follow(Followed what, String readerLanguage) {
        if (!subjects.contains(what)) {
            if (subjects.size() >= MOST) {
                throw new BusinessException("follow.many", MOST);
            }
            subjects.add(what);
        }
        language = readerLanguage;
    }

    /** Follows one thing less. */
    public void stop(Followed what) {
        subjects.remove(what);
    }

    /** Whether there is nothing left to follow, so that the address must go. */
    public boolean isDone() {
        return subjects.isEmpty();
    }

    /** What is followed, in one order. */
    public List<Followed> subjects() {
        return subjects.stream().sorted(Comparator.comparing(Followed::written)).toList();
    }

    /** Whether a publication is among what is followed. */
    public boolean isAbout(OpenPublication.Content one) {
        return subjects.stream().anyMatch(what -> what.meets(one));
    }

    /** Whether something that was published then has not been told yet. */
    public boolean isNews(Instant publishedAt, Instant until) {
        return !publishedAt.isBefore(toldUntil) && publishedAt.isBefore(until);
    }

    /** Has been told of everything up to a moment; once a day. */
    public void told(Instant until, LocalDate day) {
        toldUntil = until.isAfter(toldUntil) ? until : toldUntil;
        toldOn = day;
    }

    /** Where the mails go; in no log, no journal and no list. */
    public String address() {
        return address;
    }

    public String language() {
        return language;
    }

    /** What only the reader of the mails knows, and by which they stop. */
    public String stopCode() {
        return stopCode;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** Everything published before has been told. */
    public Instant toldUntil() {
        return toldUntil;
    }

    /** The last day on which it was looked whether there is news. */
    public LocalDate toldOn() {
        return toldOn;
    }
}
