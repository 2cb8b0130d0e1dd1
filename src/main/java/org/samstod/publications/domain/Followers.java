package org.samstod.publications.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who follows what. */
public interface Followers {

    Optional<Follower> at(MailAddress address);

    /** The one who stops by a code. */
    Optional<Follower> ofStopCode(String code);

    /** Some of those who have not been told anything on a day yet, with what they follow. */
    List<Follower> untoldOn(LocalDate day, int most);

    void add(Follower follower);

    void remove(Follower follower);
}
